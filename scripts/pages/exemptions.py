"""The page of what may be kept closed: grounds, classes, what is never exempt, what opens it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from keterbukaan.errors import Language
from keterbukaan.information.grounds import Ground, Grounds, Letter, Opening, RefusalClass
from keterbukaan.information.secrecy import SecrecyClause, SecrecyClauses
from scripts.pages.articles import interval
from scripts.pages.markdown import capital, either, english, facts, head, sentence, small, table
from scripts.pages.provisions import mark, places
from scripts.pages.regulation_names import linked_source

MAKERS = {
    "ppid": ("PPID", "the PPID"),
    "superior": ("Atasan PPID", "the superior of the PPID"),
    "head_of_body": ("pimpinan Badan Publik", "the head of the public body"),
    "person_concerned": ("orang yang bersangkutan", "the person concerned"),
    "commission": ("Komisi Informasi", "the Information Commission"),
    "court": ("pengadilan", "the court"),
    "head_of_law_enforcement": (
        "pimpinan lembaga penegak hukum",
        "the head of a law enforcement agency",
    ),
    "president": ("Presiden", "the President"),
}

INTRO_ID = (
    "Pengecualian bersifat ketat dan terbatas, dan hanya sesudah pengujian konsekuensi "
    "(Perki 1/2021 Pasal 22). Hurufnya sepuluh, dari UU 14/2008 Pasal 17."
)

INTRO_EN = (
    "An exemption is strict and limited, and comes only after a consequence test "
    "(Perki 1/2021 Pasal 22). There are ten letters, those of UU 14/2008 Pasal 17."
)

CLASSES_INTRO = (
    (
        "Perki 1/2021 mengelompokkan yang boleh ditolak menurut golongan, undang-undang menurut "
        "huruf. Naskahnya tidak menghubungkan keduanya: **huruf yang disebut di sini ialah "
        "kesimpulan pustaka ini sendiri**, masing-masing dengan alasannya."
    ),
    (
        "Perki 1/2021 groups what may be refused by classes, the Act by letters. The texts do not "
        "tie one to the other: **the letters named here are this library's own inference**, each "
        "with its reason."
    ),
)

NEVER_INTRO = (
    "Alasan pengecualian atas salah satunya ditolak dengan menyebut pasalnya (`KB-I02`).",
    "A claim that names one of these is refused with the article (`KB-I02`).",
)

OPENINGS_INTRO = (
    (
        "Yang terbuka bagi publik sejak itu terbuka bagi setiap orang. Yang dibuka untuk peradilan "
        "diperlihatkan kepada pengadilan dan tetap tertutup bagi publik."
    ),
    (
        "What opens to the public is open to everybody from then on. What opens for justice is "
        "shown to a court and stays closed to the public."
    ),
)

SECRECY_INTRO = (
    (
        "Huruf j menutup apa yang menurut undang-undang lain tidak boleh diungkapkan. Di bawah "
        "ialah ketentuan kerahasiaan dari undang-undang dan peraturan pemerintah yang dibaca. "
        "Alasan huruf j hanya dikuatkan oleh larangan undang-undang sendiri; ketentuan "
        "yang menyerahkannya kepada suatu keputusan, menunjuk peraturan lain, merupakan sumpah, "
        "atau berada dalam peraturan yang lebih rendah tidak menguatkan apa pun, dan temuannya "
        "menyebut hal itu. Apakah larangannya meliputi informasi itu, dan tidak ada "
        "kekecualiannya, diputuskan oleh orang. Kata dalam tanda kutip ialah kata pasalnya "
        "sendiri."
    ),
    (
        "Letter j closes what another act forbids to disclose. These are the clauses on secrecy "
        "of the acts and government regulations that were read. A claim under letter j is "
        "confirmed by an act's own ban alone; one that leaves it to a decision, points to other "
        "legislation, is an oath, or stands in a lower rule confirms nothing, and a finding says "
        "so. Whether the ban covers the information, and no exception holds, a person decides. "
        "The words in quotation marks are the article's own."
    ),
)

UNREAD_INTRO = (
    (
        "Penjelasan peraturan tersebut menyebut peraturan lain menurut pokoknya saja. Tidak satu "
        "pun dibaca, sehingga di sini tidak disebut pasalnya, dan tidak ada yang dikuatkannya."
    ),
    (
        "The elucidations of these texts name further legislation by its subject alone. None of "
        "it was read, so no article is named here, and it confirms nothing."
    ),
)

TEMPORARY = (
    (
        "Sementara: UU 14/2008 Pasal 20 ayat (1) menyebut huruf a sampai dengan f tidak permanen; "
        "tentang huruf lain undang-undang tidak mengatakannya."
    ),
    (
        "Temporary: UU 14/2008 Pasal 20 ayat (1) says that letters a to f are not permanent; of "
        "the others the Act is silent."
    ),
)


def exemptions_page(lang: Language) -> str:
    """Print the page of the exemptions."""
    grounds = Grounds.national()
    name = either(lang, "Informasi yang dikecualikan", "Exempt information")
    description = either(
        lang,
        "Alasan pengecualian (UU 14/2008 Pasal 17), berapa lama informasi dikecualikan, apa yang "
        "tidak pernah dapat dikecualikan, dan bagaimana informasi menjadi terbuka.",
        "The grounds for exemption (UU 14/2008 Pasal 17), for how long, what is never exempt, and "
        "how information becomes open.",
    )
    how = either(
        lang,
        "[Cara mencatat alasan, uji konsekuensi, dan surat keputusannya](../how-to/exemptions.md).",
        "[How to record a claim, a test and a letter](../how-to/exemptions.md).",
    )
    heads = either(
        lang, "Huruf | Alasan | Sementara | Lama", "Letter | Ground | Temporary | Duration"
    )
    lines = [
        *head(name, description),
        *sentence(either(lang, INTRO_ID, INTRO_EN)),
        how,
        "",
        "<!-- picture: exemption-duration -->",
        "",
        *table(heads, (_letter_row(each, lang) for each in grounds.letters.values())),
        either(lang, *TEMPORARY),
        "",
    ]
    for ground in grounds.letters.values():
        lines += _ground(ground, lang)
    lines += _classes(grounds, lang)
    lines += _never(grounds, lang)
    lines += _openings(grounds, lang)
    lines += _secrecy(SecrecyClauses.national(), lang)
    return "\n".join(lines) + "\n"


def _letter_row(ground: Ground, lang: Language) -> Iterator[str]:
    letter = ground.letter.value
    yield f"[{letter}](#huruf-{letter}){mark(lang, *ground.citations)}"
    yield ground.label(lang)
    yes, silent = either(lang, "ya | tidak disebut", "yes | not said").split(" | ")
    yield yes if ground.temporary else silent
    yield interval(ground.duration_limit, lang)


def _ground(ground: Ground, lang: Language) -> Iterator[str]:
    letter = ground.letter.value
    yield f"## {either(lang, 'Huruf', 'Letter')} {letter}: {ground.label(lang)} {{#huruf-{letter}}}"
    yield ""
    opens = [each for each in Grounds.national().openings.values() if ground.letter in each.letters]
    rows = [
        (either(lang, "Dasar hukum", "Basis"), places(ground.citations, lang)),
        (either(lang, "Lama", "Duration"), interval(ground.duration_limit, lang)),
        (
            either(lang, "Terbuka karena", "Opened by"),
            "; ".join(f"[{each.label(lang)}](#{each.by.value})" for each in opens),
        ),
    ]
    if ground.note:
        rows.append((either(lang, "Catatan", "Note"), english(ground.note, lang)))
    yield from facts(lang, rows)
    if ground.items:
        heads = either(lang, "Angka | Isi", "Item | Content")
        rows = [(f"{each.number}<br>{each.citation}", each.label(lang)) for each in ground.items]
        yield from table(heads, rows)
    else:
        yield either(lang, "Tanpa angka.", "It has no numbered items.")
        yield ""


def _classes(grounds: Grounds, lang: Language) -> Iterator[str]:
    named = either(
        lang,
        "Golongan menurut Perki 1/2021 Pasal 13 ayat (2)",
        "The classes of Perki 1/2021 Pasal 13 ayat (2)",
    )
    yield f"## {named} {{#golongan}}"
    yield ""
    yield either(lang, *CLASSES_INTRO)
    yield ""
    heads = either(
        lang,
        "Golongan | Isi | Huruf | Hubungannya",
        "Class | Content | Letters | How they relate",
    )
    yield from table(heads, (_class(each, lang) for each in grounds.classes))


def _class(each: RefusalClass, lang: Language) -> Iterator[str]:
    yield f"{each.letter}<br>{places(each.citations, lang)}"
    yield each.label(lang)
    letters = ", ".join(map(_letter_link, each.grounds)) or either(lang, "tidak ada", "none")
    yield letters if each.exempts else either(lang, "tidak mengecualikan", "exempts nothing")
    yield each.note(lang)


def _never(grounds: Grounds, lang: Language) -> Iterator[str]:
    yield f"## {either(lang, 'Tidak pernah dapat dikecualikan', 'Never exempt')} {{#never}}"
    yield ""
    yield either(lang, *NEVER_INTRO)
    yield ""
    heads = either(lang, "Isi | Dasar hukum", "Content | Basis")
    rows = (
        (f"{each.label(lang)}{small(each.kind.value)}", places(each.citations, lang))
        for each in grounds.never.values()
    )
    yield from table(heads, rows)


def _openings(grounds: Grounds, lang: Language) -> Iterator[str]:
    named = either(lang, "Cara informasi menjadi terbuka", "How it becomes open")
    yield f"## {named} {{#openings}}"
    yield ""
    yield either(lang, *OPENINGS_INTRO)
    yield ""
    for each in grounds.openings.values():
        yield from _opening(each, lang)


def _opening(each: Opening, lang: Language) -> Iterator[str]:
    yield f"### {capital(each.label(lang))} {{#{each.by.value}}}"
    yield ""
    letters = ", ".join(_letter_link(letter) for letter in Letter if letter in each.letters)
    if len(each.letters) == len(Letter):
        letters = either(lang, "semua", "all")
    public, court = either(lang, "publik | pengadilan saja", "the public | a court only").split(
        " | "
    )
    itself = either(lang, "dengan sendirinya", "by itself")
    rows = [
        (either(lang, "Dasar hukum", "Basis"), places(each.citations, lang)),
        (either(lang, "Huruf", "Letters"), letters),
        (either(lang, "Terbuka bagi", "Open to"), public if each.to_public else court),
        (either(lang, "Oleh", "Made by"), _makers(each.made_by, lang) or itself),
    ]
    if each.needs_consent_of:
        consent = _makers(each.needs_consent_of, lang)
        rows.append((either(lang, "Persetujuan", "Consent"), consent))
    named = either(lang, "Nama dalam program", "Name in programs")
    rows.append((named, f"`{each.by.value}`"))
    yield from facts(lang, rows)


def _secrecy(clauses: SecrecyClauses, lang: Language) -> Iterator[str]:
    yield f"## {either(lang, 'Ketentuan kerahasiaan', 'Secrecy clauses')} {{#secrecy}}"
    yield ""
    yield either(lang, *SECRECY_INTRO)
    yield ""
    heads = either(
        lang,
        "Pasal | Yang dirahasiakan | Bunyi naskah | Huruf j",
        "Article | What is secret | Words of the text | Letter j",
    )
    yield from table(heads, (_clause(each, lang) for each in clauses.clauses))
    yield either(lang, *UNREAD_INTRO)
    yield ""
    heads = either(
        lang,
        "Peraturan | Disebut dalam penjelasan",
        "Legislation | Named in the elucidation of",
    )
    rows = (
        (unread.label(lang), f"{unread.named_in} ({unread.read.label(lang)})")
        for unread in clauses.unread
    )
    yield from table(heads, rows)


def _clause(each: SecrecyClause, lang: Language) -> Iterator[str]:
    yield "<br>".join(linked_source(place, lang) for place in each.citations)
    kept, but = either(lang, "terhadap | kecuali", "from | except").split(" | ")
    yield (
        f"{each.secret(lang)}<br>{kept}: {each.kept_from(lang)}<br>{but}: {each.exceptions(lang)}"
    )
    yield f'<span lang="id">“{each.quotation}”</span>'
    confirms = either(lang, "memastikan", "confirms")
    yield confirms if each.confirms_letter_j else each.force.label(lang)


def _letter_link(letter: Letter) -> str:
    return f"[{letter.value}](#huruf-{letter.value})"


def _makers(names: Iterable[str], lang: Language) -> str:
    return ", ".join(either(lang, *MAKERS[name]) for name in names)

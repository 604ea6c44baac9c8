"""The sheet of a consequence test and the exemption letter, as Lampiran II and III have them.

The forms are part of the regulation (Perki 1/2021 Pasal 49 ayat (4) and (8)), so their words and
their order are kept, in Indonesian; the English is a translation. What the regulation asks for and
the forms have no place for stands below the signatures of the sheet and in the letter's annex.

Markdown, so that it can be read as it is, or be turned into a page. The form of the letter still
names Perki 1/2017, which Perki 1/2021 Pasal 63 repealed; this one names the latter.
"""

from __future__ import annotations

from collections.abc import Iterator

from keterbukaan._arguments import checked
from keterbukaan.errors import Language
from keterbukaan.information._forms import (
    BLANK,
    HEADED,
    IN_A_LINE,
    approval_of,
    basis_of,
    considering,
    day_words,
    filled_in,
    heading,
    in_language,
    in_view_of,
    number_and_year,
    on_one_line,
    remarks_of,
    signed_by,
    spelt_out,
    table_row,
    testers_table,
    until_when,
)
from keterbukaan.information.consequence import ConsequenceTest
from keterbukaan.information.letters import ExemptionLetter

__all__ = ["letter_text", "sheet_text"]


@checked
def sheet_text(test: ConsequenceTest, lang: Language = "id") -> str:
    """Write the sheet of a test (lembar pengujian konsekuensi; Lampiran II); blanks stay dotted.

    Raises:
        ArgumentError: an argument is of another kind than it takes.
    """
    return "\n".join(_sheet(test, lang)) + "\n"


@checked
def letter_text(letter: ExemptionLetter, lang: Language = "id") -> str:
    """Write the exemption letter (Lampiran III; Pasal 49 ayat (6)); blanks stay dotted.

    Raises:
        ArgumentError: an argument is of another kind than it takes.
    """
    return "\n".join(_letter(letter, lang)) + "\n"


def _sheet(test: ConsequenceTest, lang: Language) -> Iterator[str]:
    say = in_language(lang)
    yield say("# LEMBAR PENGUJIAN KONSEKUENSI", "# SHEET OF THE CONSEQUENCE TEST")
    yield ""
    yield number_and_year(test.number, test.held_on, HEADED[lang])
    yield ""
    yield _opening(test, lang)
    yield ""
    yield from _weighed(test, lang)
    yield ""
    yield say(
        "Bahwa Pengujian Konsekuensi sebagaimana disebut pada tabel di atas dilakukan oleh:",
        "That the consequence test in the table above was held by:",
    )
    yield ""
    yield from testers_table(test, lang)
    yield ""
    yield say(
        "Demikian Pengujian Konsekuensi ini dibuat secara saksama dan penuh ketelitian.",
        "This consequence test was made with care and full attention.",
    )
    yield ""
    yield from approval_of(test.consent, lang)
    yield ""
    yield from remarks_of(test, lang)


def _opening(test: ConsequenceTest, lang: Language) -> str:
    place = filled_in(test.place)
    if lang == "en":
        return (
            f"On this day, {day_words(test.held_on, lang)}, at {place}, a consequence test was "
            "held on the public information named in the table below:"
        )
    weekday, day, month, year = spelt_out(test.held_on)
    return (
        f"Pada hari ini, {weekday} tanggal {day} bulan {month} tahun {year} bertempat di {place} "
        "telah dilakukan Pengujian Konsekuensi terhadap Informasi Publik sebagaimana disebutkan "
        "pada tabel di bawah ini:"
    )


def _weighed(test: ConsequenceTest, lang: Language) -> Iterator[str]:
    """Yield the table; its two columns of consequences stand under one head in the form."""
    say = in_language(lang)
    public = say("Konsekuensi/Pertimbangan Bagi Publik", "Consequence/consideration for the public")
    heads = (
        say("Informasi", "Information"),
        say("Dasar Hukum Pengecualian Informasi", "Legal basis of the exemption"),
        f"{public}: {say('Dibuka', 'opened')}",
        f"{public}: {say('Ditutup', 'closed')}",
        say("Jangka Waktu", "Period"),
    )
    yield table_row(heads)
    yield table_row("---" for _ in heads)
    information = f"{filled_in(test.information)} ({filled_in(test.document)})"
    basis = basis_of(test, "<br>")
    yield table_row(
        (
            information,
            basis,
            filled_in(test.if_opened),
            filled_in(test.if_closed),
            until_when(test, lang),
        )
    )


def _letter(letter: ExemptionLetter, lang: Language) -> Iterator[str]:
    yield from heading(letter, lang)
    yield ""
    yield f"## {_SUBJECT[lang]}"
    yield ""
    yield from _considerations(letter, lang)
    yield ""
    yield from _decision(letter, lang)
    yield ""
    yield from signed_by(letter, lang)
    yield ""
    yield from _annex(letter, lang)


_SUBJECT: dict[Language, str] = {
    "id": "KLASIFIKASI INFORMASI YANG DIKECUALIKAN",
    "en": "CLASSIFICATION OF EXEMPT INFORMATION",
}
_CONSIDERED: dict[Language, tuple[str, ...]] = {
    "id": (
        (
            "bahwa Informasi Publik bersifat terbuka dan dapat diakses oleh setiap Pengguna "
            "Informasi Publik;"
        ),
        "bahwa Informasi Publik yang Dikecualikan bersifat ketat dan terbatas;",
        (
            "bahwa untuk memenuhi hak setiap Pemohon Informasi Publik Badan Publik wajib membuat "
            "pertimbangan tertulis atas setiap kebijakan yang diambil;"
        ),
        (
            "bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a, huruf b, dan huruf "
            "c maka perlu menetapkan Penetapan Pejabat Pengelola Informasi dan Dokumentasi tentang "
            "Klasifikasi Informasi yang Dikecualikan."
        ),
    ),
    "en": (
        "that public information is open and accessible to every user of public information;",
        "that exempt public information is strict and limited;",
        (
            "that to meet the right of every applicant a public body must make a written "
            "consideration of every policy that it takes;"
        ),
        (
            "that by the considerations under a, b and c it is necessary to make a decision of the "
            "Information and Documentation Officer on the classification of exempt information."
        ),
    ),
}


def _considerations(letter: ExemptionLetter, lang: Language) -> Iterator[str]:
    say = in_language(lang)
    yield from considering(_CONSIDERED[lang], lang)
    yield ""
    yield from in_view_of(letter, lang)
    yield ""
    yield f"{say('MEMPERHATIKAN', 'HAVING REGARD TO')}: {_the_sheet(letter, lang)}."


def _decision(letter: ExemptionLetter, lang: Language) -> Iterator[str]:
    say = in_language(lang)
    yield say("MEMUTUSKAN", "DECIDES")
    yield ""
    yield f"{say('MENETAPKAN', 'AND DETERMINES')}: {_SUBJECT[lang]}"
    yield ""
    yield say(
        "PERTAMA: Informasi sebagaimana disebutkan pada lampiran I ini merupakan Informasi yang "
        "Dikecualikan.",
        "FIRST: The information named in annex I is exempt information.",
    )
    yield ""
    sheet = _the_sheet(letter, lang)
    yield say(
        f"KEDUA: {sheet} yang tercantum dalam lampiran II merupakan bagian tidak terpisahkan dari "
        "Penetapan ini.",
        f"SECOND: The {sheet} in annex II is an inseparable part of this decision.",
    )


def _annex(letter: ExemptionLetter, lang: Language) -> Iterator[str]:
    """Yield the first annex: what Perki 49(6) and (7) and PP 4(2) ask the letter to hold."""
    say, test = in_language(lang), letter.test
    yield say("## LAMPIRAN I", "## ANNEX I")
    yield ""
    particulars = [
        (say("Informasi yang Dikecualikan", "Exempt information"), filled_in(test.information)),
        (say("Dokumen", "Document"), filled_in(test.document)),
        (say("Jenis klasifikasi", "Kind of classification"), filled_in(letter.classification)),
        (say("Alasan: undang-undang", "Reason: the act"), basis_of(test, "; ")),
        (say("Alasan: analisis konsekuensi", "Reason: consequences"), filled_in(test.if_opened)),
        (say("Jangka waktu", "Period"), until_when(test, lang)),
        (say("Yang tidak diberikan", "Withheld"), letter.withheld.label(lang)),
        *(
            (
                say("Dihitamkan", "Blacked out"),
                f"{on_one_line(each.passage)} ({on_one_line(each.reason)})",
            )
            for each in test.redactions
        ),
    ]
    agreed = test.consent
    by = f"{on_one_line(agreed.position)}, {day_words(agreed.on, lang)}" if agreed else BLANK
    for name, value in (*particulars, (say("Disetujui", "Consented to by"), by)):
        yield f"- {name}: {value}"
    yield ""
    yield say("## LAMPIRAN II", "## ANNEX II")
    yield ""
    yield _the_sheet(letter, lang)


def _the_sheet(letter: ExemptionLetter, lang: Language) -> str:
    test = letter.test
    what = "Lembar Pengujian Konsekuensi" if lang == "id" else "sheet of the consequence test"
    return f"{what} {number_and_year(test.number, test.held_on, IN_A_LINE[lang])}"

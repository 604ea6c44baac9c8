"""The way of a request: from day 0 to the Supreme Court, and what follows at each turn."""

from __future__ import annotations

from keterbukaan.cases.objection.record import ObjectionGround
from keterbukaan.errors import Language
from scripts.pages.markdown import either
from scripts.pages.pictures.cards import Arrow, Card, Part, sheet
from scripts.pages.pictures.steps import rule_of, step
from scripts.pages.provisions import in_force


def life_of_a_request(lang: Language) -> str:
    """Draw every step from the receipt of a request to the decision on the cassation."""
    title = (
        "Perjalanan permohonan informasi, dari hari ke-0 sampai Mahkamah Agung"
        if lang == "id"
        else "The life of a request, from day 0 to the Supreme Court"
    )
    refused = (
        "ditolak, tidak ditanggapi, atau tidak sebagaimana diminta"
        if lang == "id"
        else "refused, not answered, or not answered as requested"
    )
    parts: list[Part] = [
        _day_zero(lang),
        Arrow(),
        step("request.response", lang, colour="green"),
        Arrow(_only_with_a_notice(lang)),
        step("request.extension", lang, colour="amber"),
        Arrow(refused),
        step("objection.filing", lang),
        Arrow(),
        step("objection.response", lang, colour="green"),
        Arrow(_not_satisfied(lang)),
        step("dispute.filing", lang),
        Arrow(),
        step("dispute.commencement", lang, colour="green"),
        Arrow(),
        _resolution(lang),
        Arrow(_not_accepted(lang)),
        step("court.challenge", lang),
        Arrow(),
        step("court.decision", lang, colour="green"),
        Arrow(_not_accepted(lang)),
        step("cassation.filing", lang, more=_two_counts(lang)),
        Arrow(),
        step("cassation.decision", lang, colour="green"),
    ]
    return sheet(title, parts, lang)


def silence(lang: Language) -> str:
    """Draw what may be done where no answer comes, and again where the superior is silent."""
    title = "Tidak dijawab, lalu?" if lang == "id" else "No answer: what now?"
    nothing = "tidak ada jawaban" if lang == "id" else "no answer comes"
    superior = (
        "Atasan PPID juga tidak menanggapi"
        if lang == "id"
        else "the superior does not answer either"
    )
    parts: list[Part] = [
        step("request.response", lang, colour="grey"),
        Arrow(nothing),
        _ground(ObjectionGround.NOT_ANSWERED, lang),
        Arrow(),
        step("objection.filing", lang, since="request.response.ended"),
        Arrow(),
        step("objection.response", lang, colour="grey"),
        Arrow(superior),
        step("dispute.filing", lang, since="objection.response.ended"),
        Arrow(),
        step("dispute.commencement", lang, colour="green"),
    ]
    return sheet(title, parts, lang)


def refusal(lang: Language) -> str:
    """Draw what a refusal must hold, and what may be done against it."""
    title = "Ditolak, lalu?" if lang == "id" else "Refused: what now?"
    parts: list[Part] = [
        _tested_first(lang),
        Arrow(),
        _written_with_its_ground(lang),
        Arrow(),
        _the_rest_is_open(lang),
        Arrow("tidak sependapat" if lang == "id" else "if you do not agree"),
        _ground(ObjectionGround.EXEMPTION, lang),
        Arrow(),
        step("objection.filing", lang, since="request.answer_received"),
        Arrow(),
        step("objection.response", lang, colour="green"),
        Arrow(_not_satisfied(lang)),
        step("dispute.filing", lang),
    ]
    return sheet(title, parts, lang)


def dispute_and_court(lang: Language) -> str:
    """Draw a dispute before the commission, and the courts after it."""
    title = (
        "Sengketa informasi, pengadilan, dan kasasi"
        if lang == "id"
        else "The information dispute, the court and cassation"
    )
    failed = (
        "mediasi tidak berhasil, atau alasannya pengecualian"
        if lang == "id"
        else "mediation failed, or the ground is an exemption"
    )
    parts: list[Part] = [
        step("dispute.filing", lang),
        Arrow(),
        step("dispute.commencement", lang, colour="green"),
        Arrow(),
        step("dispute.mediation", lang, colour="green", more=_settlement(lang)),
        Arrow(failed),
        _adjudication(lang),
        Arrow(),
        _resolution(lang),
        Arrow(_not_accepted(lang)),
        step("court.challenge", lang, more=_which_court(lang)),
        Arrow(),
        step("court.decision", lang, colour="green"),
        Arrow(_not_accepted(lang)),
        step("cassation.filing", lang, more=_two_counts(lang)),
        Arrow(),
        step("cassation.decision", lang, colour="green"),
    ]
    return sheet(title, parts, lang)


def _day_zero(lang: Language) -> Card:
    if lang == "id":
        said = "Badan Publik memberikan nomor pendaftaran pada saat permintaan diterima."
        return Card("Hari ke-0: permohonan diterima", "", (said,), _REGISTRATION, "grey")
    said = "The public body gives it a number at the time of receipt."
    return Card("Day 0: the request is received", "", (said,), _REGISTRATION, "grey")


_REGISTRATION = "UU 14/2008 Pasal 22 ayat (4)"


def _only_with_a_notice(lang: Language) -> str:
    if lang == "id":
        return "hanya bila perpanjangan diberitahukan dengan alasan tertulis"
    return "only where an extension is notified, with written reasons"


def _not_satisfied(lang: Language) -> str:
    return "tanggapan tidak memuaskan" if lang == "id" else "the answer does not satisfy"


def _not_accepted(lang: Language) -> str:
    return "putusan tidak diterima" if lang == "id" else "the decision is not accepted"


def _ground(ground: ObjectionGround, lang: Language) -> Card:
    """Return the card of a ground of the objection, in the words of the Act's list."""
    head = "Alasan keberatan" if lang == "id" else "The ground for the objection"
    place = f"UU 14/2008 Pasal 35 ayat (1) huruf {ground.value}"
    return Card(head, "", (ground.label(lang),), place, "red")


def _tested_first(lang: Language) -> Card:
    return _told(
        either(lang, "Uji konsekuensi lebih dahulu", "First, the consequence test"),
        either(
            lang,
            "PPID melakukan uji konsekuensi dengan saksama sebelum menyatakan dikecualikan.",
            "The PPID tests the consequences with care before it declares information exempt.",
        ),
        "UU 14/2008 Pasal 19",
    )


def _written_with_its_ground(lang: Language) -> Card:
    return _told(
        either(lang, "Pemberitahuan tertulis", "A written notice"),
        either(
            lang,
            "Penolakan menyebut alasannya menurut Pasal 17.",
            "A refusal names its ground under Pasal 17.",
        ),
        "UU 14/2008 Pasal 22 ayat (7) huruf c",
    )


def _the_rest_is_open(lang: Language) -> Card:
    return _told(
        either(lang, "Hanya sebagian yang dikecualikan", "Where only a part is exempt"),
        either(
            lang,
            "Materi yang dikecualikan dapat dihitamkan, disertai alasan dan materinya.",
            "Exempt matter in a document may be blacked out, with the reason and the matter "
            "stated.",
        ),
        "UU 14/2008 Pasal 22 ayat (7) huruf e",
    )


def _told(head: str, said: str, place: str) -> Card:
    """Return a card of what a paragraph says, without a time of its own."""
    return Card(head, "", (said,), place, "grey")


def _settlement(lang: Language) -> tuple[str, ...]:
    if lang == "id":
        return (
            (
                "wajib ditempuh dahulu (Perki 1/2013 Pasal 29 ayat (1)), meskipun sukarela menurut "
                "UU 14/2008 Pasal 40 ayat (1)"
            ),
            "kesepakatan menjadi putusan Mediasi yang final dan mengikat (UU 14/2008 Pasal 39)",
        )
    return (
        (
            "to be tried first (Perki 1/2013 Pasal 29 ayat (1)), though voluntary by UU 14/2008 "
            "Pasal 40 ayat (1)"
        ),
        "an agreement becomes a final and binding decision (UU 14/2008 Pasal 39)",
    )


def _two_counts(lang: Language) -> tuple[str, ...]:
    """Return the other beginnings of the time for cassation, and the Act's own count."""
    if lang == "id":
        return (
            "bila para pihak tidak hadir, sejak putusan diberitahukan",
            "UU 14/2008 Pasal 50 menghitung hari sejak putusan diterima",
        )
    return (
        "where the parties are not present, since the judgment was notified",
        "UU 14/2008 Pasal 50 counts days since the judgment was received",
    )


def _adjudication(lang: Language) -> Card:
    place = "UU 14/2008 Pasal 40 ayat (2); Pasal 42; Perki 1/2013 Pasal 29 ayat (2)"
    if lang == "id":
        said = "Komisi Informasi memeriksa dan memutus; alasan huruf a tidak dapat dimediasi."
        return Card("Ajudikasi nonlitigasi", "", (said,), place, "green")
    said = "The commission hears and decides; ground a cannot be mediated."
    return Card("Adjudication by the commission", "", (said,), place, "green")


def _resolution(lang: Language) -> Card:
    """Return the card of the dispute's time, with the other days from which it may be counted."""
    first, *others = rule_of("dispute.resolution").starts_from
    labels = [in_force().event_label(each, lang) for each in others]
    doubt = (
        f"Pasal 38 tidak menyebut sejak kapan; penafsiran lain: {', atau '.join(labels)}"
        if lang == "id"
        else f"Pasal 38 does not say since when; other interpretations: {', or '.join(labels)}"
    )
    return step("dispute.resolution", lang, since=first, colour="green", more=(doubt,))


def _which_court(lang: Language) -> tuple[str, ...]:
    if lang == "id":
        return (
            "Badan Publik negara: pengadilan tata usaha negara",
            (
                "Badan Publik lainnya: pengadilan negeri (UU 14/2008 Pasal 47), juga BUMN dan BUMD "
                "menurut PERMA 2/2011 Pasal 1 angka 9"
            ),
        )
    return (
        "against a state body: the administrative court",
        (
            "against another body: the district court (UU 14/2008 Pasal 47), state and regional "
            "enterprises too by PERMA 2/2011 Pasal 1 angka 9"
        ),
    )

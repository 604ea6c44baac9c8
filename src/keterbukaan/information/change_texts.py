"""The sheet and the letter of a change of status, as Lampiran IV and V of Perki 1/2021 have them.

Pasal 53 ayat (4) and (6) make the forms part of the regulation. They know a change of the legal
basis alone, by which the information stays exempt; where the change opens it, the letter says that.
"""

from __future__ import annotations

from collections.abc import Iterator

from keterbukaan._arguments import checked
from keterbukaan.errors import Language
from keterbukaan.information._forms import (
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
from keterbukaan.information.letters import ChangeOutcome, StatusChange

__all__ = ["change_letter_text", "change_sheet_text"]


@checked
def change_sheet_text(change: StatusChange, lang: Language = "id") -> str:
    """Write the sheet of the test for a change (Lampiran IV); blanks stay dotted.

    Raises:
        ArgumentError: an argument is of another kind than it takes.
    """
    return "\n".join(_sheet(change, lang)) + "\n"


@checked
def change_letter_text(change: StatusChange, lang: Language = "id") -> str:
    """Write the letter that changes the status (Lampiran V); blanks stay dotted.

    Raises:
        ArgumentError: an argument is of another kind than it takes.
    """
    return "\n".join(_letter(change, lang)) + "\n"


_TEST_ID = "Pengujian Konsekuensi atas Pengubahan Klasifikasi Informasi yang Dikecualikan"
_TEST_EN = "consequence test for the change of the classification of exempt information"


def _sheet(change: StatusChange, lang: Language) -> Iterator[str]:
    say, test = in_language(lang), change.test
    yield say(f"# LEMBAR {_TEST_ID.upper()}", f"# SHEET OF THE {_TEST_EN.upper()}")
    yield ""
    yield number_and_year(test.number, test.held_on, HEADED[lang])
    yield ""
    yield _opening(change, lang)
    yield ""
    yield from _weighed(change, lang)
    yield ""
    yield say(
        f"Bahwa {_TEST_ID} sebagaimana disebut pada tabel di atas dilakukan oleh:",
        f"That the {_TEST_EN} in the table above was held by:",
    )
    yield ""
    yield from testers_table(test, lang)
    yield ""
    yield say(
        f"Demikian {_TEST_ID} ini dibuat secara saksama dan penuh ketelitian.",
        f"This {_TEST_EN} was made with care and full attention.",
    )
    yield ""
    yield from approval_of(test.consent, lang)
    yield ""
    yield from remarks_of(test, lang)


def _opening(change: StatusChange, lang: Language) -> str:
    test, place = change.test, filled_in(change.test.place)
    if lang == "en":
        return (
            f"On this day, {day_words(test.held_on, lang)}, at {place}, the classification of the "
            "exempt information named in the table below was changed:"
        )
    weekday, day, month, year = spelt_out(test.held_on)
    return (
        f"Pada hari ini, {weekday} tanggal {day} bulan {month} tahun {year} bertempat di {place} "
        "telah dilakukan Pengubahan Klasifikasi terhadap Informasi yang Dikecualikan sebagaimana "
        "disebutkan pada tabel di bawah ini:"
    )


def _weighed(change: StatusChange, lang: Language) -> Iterator[str]:
    """Yield the table; the form sets the earlier and the new under heads of their own."""
    say, test = in_language(lang), change.test
    basis = say("Dasar Hukum Pengecualian", "Legal basis of the exemption")
    before, after = (
        say("Pertimbangan Sebelumnya", "Earlier consideration"),
        say("Pertimbangan Pengubahan", "Consideration of the change"),
    )
    heads = (
        say("Informasi yang Dikecualikan", "Exempt information"),
        f"{basis}: {say('Semula', 'before')}",
        f"{basis}: {say('Pengubahan', 'changed to')}",
        f"{before}: {say('Dibuka', 'opened')}",
        f"{before}: {say('Ditutup', 'closed')}",
        f"{after}: {say('Ditutup', 'closed')}",
        say("Jangka Waktu", "Period"),
    )
    yield table_row(heads)
    yield table_row("---" for _ in heads)
    old = "<br>".join(f"{each.citation}; {on_one_line(each.act)}" for each in change.before.claims)
    yield table_row(
        (
            f"{filled_in(test.information)} ({filled_in(test.document)})",
            old,
            basis_of(test, "<br>"),
            filled_in(change.before_if_opened),
            filled_in(change.before_if_closed),
            filled_in(test.if_closed),
            until_when(test, lang),
        )
    )


def _letter(change: StatusChange, lang: Language) -> Iterator[str]:
    say = in_language(lang)
    yield from heading(change, lang)
    yield ""
    yield f"## {_subject(change, lang)}"
    yield ""
    yield from considering(_considered(change, lang), lang)
    yield ""
    yield from in_view_of(change, lang)
    yield ""
    yield from _having_regard_to(change, lang)
    yield ""
    yield say("MEMUTUSKAN", "DECIDES")
    yield ""
    yield f"{say('MENETAPKAN', 'AND DETERMINES')}: {_subject(change, lang)}"
    yield ""
    yield _first(change, lang)
    yield ""
    yield say(
        f"KEDUA: {_new_sheet(change, lang)} yang tercantum dalam lampiran merupakan bagian tidak "
        "terpisahkan dari Penetapan ini.",
        f"SECOND: The {_new_sheet(change, lang)} in the annex is an inseparable part of this "
        "decision.",
    )
    yield ""
    yield from signed_by(change, lang)
    yield ""
    yield from _annex(change, lang)


def _subject(change: StatusChange, lang: Language) -> str:
    earlier = number_and_year(change.before.number, change.before.decided_on, HEADED[lang])
    if lang == "id":
        return (
            "PENGUBAHAN KLASIFIKASI INFORMASI YANG DIKECUALIKAN TERHADAP PENETAPAN PPID "
            f"{earlier} TENTANG KLASIFIKASI INFORMASI YANG DIKECUALIKAN"
        )
    return (
        f"CHANGE OF THE CLASSIFICATION OF EXEMPT INFORMATION IN THE DECISION OF THE PPID {earlier} "
        "ON THE CLASSIFICATION OF EXEMPT INFORMATION"
    )


def _considered(change: StatusChange, lang: Language) -> tuple[str, ...]:
    earlier = number_and_year(change.before.number, change.before.decided_on, IN_A_LINE[lang])
    if lang == "id":
        return (
            (
                "bahwa Informasi Publik bersifat terbuka dan dapat diakses oleh setiap Pengguna "
                "Informasi Publik;"
            ),
            "bahwa Informasi Publik yang Dikecualikan bersifat ketat dan terbatas;",
            (
                "bahwa terhadap Informasi yang Dikecualikan berdasarkan Penetapan Pejabat "
                f"Pengelola Informasi dan Dokumentasi {earlier}, dasar hukum atas dikecualikannya "
                "informasi tertentu perlu dilakukan pengubahan;"
            ),
            (
                "bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a, huruf b, dan "
                "huruf c maka perlu ditetapkan Penetapan Pengubahan Klasifikasi Informasi yang "
                "Dikecualikan."
            ),
        )
    return (
        "that public information is open and accessible to every user of public information;",
        "that exempt public information is strict and limited;",
        (
            "that for the information that is exempt by the decision of the Information and "
            f"Documentation Officer {earlier} the legal basis of the exemption has to be changed;"
        ),
        (
            "that by the considerations under a, b and c a decision on the change of the "
            "classification of exempt information has to be made."
        ),
    )


def _having_regard_to(change: StatusChange, lang: Language) -> Iterator[str]:
    say, before = in_language(lang), change.before
    earlier = number_and_year(before.number, before.decided_on, IN_A_LINE[lang])
    tested = number_and_year(change.before_test_number, change.before_tested_on, IN_A_LINE[lang])
    what = on_one_line(before.information)
    yield say("MEMPERHATIKAN:", "HAVING REGARD TO:")
    yield ""
    yield say(
        f"1. Penetapan PPID {earlier} tentang Pengecualian Informasi {what};",
        f"1. the decision of the PPID {earlier} on the exemption of {what};",
    )
    yield say(
        f"2. Lembar Pengujian Konsekuensi {tested};",
        f"2. the sheet of the consequence test {tested};",
    )
    yield f"3. {say('', 'the ')}{_new_sheet(change, lang)}."


def _first(change: StatusChange, lang: Language) -> str:
    say = in_language(lang)
    if change.outcome is ChangeOutcome.STILL_EXEMPT:
        return say(
            "PERTAMA: Informasi sebagaimana disebutkan pada lampiran ini merupakan Informasi yang "
            "Dikecualikan.",
            "FIRST: The information named in the annex is exempt information.",
        )
    return say(
        "PERTAMA: Informasi sebagaimana disebutkan pada lampiran ini tidak lagi merupakan "
        "Informasi yang Dikecualikan dan menjadi Informasi Publik yang dapat diakses.",
        "FIRST: The information named in the annex is no longer exempt and becomes accessible "
        "public information.",
    )


def _annex(change: StatusChange, lang: Language) -> Iterator[str]:
    say, test = in_language(lang), change.test
    yield say("## LAMPIRAN", "## ANNEX")
    yield ""
    yield f"- {say('Informasi', 'Information')}: {filled_in(test.information)}"
    yield f"- {say('Dokumen', 'Document')}: {filled_in(test.document)}"
    yield (
        f"- {say('Jenis klasifikasi', 'Kind of classification')}: "
        f"{filled_in(change.classification)}"
    )
    yield f"- {say('Dasar hukum', 'Legal basis')}: {basis_of(test, '; ')}"
    yield f"- {say('Jangka waktu', 'Period')}: {until_when(test, lang)}"
    yield f"- {_new_sheet(change, lang)}"


def _new_sheet(change: StatusChange, lang: Language) -> str:
    what = f"Lembar {_TEST_ID}" if lang == "id" else f"sheet of the {_TEST_EN}"
    return f"{what} {number_and_year(change.test.number, change.test.held_on, IN_A_LINE[lang])}"

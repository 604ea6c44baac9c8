"""What can go wrong, said in both languages, each with a code that never changes.

Every error of this library is a `KeterbukaanError`. Its `code` is stable and safe to store or
to translate; `text("id")` and `text("en")` say what was wrong, where, and what to do about it.
What readers see is Indonesian unless English is asked for; `str(error)`, which stands in
tracebacks and logs, is the code with the English sentence.

`CODES` is the one register of every code. A new error is one class here: its docstring is its
meaning in English, `meaning_id` the same in Indonesian. What is wrong with one row or one field
stops nothing and is not an error of its own: such a code stands in `_OF_ROWS`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import datetime
from types import MappingProxyType
from typing import TYPE_CHECKING, ClassVar, Literal, NamedTuple, TypeAlias

from keterbukaan._extras import install_command
from keterbukaan._personal_data import masked

if TYPE_CHECKING:
    from keterbukaan.records.finding import Finding
    from keterbukaan.records.record import FieldProblem

__all__ = [
    "CODES",
    "ArgumentError",
    "CalendarRangeError",
    "CallError",
    "CitationError",
    "Code",
    "ColumnError",
    "ContradictionError",
    "DataFileError",
    "DeadlineStartError",
    "DurationError",
    "IncompleteRecordError",
    "KeterbukaanError",
    "Language",
    "LooserThanNationalError",
    "MissingExtraError",
    "NaiveMomentError",
    "NeverExemptError",
    "NewerRecordError",
    "NoTableError",
    "NotADayError",
    "NotInForceError",
    "OtherLawVersionError",
    "RecordError",
    "TableFileError",
    "UnexpectedError",
    "UnknownNameError",
    "UnlawfulEvent",
]

_HUGE = 10**30  # Python itself refuses to write a whole number of many thousand digits

Language: TypeAlias = Literal["id", "en"]
"""The two languages in which the library speaks: Indonesian (`"id"`) and English (`"en"`)."""


class KeterbukaanError(Exception):
    """Any error of this library; `fields` holds the parts of the message by name."""

    code: str = "KB-000"
    """The stable code; an error of a whole record has that of its first problem."""
    meaning_id: ClassVar[str] = "Kesalahan apa pun dari pustaka ini."
    template_id: ClassVar[str] = "{problem_id}"
    template_en: ClassVar[str] = "{problem_en}"
    repeats: ClassVar[frozenset[str]] = frozenset()
    """The fields that repeat what a caller gave: they are shown in short."""

    def __init__(self, **fields: object) -> None:
        """Keep the parts of the message, without personal data; the sentences are made later."""
        shown = {
            name: _repeated(value) if name in self.repeats else _without_personal_data(value)
            for name, value in fields.items()
        }
        super().__init__(shown)
        self.fields = shown

    def text(self, lang: Language = "id") -> str:
        """Return what was wrong and what to do, in Indonesian or English.

        Raises:
            ArgumentError: `lang` is not a language.
        """
        _refuse_other_languages(lang)
        return self._template(lang).format(**self.fields)

    def _template(self, lang: Language) -> str:
        return self.template_id if lang == "id" else self.template_en

    def __str__(self) -> str:
        """Return the code and the English sentence: a traceback and a log are for programmers."""
        return f"{self.code}: {self.text('en')}"

    def __reduce__(self) -> tuple[object, ...]:
        """Let the error cross a process boundary."""
        return (_rebuild, (type(self), self.fields))


def _refuse_other_languages(lang: object) -> None:
    """Refuse what is not a language; a caller may not be type-checked."""
    if not (isinstance(lang, str) and lang in {"id", "en"}):
        raise ArgumentError.of("lang", lang, "harus 'id' atau 'en'", "must be 'id' or 'en'")


_SHOWN, _LOOKED_AT = 60, 2_000


def _without_personal_data(value: object) -> object:
    if isinstance(value, int) and abs(value) >= _HUGE:
        return type(value).__name__
    return masked(value) if isinstance(value, str) else value


def _repeated(value: object) -> object:
    """Return what was given in short: a name has no form by which it could be masked."""
    if isinstance(value, str):
        whole = masked(value[:_LOOKED_AT])  # masked before it is cut: half a number is not known
        return whole if len(whole) <= _SHOWN else f"{whole[: _SHOWN - 1]}…"
    is_plain = value is None or isinstance(value, bool) or _is_short_number(value)
    return value if is_plain else type(value).__name__


def _rebuild(kind: type[KeterbukaanError], fields: dict[str, object]) -> KeterbukaanError:
    return kind(**fields)


class DataFileError(KeterbukaanError):
    """A rule, calendar or jurisdiction file holds something that is not allowed in it."""

    code = "KB-D01"
    meaning_id = "Berkas aturan, kalender, atau Badan Publik memuat isi yang tidak diperbolehkan."
    template_id = "{file}, {entry}, kunci {key!r}: {problem_id}"
    template_en = "{file}, {entry}, key {key!r}: {problem_en}"

    def _template(self, lang: Language) -> str:
        """Leave out the entry and the key where the file as a whole is meant."""
        problem = f"{{problem_{lang}}}"
        if self.fields.get("key") != "-":
            return super()._template(lang)
        return (
            f"{{file}}: {problem}"
            if self.fields["entry"] == "-"
            else f"{{file}}, {{entry}}: {problem}"
        )


class LooserThanNationalError(KeterbukaanError):
    """A local rule gives the body more time, or the citizen less, than the national rule."""

    code = "KB-L01"
    meaning_id = (
        "Aturan setempat memberi Badan Publik waktu lebih lama, atau masyarakat lebih "
        "sedikit, daripada aturan nasional."
    )
    template_id = (
        "{file}, {entry}: {local_id} ({local_source}) {how_id} {national_id} "
        "({national_source}); aturan yang lebih tinggi mengesampingkan yang lebih rendah. "
        "Sesuaikan batas waktu setempat itu."
    )
    template_en = (
        "{file}, {entry}: {local_en} ({local_source}) {how_en} {national_en} "
        "({national_source}); the higher rule prevails. Change the local limit."
    )


class CitationError(KeterbukaanError):
    """A text is not a citation in the form that the library prints."""

    code = "KB-L02"
    repeats = frozenset({"text"})
    meaning_id = "Teks itu bukan rujukan dalam bentuk yang dicetak pustaka ini."
    template_id = (
        "{text!r} bukan rujukan yang dikenal. Contoh: 'UU 14/2008 Pasal 22 ayat (7)', "
        "'Perki 1/2021 Lampiran VI butir V'."
    )
    template_en = (
        "{text!r} is not a citation. Examples: 'UU 14/2008 Pasal 22 ayat (7)', "
        "'Perki 1/2021 Lampiran VI butir V'."
    )


_NAMES_SHOWN = 12


class UnknownNameError(KeterbukaanError):
    """No limit, event, reading or choice has that name."""

    code = "KB-L03"
    repeats = frozenset({"name"})
    meaning_id = "Tidak ada batas waktu, peristiwa, penafsiran, atau pilihan dengan nama itu."
    template_id = "{kind_id} {name!r} tidak dikenal.{hint_id}"
    template_en = "There is no {kind_en} named {name!r}.{hint_en}"

    @classmethod
    def of(cls, kind_id: str, kind_en: str, name: object, known: list[str]) -> UnknownNameError:
        """Build the error with the known names nearest to what was written."""
        from difflib import get_close_matches

        # A caller may not be type-checked: an empty cell is None, and near to nothing. A long text
        # is near to nothing either, and would be compared for minutes.
        near = ", ".join(get_close_matches(str(_repeated(name)), known, n=3, cutoff=0.4))
        every = ", ".join(known[:_NAMES_SHOWN]) + (", ..." if len(known) > _NAMES_SHOWN else "")
        return cls(
            kind_id=kind_id,
            kind_en=kind_en,
            name=name,
            hint_id=f" Mungkin maksudnya: {near}." if near else f" Yang dikenal: {every}.",
            hint_en=f" Did you mean: {near}?" if near else f" Known: {every}.",
        )


class NotInForceError(KeterbukaanError):
    """No provision sets this limit on the day asked for."""

    code = "KB-L04"
    meaning_id = "Tidak ada ketentuan yang menetapkan batas waktu ini pada hari yang ditanyakan."
    template_id = (
        "Tidak ada ketentuan tentang {limit!r} yang terbaca dan berlaku pada {day}. {span_id}"
    )
    template_en = "No provision that was read sets {limit!r} on {day}. {span_en}"


class OtherLawVersionError(KeterbukaanError):
    """What was stored was computed under another version of the law than is installed here."""

    code = "KB-L05"
    meaning_id = "Yang tersimpan dihitung menurut versi hukum lain daripada yang terpasang di sini."
    template_id = (
        "{what_id}: tersimpan {stored}, yang terpasang di sini {installed}; hasilnya dapat "
        "berbeda. Hitung kembali dari catatannya."
    )
    template_en = (
        "{what_en}: {stored} was stored, and {installed} is installed; the result may differ. "
        "Compute it anew from its record."
    )


class DeadlineStartError(KeterbukaanError):
    """What was given does not start this limit."""

    code = "KB-T01"
    meaning_id = "Yang diberikan tidak memulai batas waktu ini."
    template_id = "{limit}: {problem_id}"
    template_en = "{limit}: {problem_en}"


class NoTableError(KeterbukaanError):
    """A limit has no answer for a day alone, and so no table of days."""

    code = "KB-T02"
    meaning_id = "Batas waktu ini tidak terjawab dari satu hari saja, jadi tidak punya tabel hari."
    template_id = "{table} tidak punya tabel hari: {problem_id}"
    template_en = "{table} has no day table: {problem_en}"


class ColumnError(KeterbukaanError, ValueError):
    """A column of days holds something else, or days for which there is no answer.

    It says in which rows, counted from 0, and never shows what stands there.
    """

    code = "KB-V01"
    meaning_id = "Sebuah kolom hari memuat isi lain, atau hari yang tidak ada jawabannya."
    template_id = "{column}: {problem_id}; {count} baris, yang pertama: {rows}"
    template_en = "{column}: {problem_en}; {count} rows, the first: {rows}"


class CalendarRangeError(KeterbukaanError):
    """The day lies outside what is known of the calendar."""

    code = "KB-K01"
    meaning_id = "Hari itu berada di luar kalender yang dikenal."
    template_id = (
        "{day} berada di luar kalender yang dikenal ({first} s.d. {last}); "
        "tidak ada yang ditebak di luar itu."
    )
    template_en = (
        "{day} is outside the calendar that is known ({first} to {last}); "
        "nothing is guessed beyond it."
    )


class NaiveMomentError(KeterbukaanError):
    """A moment without a time zone cannot be given a local day."""

    code = "KB-K02"
    meaning_id = "Waktu tanpa zona waktu tidak dapat ditentukan hari setempatnya."
    template_id = (
        "{moment} tidak menyebut zona waktu, sehingga harinya di kantor tidak dapat ditentukan. "
        "Beri zonanya, misalnya 2026-03-12T23:50+07:00 (WIB), +08:00 (WITA) atau +09:00 (WIT)."
    )
    template_en = (
        "{moment} has no time zone, so its day at the office cannot be determined. "
        "Give it a zone, such as 2026-03-12T23:50+07:00 (WIB), +08:00 (WITA) or +09:00 (WIT)."
    )


class NotADayError(KeterbukaanError, ValueError, TypeError):
    """A plain day (`datetime.date`) was needed and something else was given.

    It is a `ValueError` too, so that a pydantic model reports it at the field's place.
    """

    code = "KB-K03"
    meaning_id = "Yang diperlukan sebuah hari (`datetime.date`), tetapi yang diberikan bukan itu."
    template_id = (
        "Di sini diperlukan sebuah hari (datetime.date), bukan {given}. Dari teks, buat harinya "
        "dengan date.fromisoformat('2025-03-24'); dari sebuah waktu, beri harinya menurut jam "
        "Badan Publik itu (Jurisdiction.local_day)."
    )
    template_en = (
        "A day (datetime.date) is needed here, not {given}. Of a text, make a day with "
        "date.fromisoformat('2025-03-24'); of a moment, give the day on the body's own clock "
        "(Jurisdiction.local_day)."
    )

    @classmethod
    def of(cls, given: object) -> NotADayError:
        """Build the error: what was given, where it looks like a day or a number, or its type.

        >>> NotADayError.of("24/03/2025").fields["given"], NotADayError.of("Budi").fields["given"]
        ("str '24/03/2025'", 'str')
        """
        may_name = isinstance(given, str) and re.fullmatch(_LIKE_A_DAY, given) is None
        return cls(given=type(given).__name__ if may_name else _shown(given))


_LIKE_A_DAY = r"[0-9][0-9T:.,/ +-]{3,38}"


def _shown(given: object) -> str:
    """Return the kind of what was given, and a plain value itself: short, and nobody's name."""
    shown = type(given).__name__
    if isinstance(given, datetime):
        return f"{shown} {given.isoformat()}"
    if isinstance(given, str) or _is_short_number(given):
        shown += f" {_repeated(given)!r}"
    return shown


def _is_short_number(value: object) -> bool:
    return isinstance(value, float) or (isinstance(value, int) and abs(value) < _HUGE)


class ArgumentError(KeterbukaanError, ValueError, TypeError):
    """An argument is of another kind or size than the function takes."""

    code = "KB-A01"
    meaning_id = "Argumen jenis atau besarnya tidak sesuai dengan yang diterima fungsinya."
    template_id = "{argument}: {problem_id}, bukan {given}."
    template_en = "{argument}: {problem_en}, not {given}."

    @classmethod
    def of(cls, argument: str, given: object, problem_id: str, problem_en: str) -> ArgumentError:
        """Build the error: which argument, what it must be, and what was given instead.

        >>> print(ArgumentError.of("n", 1.5, "harus bilangan bulat", "must be a whole number"))
        KB-A01: n: must be a whole number, not float 1.5.
        """
        return cls(
            argument=argument, given=_shown(given), problem_id=problem_id, problem_en=problem_en
        )


class CallError(KeterbukaanError):
    """A command was called with something that it does not take, or without what it needs."""

    code = "KB-A02"
    meaning_id = "Perintah dipanggil dengan isian yang tidak diterimanya, atau tanpa yang perlu."
    template_id = "{where}: {problem_id}"
    template_en = "{where}: {problem_en}"


class TableFileError(KeterbukaanError):
    """A table (a register, a list) cannot be read or written as a whole."""

    code = "KB-R01"
    meaning_id = "Tabel (register, daftar) tidak dapat dibaca atau ditulis seutuhnya."
    template_id = "{file}: {problem_id}"
    template_en = "{file}: {problem_en}"


class RecordError(KeterbukaanError, ValueError):
    """A record holds what the law or the format does not allow; `field` names where.

    It is a `ValueError` too, so that a pydantic model reports it at the field's place, and a web
    framework answers "422" and not "500".
    """

    code = "KB-I01"
    meaning_id = (
        "Catatan memuat isi yang tidak dibolehkan hukum atau bentuknya; `field` menyebut tempatnya."
    )
    template_id = "{field}: {problem_id} ({citation})"
    template_en = "{field}: {problem_en} ({citation})"

    def __init__(self, **fields: object) -> None:
        """Keep the parts; the code is that of the first problem, where several are told."""
        super().__init__(**fields)
        if self.problems:
            self.code = self.problems[0].code

    @property
    def problems(self) -> tuple[FieldProblem, ...]:
        """Everything that is wrong, field by field, where a record was read with `load`."""
        found = self.fields.get("problems")
        return found if isinstance(found, tuple) else ()

    def _template(self, lang: Language) -> str:
        """Leave out the article where the law asks for nothing, and the place of the whole."""
        cited = super()._template(lang)
        asks = "{citation}" in cited and not self.fields.get("citation")
        said = f"{{field}}: {{problem_{lang}}}" if asks else cited
        return said if self.fields.get("field") else said.removeprefix("{field}: ")


class NeverExemptError(RecordError):
    """Information that can never be exempt was claimed to be exempt."""

    code = "KB-I02"
    meaning_id = "Informasi yang tidak pernah dapat dikecualikan dinyatakan dikecualikan."
    template_id = "{field}: {problem_id}, karena {citation}"
    template_en = "{field}: {problem_en}, by {citation}"


class DurationError(RecordError):
    """A period of exemption is longer than the law allows, or ends before it begins."""

    code = "KB-I03"
    meaning_id = "Jangka waktu pengecualian melewati batas hukum, atau berakhir sebelum dimulai."
    template_id = "{field}: {problem_id}; jangka waktunya diatur {citation}"
    template_en = "{field}: {problem_en}; the period is set by {citation}"


class NewerRecordError(RecordError):
    """A record was written by a newer version of this library than is installed here."""

    code = "KB-I07"
    meaning_id = "Catatan ditulis oleh versi pustaka yang lebih baru daripada yang terpasang."
    template_id = (
        "{field}: bentuk catatan ini versi {stored}, dan yang dikenal di sini hanya sampai versi "
        "{known}. Pasang keterbukaan versi terbaru; sampai itu selesai, catatan dapat dibaca "
        "secara longgar, dan yang tidak dikenal tetap tersimpan."
    )
    template_en = (
        "{field}: this record has form {stored}, and here only forms up to {known} are known. "
        "Install the newest keterbukaan; until then the record can be read leniently, and what is "
        "not known stays in it."
    )

    @classmethod
    def of(cls, stored: int, known: int) -> NewerRecordError:
        """Return that a record of one version was met where an older one is installed."""
        return cls(field="schema", stored=stored, known=known)


class IncompleteRecordError(KeterbukaanError):
    """A step was taken although the record is not complete; all that is missing is listed."""

    code = "KB-I04"
    meaning_id = "Suatu langkah diambil padahal catatan belum lengkap; semua yang kurang disebut."
    template_id = "{what_id} belum lengkap: {problem_id}"
    template_en = "{what_en} is not complete: {problem_en}"

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All that is missing, each with its field and its article."""
        found = self.fields.get("findings")
        return found if isinstance(found, tuple) else ()


class MissingExtraError(KeterbukaanError, ImportError):
    """An optional package is needed for this and is not installed."""

    code = "KB-X01"
    meaning_id = "Paket tambahan diperlukan untuk ini dan belum dipasang."
    template_id = "Perlu paket tambahan ({extra}): {command}"
    template_en = "This needs further packages ({extra}): {command}"

    def __init__(self, **fields: object) -> None:
        """Keep the extra, or the package, with the command that installs it here."""
        super().__init__(**{"command": install_command(str(fields.get("extra"))), **fields})

    @property
    def command(self) -> str:
        """What to type to install it, for the Python that is running."""
        return str(self.fields["command"])


class UnexpectedError(KeterbukaanError):
    """A program of this library met an error that nobody expected: a fault of its own."""

    code = "KB-X02"
    meaning_id = "Program dari pustaka ini menemui kesalahan yang tidak terduga: cacat di dalamnya."
    template_id = (
        "Kesalahan yang tidak terduga di dalam program ({kind}, {at}, versi {version}). "
        "Laporkan dengan baris ini; isi berkas Anda tidak tercantum di dalamnya."
    )
    template_en = (
        "An error inside the program that nobody expected ({kind}, {at}, version {version}). "
        "Report it with this line; nothing of your files stands in it."
    )


class UnlawfulEvent(KeterbukaanError):  # noqa: N818 - it is the event that is wrong, not the call
    """An official act to which the law gives no effect; the case stays as it was."""

    code = "KB-C01"
    meaning_id = (
        "Tindakan resmi yang tidak diberi akibat oleh hukum; catatannya tetap seperti semula."
    )
    template_id = "{event_id!r} pada tahap {state_id!r}: {problem_id} ({citation})"
    template_en = "{event_en!r} at the stage {state_en!r}: {problem_en} ({citation})"


class ContradictionError(KeterbukaanError):
    """An event contradicts what is already recorded; the case stays as it was."""

    code = "KB-C02"
    meaning_id = (
        "Peristiwa bertentangan dengan yang sudah tercatat; catatannya tetap seperti semula."
    )
    template_id = "{event_id!r} bertentangan dengan riwayat: {problem_id} ({citation})"
    template_en = "{event_en!r} contradicts the history: {problem_en} ({citation})"


class Code(NamedTuple):
    """One code: what is raised with it, and what it means."""

    code: str
    error: type[KeterbukaanError] | None
    """The error's class; None where the code is only that of a row or a field (`RowProblem`)."""
    meaning_id: str
    meaning_en: str

    def meaning(self, lang: Language = "id") -> str:
        """Return the meaning in the given language.

        Raises:
            ArgumentError: `lang` is not a language.
        """
        _refuse_other_languages(lang)
        return self.meaning_id if lang == "id" else self.meaning_en


_OF_ROWS = (
    Code(
        "KB-I05",
        None,
        "Isian sebuah catatan, formulir, atau daftar tidak ada, tidak dikenal, atau salah bentuk.",
        "A field of a record, form or list is missing, unknown, or not in its format.",
    ),
    Code(
        "KB-R02", None, "Baris register tidak memuat tanggal.", "A row of a register holds no date."
    ),
    Code(
        "KB-R03",
        None,
        "Tanggal dalam register atau daftar tidak terbaca.",
        "A date of a register or list cannot be read.",
    ),
    Code(
        "KB-R04",
        None,
        "Dua tanggal dalam satu baris register saling bertentangan.",
        "Two dates in a row of a register contradict each other.",
    ),
    Code(
        "KB-R05",
        None,
        "Tanggal yang memulai batas waktu tidak ada dalam baris register.",
        "The date that starts the limit is missing in a row of a register.",
    ),
    Code(
        "KB-R06",
        None,
        "Tanggal dalam register sesudah hari pemeriksaan.",
        "A date of a register lies after the day of the audit.",
    ),
    Code(
        "KB-R07",
        None,
        "Baris lanjutan sebuah permohonan memuat tanggal sendiri.",
        "A line that goes on with the request above it has a date of its own.",
    ),
    Code(
        "KB-R08",
        None,
        "Apa yang harus dikerjakan tidak dapat dinilai; harinya tidak terbaca atau tidak tercatat.",
        "What is to be done cannot be told; its day was not read, or is not on record.",
    ),
)


def _every_code() -> Iterator[Code]:
    kinds = [KeterbukaanError]
    for kind in kinds:  # the list grows while it is read: subclasses follow their parents
        kinds += kind.__subclasses__()
        meaning_en = " ".join((kind.__doc__ or "").split("\n\n")[0].split())
        yield Code(kind.code, kind, kind.meaning_id, meaning_en)
    yield from _OF_ROWS


CODES: Mapping[str, Code] = MappingProxyType(
    {each.code: each for each in sorted(_every_code(), key=lambda each: each.code)}
)
"""Every code that this library prints, by the code; none is ever changed or used again."""

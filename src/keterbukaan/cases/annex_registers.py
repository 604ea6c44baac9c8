"""The registers of requests and objections, column by column (Perki 1/2021 Lampiran VIII and XI).

Both are part of the regulation (Pasal 32 ayat (2), 43 ayat (3)). They hold the applicant's name,
address and number by law: they are the body's own books and no public export.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from keterbukaan._arguments import checked
from keterbukaan._printable import folded
from keterbukaan._words import long_day, rupiah
from keterbukaan.cases._boxes import formats, obtained
from keterbukaan.cases._form_parts import contact_of
from keterbukaan.cases.event import Event
from keterbukaan.cases.objection.events import Settled
from keterbukaan.cases.objection.objection import InformationObjection
from keterbukaan.cases.objection.record import ObjectionGround
from keterbukaan.cases.people import Applicant
from keterbukaan.cases.request.events import InformationStatus, ItemAnswer, ItemOutcome
from keterbukaan.cases.request.request import InformationRequest

__all__ = ["objection_register_row", "request_register_row"]

_TICK = "√"
_DECIDED = {
    ItemOutcome.GRANTED: "dikabulkan seluruhnya",
    ItemOutcome.GRANTED_PARTLY: "dikabulkan sebagian",
    ItemOutcome.REFUSED_AS_EXEMPT: "ditolak, dikecualikan",
    ItemOutcome.REFUSED_OTHERWISE: "ditolak",
    ItemOutcome.NOT_HELD: "tidak dikuasai",
    ItemOutcome.NOT_DOCUMENTED: "belum didokumentasikan",
}


@checked
def request_register_row(request: InformationRequest) -> dict[str, str]:
    """Return the row of a request in the register, by the columns of Lampiran VIII.

    Of several items each is told with its number; what is not on record is empty.

    Raises:
        ArgumentError: an argument is of another kind than it takes.
    """
    progress = request.progress()
    answers = [answer for _, answer in sorted(progress.answers.items())]
    told = max(progress.sent_on.values(), default=None)
    given = max(progress.given_on.values(), default=None)
    forms = [formats(each.form) for each in answers]
    status = {answer.status for answer in answers}
    elsewhere = [answer.held_by for answer in answers if answer.held_by]
    sees, copies = obtained(request)
    return _each_on_one_line(
        {
            "Nomor": request.number or "",
            "Tgl": long_day(request.received, "id"),
            **_who(request.applicant),
            "Informasi Yang Diminta": "; ".join(f"{i.number}. {i.details}" for i in request.items),
            "Tujuan Penggunaan Informasi": request.purpose or "",
            "Dibawah Penguasaan: Ya": _tick(holds=InformationStatus.HELD in status),
            "Dibawah Penguasaan: Tdk": ", ".join(elsewhere)
            or _tick(holds=InformationStatus.NOT_HELD in status),
            "Belum Didokumentasikan": _tick(holds=InformationStatus.NOT_DOCUMENTED in status),
            "Softcopy": _tick(holds=any(soft for soft, _ in forms)),
            "Hardcopy": _tick(holds=any(hard for _, hard in forms)),
            "Melihat/Mengetahui": _tick(holds=sees),
            "Meminta Salinan": _tick(holds=copies),
            "Keputusan": _each(answers, lambda answer: _DECIDED[answer.outcome]),
            "Alasan Penolakan": _each(answers, _reasons),
            "Pemberitahuan Tertulis": "" if told is None else long_day(told, "id"),
            "Pemberian Informasi": "" if given is None else long_day(given, "id"),
            "Biaya": _each(answers, _cost),
            "Cara": ", ".join(
                {each.how_to_pay.label("id"): "" for each in answers if each.how_to_pay}
            ),
        }
    )


@checked
def objection_register_row(objection: InformationObjection) -> dict[str, str]:
    """Return the row of an objection in the register, by the columns of Lampiran XI.

    Where both sides settled and no answer came, what they agreed stands in the place of it.

    Raises:
        ArgumentError: an argument is of another kind than it takes.
    """
    progress = objection.progress()
    answer, settled = progress.answer, progress.done.get("settled")
    superior = () if answer is None else (answer.superior_name, answer.superior_position)
    return _each_on_one_line(
        {
            "No.": objection.number or "",
            "Tgl": long_day(objection.received, "id"),
            **_who(objection.applicant),
            "No. Pendaftaran Permintaan Informasi": objection.request_number or "",
            "Informasi Yang Diminta": objection.information or "",
            "Tujuan Penggunaan Informasi": objection.purpose or "",
            **{
                f"{each.value}*": _tick(holds=each in objection.grounds) for each in ObjectionGround
            },
            "Keputusan atasan PPID": (
                _agreed(settled) if answer is None else answer.outcome.value.replace("_", " ")
            ),
            "Hari dan Tanggal Pemberian tanggapan atas Keberatan": (
                "" if (said := answer or settled) is None else long_day(said.on, "id")
            ),
            "Nama dan Posisi Atasan PPID": ", ".join(filter(None, superior)),
            "Tanggapan Pemohon Informasi": objection.applicant_reaction or "",
        }
    )


def _agreed(settled: Event | None) -> str:
    """Return that both sides settled by agreement (UU 35(2)), and what they agreed."""
    if not isinstance(settled, Settled):
        return ""
    return ": ".join(filter(None, ("musyawarah", settled.agreement)))


def _who(who: Applicant | None) -> dict[str, str]:
    return {
        "Nama": "" if who is None else who.name,
        "Alamat": "" if who is None else who.address or "",
        "Nomor Kontak": contact_of(who) or "",
        "Pekerjaan": "" if who is None else who.occupation or "",
    }


def _each_on_one_line(row: dict[str, str]) -> dict[str, str]:
    """Return a row whose texts make no line of their own, whatever file it is written to."""
    return {name: folded(text) for name, text in row.items()}


def _reasons(answer: ItemAnswer) -> str:
    return ", ".join(part.reason for part in answer.parts_withheld if part.reason)


def _cost(answer: ItemAnswer) -> str:
    """Return what it costs, and how that is made up."""
    told = (None if answer.cost is None else rupiah(answer.cost), answer.cost_details)
    cost, details = told
    if cost is None or details is None:
        return cost or details or ""
    return f"{cost} ({details})"


def _tick(*, holds: bool) -> str:
    return _TICK if holds else ""


def _each(answers: Sequence[ItemAnswer], say: Callable[[ItemAnswer], str]) -> str:
    """Return what is said of each item, with its number where there are several."""
    told = [(answer.item, words) for answer in answers if (words := say(answer))]
    return "; ".join(words if len(answers) == 1 else f"{item}. {words}" for item, words in told)

"""Why a ground of objection is arguable: the paragraphs that pull apart, side by side.

A ground that one text supports and another of no lower force does not, or on which no text says
anything, is offered with the sentence that says so and is never told as certain.
"""

from __future__ import annotations

from datetime import date

from keterbukaan._words import said_day
from keterbukaan.cases.outcomes import Doubt
from keterbukaan.cases.request.events import ItemAnswer, Paid
from keterbukaan.cases.request.record import KindOfRequest, RequestScene, promised_by
from keterbukaan.law._earlier import in_force

__all__ = [
    "BY_THE_PERKI_ALONE",
    "HELD_AS_EXEMPT",
    "LEFT",
    "MAY_COUNT_AS_NONE",
    "NOT_RECEIVED",
    "SECOND_CERTIFICATE",
    "SILENCE_FULFILS_NOTHING",
    "both",
    "giving_due",
    "no_day_told",
    "unpaid",
]

_PAYS = "Perki 1/2021 Pasal 35 ayat (3) huruf b"

BY_THE_PERKI_ALONE = Doubt(
    "menurut Perki 1/2021 saja: UU 14/2008 Pasal 35 ayat (1) huruf g menyebut waktu menurut "
    "undang-undang, yang ditepati; Perki 1/2021 Pasal 39 ayat (1) huruf g menyebut waktu menurut "
    "peraturan itu, yang lewat menurut naskah Berita Negara",
    "by Perki 1/2021 alone: 35(1)g of UU 14/2008 speaks of the Act's time, which was kept; "
    "39(1)g of Perki 1/2021 of the time in that regulation, which by the gazette copy was not",
)
MAY_COUNT_AS_NONE = Doubt(
    "bila penolakan yang tidak lengkap dianggap tidak ada",
    "if a refusal that is not complete counts as none",
)
NOT_RECEIVED = Doubt(
    "bila pemberitahuan yang sudah dikirim, tetapi belum diterima pemohon, dianggap belum ada",
    "if a notice that was sent, and that the applicant has not received, counts as none yet",
)
HELD_AS_EXEMPT = Doubt(
    "menurut Perki 1/2021 saja: Pasal 39 ayat (1) huruf a menyebut penolakan berdasarkan alasan "
    "pengecualian, dan Pasal 13 ayat (2) huruf e menghitung informasi yang belum dikuasai atau "
    "didokumentasikan sebagai dikecualikan; UU 14/2008 Pasal 35 ayat (1) huruf a hanya menyebut "
    "pengecualian menurut Pasal 17, yang tidak memuatnya",
    "by Perki 1/2021 alone: 39(1)a speaks of a refusal on the ground of exemption, and 13(2)e "
    "counts what is not held or not documented yet as exempt; 35(1)a of UU 14/2008 speaks only of "
    "exemptions under its Pasal 17, which does not have it",
)
SILENCE_FULFILS_NOTHING = Doubt(
    "bila permintaan yang tidak ditanggapi juga dihitung sebagai tidak dipenuhi (UU 14/2008 Pasal "
    "35 ayat (1) huruf e); untuk yang tidak ditanggapi ayat itu mempunyai alasan tersendiri, "
    "huruf c",
    "if a request that was not answered counts as not fulfilled as well (35(1)e of UU 14/2008); "
    "for one that was not answered the same paragraph has a ground of its own, letter c",
)
LEFT = Doubt(
    "bila pencabutan tidak mengakhiri kewajiban menanggapi: tidak ada pasal yang mengatur "
    "pencabutan, penggabungan atau pembatasan permohonan, sehingga UU 14/2008 Pasal 35 ayat (1) "
    "huruf c tidak menjawab apakah yang dicabut masih harus ditanggapi",
    "if a withdrawal does not end the duty to answer: no text regulates that a request is "
    "withdrawn, joined or narrowed, so 35(1)c of UU 14/2008 does not say whether what was "
    "withdrawn must still be answered",
)

SECOND_CERTIFICATE = Doubt(
    "surat keterangan tidak lengkap yang kedua tidak diatur: Perki 1/2021 Pasal 33 ayat (2) sampai "
    "(4) menyebut satu surat keterangan dan satu perbaikan, dan UU 14/2008 Pasal 22 ayat (7) "
    "menyebut satu waktu menjawab sejak permohonan diterima",
    "no text regulates a second certificate of incompleteness: 33(2) to (4) of Perki 1/2021 speak "
    "of one certificate and one correction, and 22(7) of UU 14/2008 of one time to answer from the "
    "receipt of the request",
)


def both(one: Doubt | None, other: Doubt | None) -> Doubt | None:
    """Return two doubts about the same ground as one; None where there is none."""
    if one is None or other is None:
        return one or other
    return Doubt(f"{one.text_id}; {other.text_id}", f"{one.text_en}; {other.text_en}")


def no_day_told(scene: RequestScene) -> Doubt:
    """Return that a notice grants and does not say for when, so that no day can be passed."""
    said_id = (
        "pemberitahuan tidak menyebut harinya, dan tidak ada pasal yang menetapkannya: menurut UU "
        "14/2008 Pasal 35 ayat (1) huruf e permintaan tidak dipenuhi selama informasinya belum "
        "diberikan, tetapi tidak diatur sejak kapan"
    )
    said_en = (
        "the notice names no day, and no text sets one: by 35(1)e of UU 14/2008 a request is not "
        "fulfilled while the information is not given, but it does not say from when"
    )
    if not in_force("Perki 1/2021 Pasal 39 ayat (1) huruf e", scene.case.law_day):
        return Doubt(said_id, said_en)
    return Doubt(
        f"{said_id}; Perki 1/2021 Pasal 31 ayat (4) huruf f meminta waktunya disebut, dan Pasal 39 "
        "ayat (1) huruf e menyebut permintaan yang tidak dikabulkan",
        f"{said_en}; 31(4)f of Perki 1/2021 wants the time stated, and its 39(1)e speaks of a "
        "request that is not granted",
    )


def giving_due(answer: ItemAnswer, received: date, scene: RequestScene) -> date | None:
    """Return the day after which what was promised is late: its day, or that of a later payment.

    None where no day was told.
    """
    ready = promised_by(answer, received)
    paid_on = _paid_on(scene) if _is_to_be_paid(answer, scene) else None
    return ready if ready is None or paid_on is None else max(ready, paid_on)


def unpaid(answer: ItemAnswer, received: date, on: date, scene: RequestScene) -> Doubt | None:
    """Return why it is arguable on a day that an item is given late: its cost was not paid in time.

    Who asks for a copy has to pay its cost (Perki 35(3)b); who only wants to see the information
    does not. After the payment nothing excuses a day that has passed.
    """
    if not _is_to_be_paid(answer, scene):
        return None
    ready, paid_on = promised_by(answer, received), _paid_on(scene)
    if paid_on is not None and (on > paid_on or (ready is not None and paid_on <= ready)):
        return None
    then_id, then_en = ("", "")
    if ready is not None:
        then_id, then_en = f" sampai {said_day(ready, 'id')}", f" by {said_day(ready, 'en')}"
    if in_force(_PAYS, scene.case.law_day):
        pays_id = "Perki 1/2021 Pasal 35 ayat (3) huruf b mewajibkan pemohon salinan membayarnya"
        pays_en = "35(3)b of Perki 1/2021 obliges who asks for a copy to pay it"
    else:
        pays_id = "UU 14/2008 Pasal 22 ayat (7) huruf g menyebut pembayaran untuk memperolehnya"
        pays_en = "22(7)g of UU 14/2008 speaks of a payment to obtain it"
    return Doubt(
        f"biaya yang diberitahukan belum dibayar{then_id}: {pays_id}, sedangkan UU 14/2008 Pasal "
        "35 ayat (1) huruf e dan g tidak menyebut pembayaran",
        f"the cost that was told was not paid{then_en}: {pays_en}, while 35(1)e and g of UU "
        "14/2008 do not speak of payment",
    )


def _is_to_be_paid(answer: ItemAnswer, scene: RequestScene) -> bool:
    return bool(answer.cost) and not _only_to_be_seen(scene)


def _only_to_be_seen(scene: RequestScene) -> bool:
    is_viewing = scene.case.kind_of_request is KindOfRequest.VIEWING
    return is_viewing and "copy_requested" not in scene.progress.done


def _paid_on(scene: RequestScene) -> date | None:
    """Return the day on which all that was told to be paid was paid; None where it is not."""
    progress = scene.progress
    told = sum(answer.cost or 0 for answer in progress.answers.values())
    for step in progress.steps:
        if step.has_effect and isinstance(step.event, Paid):
            told -= step.event.amount
            if told <= 0:
                return step.event.on
    return None

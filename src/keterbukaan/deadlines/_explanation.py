"""A deadline in whole sentences that a citizen understands."""

from __future__ import annotations

from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING

from attrs import evolve

from keterbukaan._arguments import checked
from keterbukaan._words import listed, long_day, month_day
from keterbukaan.calendar.days import DayReason, estimated_by
from keterbukaan.calendar.decree import Certainty, DayKind, Decree
from keterbukaan.deadlines._age_words import (
    adjusting_words,
    checked_words,
    long_ago_words,
    replaced_words,
)
from keterbukaan.deadlines._own_week import own_week_words
from keterbukaan.deadlines._whose_days import after_closing, on_whose_days
from keterbukaan.errors import Language
from keterbukaan.law.actor import Actor
from keterbukaan.law.citation import Source
from keterbukaan.law.limit import Kind, LimitNature, Scope, TimeLimit, Unit
from keterbukaan.law.reading import CollectiveLeave, MissingDay, Reading, open_question
from keterbukaan.law.verification import Verification

if TYPE_CHECKING:
    from keterbukaan.deadlines.deadline import Deadline, Undated

__all__ = [
    "explain_deadline",
    "explain_undated",
    "outside_words",
    "status_words",
    "summary_words",
]


_STATUSES = {
    "not_yet_open": ("belum dapat digunakan", "not yet open"),
    "running": ("masih berjalan, sisa {days}", "still running, {days} left"),
    "due_today": ("jatuh tempo hari ini", "due today"),
    "overdue": ("lewat {days}", "{days} past"),
    "open": ("sudah boleh dilakukan", "may be done by now"),
}


@checked
def explain_deadline(deadline: Deadline, lang: Language) -> str:
    """Return what is due when, why, what was skipped, how sure it is, and the other readings."""
    return "\n".join(
        part
        for part in (
            _headline(deadline, lang),
            _rule(deadline.provision, deadline.citations, lang),
            after_closing(deadline, lang),
            _counting(deadline, lang),
            _ripe(deadline, lang),
            _skipped(deadline, lang),
            _capped(deadline, lang),
            outside_words(deadline, lang),
            on_whose_days(deadline, lang),
            own_week_words(deadline, lang),
            _readings(deadline, lang),
            _cannot_serve(deadline, lang),
            _certainty(deadline, lang),
            _feasts(deadline, lang),
            adjusting_words(deadline, lang),
            replaced_words(deadline, lang),
            _verification(deadline, lang),
            long_ago_words(deadline, _day_of(deadline), lang),
        )
        if part
    )


_NOT_READ: dict[Language, str] = {
    "id": "tidak ada tanggal. Teks yang mungkin mengaturnya belum dibaca di sini, dan tidak ada "
    "yang ditebak. Isikan dari naskah resminya ke berkas Badan Publik itu.",
    "en": "no date. Not read: the text that may set it was not read here, so nothing is guessed. "
    "Fill it in from the gazette in the body's own file.",
}


@checked
def explain_undated(undated: Undated, lang: Language) -> str:
    """Return what the law provides instead of a date."""
    words, name = undated.kind.label(lang), _headed(undated.limit, lang)
    if undated.kind is Kind.NOT_READ:
        head = f"{name}: {_NOT_READ[lang]}"
    elif lang == "id":
        head = f"{name}: tidak ada tanggal. Hukum tidak memberi angka di sini: {words}."
    else:
        head = f"{name}: no date. The law gives no number here: {words}."
    rule = _rule(undated.provision, undated.citations, lang)
    replaced, verification = replaced_words(undated, lang), _verification(undated, lang)
    aged = long_ago_words(undated, _day_of(undated), lang)
    return "\n".join(part for part in (head, rule, replaced, verification, aged) if part)


def _day_of(found: Deadline | Undated) -> date:
    """Return the day for which an answer is: that of the event, or of its rules if later."""
    return max(found.since, found.in_force_on)


def status_words(deadline: Deadline, on: date, lang: Language) -> str:
    """Return in a sentence where a deadline stands on a day."""
    status = deadline.status(on=on)
    days = Unit.WORKING_DAYS.counted(status.working_days, lang)
    said = _STATUSES[status.state.value][lang == "en"].format(days=days)
    return (
        f"Pada {long_day(on, lang)}: {said}."
        if lang == "id"
        else f"On {long_day(on, lang)}: {said}."
    )


def summary_words(limit: TimeLimit, lang: Language) -> str:
    """Return a provision in words; a local rule without a summary is described by its number."""
    summary = limit.summary(lang)
    if summary or limit.amount is None or limit.unit is None:
        return summary or limit.kind.label(lang)
    amount = limit.unit.counted(limit.amount, lang)
    if lang == "id":
        return f"Batas waktu {_named(limit.name, lang)}: {amount}."
    return f"{_headed(limit.name, lang)}: {amount}."


def _named(limit: str, lang: Language) -> str:
    """Return a limit's title; most explanations need none, so the titles are read here."""
    from keterbukaan.law.titles import title

    return title(limit, lang)


def _headed(limit: str, lang: Language) -> str:
    """Return a limit's title as the beginning of a sentence."""
    words = _named(limit, lang)
    return words[0].upper() + words[1:]


def _headline(deadline: Deadline, lang: Language) -> str:
    if deadline.method.permits:
        return _permitted(deadline, lang)
    last = long_day(deadline.date, lang)
    if deadline.moment is not None:
        zone = deadline.jurisdiction.zone.value
        clock = f"{deadline.moment:%H.%M}" if lang == "id" else f"{deadline.moment:%H:%M}"
        last += f", pukul {clock} {zone}" if lang == "id" else f", {clock} {zone}"
    event = deadline.jurisdiction.rulebook.event_label(deadline.event, lang)
    since = long_day(deadline.since, lang)
    right = deadline.provision.nature is LimitNature.RIGHT
    # A right may be used before the first day that counts: on the day itself of what gave it.
    first = deadline.exercisable_from if right else deadline.opens
    opens = long_day(first, lang) if first else ""
    if lang == "id":
        if right:
            head = f"Hak ini dapat digunakan{opens and f' mulai {opens}'} sampai {last}"
        else:
            head = f"Batas waktu: {last}{opens and f', mulai {opens}'}"
        counted = "Dihitung mundur dari" if deadline.method.backwards else "Dihitung sejak"
        return f"{head}. {counted} {event}, {since}."
    if right:
        head = f"This right can be used{opens and f' from {opens}'} until {last}"
    else:
        head = f"The deadline is {last}{opens and f', from {opens} on'}"
    return f"{head}. The event: {event}, {since}."


def _permitted(deadline: Deadline, lang: Language) -> str:
    """Return from when something may be done, which nobody owes."""
    event = deadline.jurisdiction.rulebook.event_label(deadline.event, lang)
    first, since = long_day(deadline.date, lang), long_day(deadline.since, lang)
    if lang == "id":
        return (
            f"Boleh dilakukan mulai {first}; tidak ada yang wajib melakukannya. Dihitung sejak "
            f"{event}, {since}."
        )
    return f"It may be done from {first} on, and nobody owes it. The event: {event}, {since}."


def _ripe(deadline: Deadline, lang: Language) -> str:
    first, sure = deadline.exercisable_from, deadline.exercisable_latest
    if first is None or sure is None or sure <= first:
        return ""
    if lang == "id":
        return f"Baru mulai {long_day(sure, lang)} tidak prematur menurut penafsiran mana pun."
    return f"From {long_day(sure, lang)} on it is not premature under any reading."


def _rule(limit: TimeLimit, citations: tuple[Source, ...], lang: Language) -> str:
    sources = "; ".join(map(str, citations))
    return f"{summary_words(limit, lang).rstrip('.')} ({sources})."


def _counting(deadline: Deadline, lang: Language) -> str:
    counted = deadline.counted
    if not counted:
        return ""
    amount = deadline.method.unit.counted(len(counted), lang)
    first, last = long_day(counted[0].day, lang), long_day(counted[-1].day, lang)
    if deadline.method.backwards:
        if lang == "id":
            return f"Dihitung mundur {amount}, dari {last} sampai {first}, tanpa hari peristiwa."
        return f"Counted backwards: {amount}, from {last} to {first}; the event's day is left out."
    if lang == "id":
        return f"Dihitung {amount}: yang pertama {first}, yang terakhir {last}."
    return f"{amount} are counted: the first is {first}, the last {last}."


def _skipped(deadline: Deadline, lang: Language) -> str:
    weekend = sum(day.kind is DayKind.WEEKEND for day in deadline.skipped)
    named = [day for day in deadline.skipped if day.kind is not DayKind.WEEKEND]
    parts = [
        _by_decree(decree, list(days), lang)
        for decree, days in groupby(named, lambda day: day.decree)
    ]
    if weekend:
        english = f"{weekend} weekend day{'s' if weekend > 1 else ''}"
        parts.append(f"{weekend} hari akhir pekan" if lang == "id" else english)
    if not parts:
        return ""
    return ("Yang dilewati: " if lang == "id" else "Skipped: ") + "; ".join(parts) + "."


def _by_decree(decree: Decree | None, days: list[DayReason], lang: Language) -> str:
    said = listed(
        (
            f"{_days(list(same), lang)} ({name})"
            for name, same in groupby(days, lambda day: day.short_text(lang))
        ),
        lang,
    )
    if decree is None:
        return said
    return f"{said}, {'menurut' if lang == 'id' else 'by'} {decree.text(lang)}"


def _days(days: list[DayReason], lang: Language) -> str:
    return listed((month_day(day.day, lang) for day in days), lang)


def _capped(deadline: Deadline, lang: Language) -> str:
    cap, capping = deadline.capped_by, deadline.provision.never_later_than
    if cap is None:
        return _uncapped(deadline, capping, lang) if capping else ""
    if lang == "id":
        return (
            f"Tidak pernah melewati batas waktu {_named(cap.name, lang)} ({cap.citation}), yang "
            "jatuh lebih dahulu."
        )
    return (
        f"Never later than the end of another limit ({_named(cap.name, lang)}; {cap.citation}), "
        "which falls first."
    )


@checked
def outside_words(deadline: Deadline, lang: Language) -> str:
    """Return until when those keep a right whom the body's own file does not bind; else nothing."""
    kept = deadline.outside
    if kept is None:
        return ""
    last, source = long_day(kept.date, lang), kept.citations[0]
    if kept.date > deadline.date:
        return _OF_ITS_SILENCE[lang].format(since=long_day(kept.since, lang), last=last)
    complains = deadline.provision.actor is Actor.COMPLAINANT
    if lang == "id":
        who = "Ombudsman dan pengadilan" if complains else "Komisi Informasi dan pengadilan"
        return (
            f"Waktu yang lebih panjang ini hanya mengikat Badan Publik ini: {who} berpegang pada "
            f"{source}, yaitu sampai {last}."
        )
    who = "an Ombudsman and the courts" if complains else "the commission and the courts"
    return f"This longer time binds this body only: {who} keep to {source}, that is until {last}."


_OF_ITS_SILENCE: dict[Language, str] = {
    "id": "Waktu untuk menjawab menurut berkas Badan Publik ini hanya mengikat Badan Publik ini: "
    "bagi Komisi Informasi dan pengadilan waktu menjawab berakhir {since}, dan hak ini sampai "
    "{last}.",
    "en": "The time to answer in this body's own file binds this body only: to the commission and "
    "the courts the time to answer ended on {since}, and this right lasts until {last}.",
}


def _uncapped(deadline: Deadline, capping: str, lang: Language) -> str:
    """Return that a limit never passes another one, whose own start was not given."""
    book = deadline.jurisdiction.rulebook
    starts = book.governing(capping).starts_from
    if any(event in starts for event, _ in deadline.given):
        return ""
    words, event = _named(capping, lang), book.event_label(starts[0], lang)
    if lang == "id":
        return (
            f"Tidak pernah melewati batas waktu {words}; hari {event} belum diketahui di sini, "
            "jadi hal itu belum ikut dihitung."
        )
    return (
        f"It is never later than the end of another limit ({words}); the day on which {event} is "
        "not known here, so that is not counted yet."
    )


def _readings(deadline: Deadline, lang: Language) -> str:
    bearing = [
        (reading, open_question(type(reading)))
        for reading in deadline.readings
        if _bears(reading, deadline)
    ]
    if not bearing:
        return ""
    used = "; ".join(
        f"{question.option(reading).label(lang)} ({question.conflict})"
        for reading, question in bearing
    )
    numbers = listed(dict.fromkeys(question.conflict for _, question in bearing), lang)
    if deadline.earliest == deadline.latest:
        indonesian = "Penafsiran lain tidak mengubah tanggalnya."
        english = "No other reading moves the day."
        if deadline.certainty is not deadline.range_certainty:
            indonesian = (
                "Menurut hari libur yang diketahui, penafsiran lain tidak mengubah tanggalnya."
            )
            english = "By the days off that are known, no other reading moves the day."
    else:
        earliest, latest = (long_day(day, lang) for day in (deadline.earliest, deadline.latest))
        indonesian = f"Menurut penafsiran lain paling awal {earliest}, paling akhir {latest}."
        english = f"Under other readings it is {earliest} at the earliest, {latest} at the latest."
    if lang == "id":
        said = f"Penafsiran yang dipakai: {used}. {indonesian}"
    else:
        said = f"Readings used: {used}. {english}"
    return f"{said}\n{_NUMBERED[lang].format(numbers=numbers)}"


_NUMBERED: dict[Language, str] = {
    "id": "{numbers} ialah nomor pertanyaan yang tidak dijawab, atau dijawab berbeda-beda, dalam "
    "naskah peraturan; daftarnya: keterbukaan rules readings.",
    "en": "Questions that the texts leave open, or answer differently, have a number: {numbers}; "
    "the list: keterbukaan rules readings.",
}


def _cannot_serve(deadline: Deadline, lang: Language) -> str:
    """Return a note where the start that the reading in use chose cannot serve."""
    own = deadline.jurisdiction.readings
    labels = (
        open_question(type(reading)).option(own[type(reading)]).label(lang)
        for reading in deadline.readings
        if own[type(reading)] is not reading
    )
    chosen = "; ".join(labels)
    if not chosen:
        return ""
    if lang == "id":
        return (
            f"Penafsiran yang dipilih ({chosen}) tidak dapat dipakai di sini: yang memulainya "
            "belum tercatat, atau naskahnya belum berlaku. Penafsiran tidak menghapus hak atau "
            "kewajiban; yang dipakai ialah yang disebut di atas."
        )
    return (
        f"The reading chosen ({chosen}) cannot serve here: what would start it is not on record, "
        "or its text was not in force. A reading takes no right or duty away; the one named above "
        "is used."
    )


def _bears(reading: Reading, deadline: Deadline) -> bool:
    """Return whether a reading in use has a part in the day itself, and not only in others."""
    if isinstance(reading, CollectiveLeave):
        return deadline.rests_on_days_off
    if isinstance(reading, MissingDay):
        method = deadline.method
        turned = evolve(method, first_of_next=not method.first_of_next)
        return turned.end(deadline.since) != method.end(deadline.since)
    return True


_UNMOVED: dict[Language, str] = {
    "id": "Tanggal ini tidak bergantung pada hari libur yang belum ditetapkan, jadi tidak "
    "bergeser; yang masih perkiraan hanya hari menurut penafsiran lain.",
    "en": "This day does not rest on days off that are still to be decreed and does not move; only "
    "the days under other readings are estimates.",
}


def _certainty(deadline: Deadline, lang: Language) -> str:
    if deadline.range_certainty is Certainty.DECREED:
        return ""
    if not deadline.is_estimate:
        return _UNMOVED[lang]
    calendar = deadline.jurisdiction.calendar
    until = calendar.decreed_until.year
    if calendar.known_on is not None:
        if lang == "id":
            return (
                f"Perkiraan: pada {long_day(calendar.known_on, lang)} daftar hari libur baru "
                f"ditetapkan sampai tahun {until}; sesudahnya hanya libur bertanggal tetap yang "
                "dihitung, belum hari raya yang bergerak dan cuti bersama."
            )
        return (
            f"An estimate: on {long_day(calendar.known_on, lang)} days off were decreed up to "
            f"{until} only; after that only days of fixed date count, no movable feast and no "
            "collective leave."
        )
    if lang == "id":
        return (
            f"Perkiraan: daftar hari libur baru ditetapkan sampai tahun {until}, dan sesudahnya "
            f"menurut perkiraan {estimated_by()}; tanggal ini dapat bergeser bila keputusan tahun "
            "berikutnya terbit."
        )
    return (
        f"An estimate: days off are decreed up to {until} only, and after that expected by "
        f"{estimated_by()}; the day can move when the next year's decree is signed."
    )


def _feasts(deadline: Deadline, lang: Language) -> str:
    """Return on which feasts it rests whose date is still to be fixed; else nothing."""
    days = deadline.to_be_fixed
    if not days:
        return ""
    named = listed(
        (
            f"{name} ({_days(list(same), lang)})"
            for name, same in groupby(days, lambda day: day.name)
        ),
        lang,
    )
    if lang == "id":
        return (
            f"Bertumpu pada {named}: tanggal hari raya itu masih akan ditetapkan Menteri Agama, "
            "jadi hari-hari ini dapat bergeser."
        )
    return (
        f"It rests on {named}: the Minister of Religion has still to fix that feast, so these days "
        "can move."
    )


def _verification(found: Deadline | Undated, lang: Language) -> str:
    limit = found.provision
    read = limit.read.label(lang)
    if limit.scope is Scope.LOCAL:
        is_told = limit.read is not Verification.UNVERIFIED
        if lang == "id":
            told = f" Menurut berkas itu: {read}." if is_told else ""
            return (
                "Sumber: menurut berkas Badan Publik ini; naskahnya tidak diperiksa di sini." + told
            )
        told = f" The file says: {read}." if is_told else ""
        return f"Verification: as this body's own file says; the text was not checked here.{told}"
    read += checked_words(found, lang)
    if lang == "id":
        return f"Sumber: {read}."
    return f"Verification: this provision was {read}."

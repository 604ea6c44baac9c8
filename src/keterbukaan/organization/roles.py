"""Who runs the information service of a public body: roles, tasks, and whose consent is needed.

Read from `roles.toml`: UU 14/2008 Pasal 13, PP 61/2010 Pasal 2 to 15 and 21, Perki 1/2021
Pasal 6 to 12, 45 and 53. Whether a body's own decree fills the roles is judged in
`ppid_decree`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from enum import Enum
from functools import cache
from types import MappingProxyType

from attrs import field, frozen

from keterbukaan._answers import Answer, AnswerForm
from keterbukaan._arguments import checked, checked_but
from keterbukaan._words import Choices, Labelled, LabelledEnum
from keterbukaan.errors import Language, UnknownNameError
from keterbukaan.files._toml import Entry, read_toml, shipped
from keterbukaan.law._cited import uri_of
from keterbukaan.law._sources_in_files import cite, take_citation, take_citations
from keterbukaan.law.citation import Citation
from keterbukaan.law.reading import ExemptionConsent, Reading, Readings, parse_reading
from keterbukaan.law.rulebook import Rulebook

__all__ = [
    "Decision",
    "DecisionRule",
    "Organization",
    "Role",
    "RoleRule",
    "Task",
    "TaskKind",
    "read_organization",
]


class Role(Choices, Enum):
    """The roles in a public body (peran); the values are those of the actors of a limit."""

    HEAD_OF_BODY = "head_of_body"
    SUPERIOR = "superior"
    PPID = "ppid"
    IMPLEMENTING_PPID = "implementing_ppid"
    ADVISORY_TEAM = "advisory_team"
    SERVICE_OFFICER = "service_officer"

    def _label_in(self, lang: Language) -> str:
        return Organization.national().roles[self].label(lang)


class TaskKind(LabelledEnum):
    """Whether a task is a duty (tugas), a power (wewenang), or something that may be done."""

    DUTY = ("duty", "tugas", "duty")
    POWER = ("power", "wewenang", "power")
    MAY = ("may", "dapat dilakukan", "may be done")


class Decision(LabelledEnum):
    """What is decided in running the service (keputusan)."""

    WRITTEN_CONSIDERATION = (
        "written_consideration",
        "pertimbangan tertulis",
        "written consideration",
    )
    CLASSIFICATION = (
        "classification",
        "klasifikasi informasi yang dikecualikan",
        "classification as exempt",
    )
    DURATION = ("duration", "jangka waktu pengecualian", "duration of an exemption")
    STATUS_CHANGE = ("status_change", "perubahan status", "change of status")
    REFUSAL = ("refusal", "penolakan permintaan", "refusal of a request")
    PUBLIC_INFORMATION_LIST = (
        "public_information_list",
        "Daftar Informasi Publik",
        "public information list",
    )
    END_OF_EXEMPTION = ("end_of_exemption", "berakhirnya pengecualian", "end of an exemption")
    APPOINTMENT = ("appointment", "penunjukan PPID", "appointment of the PPID")


@frozen
class RoleRule(Labelled, Answer):
    """What the texts say of a role: who holds it, who appoints it, whether a body must have it."""

    answer_form = AnswerForm("role_rule")

    role: Role
    label_id: str
    label_en: str
    older_id: str
    held_by_id: str
    held_by_en: str
    appointed_by: tuple[Role, ...]
    required: bool
    citations: tuple[Citation, ...]
    responsibility_id: str
    responsibility_en: str
    note: str = field(default="", repr=False)

    @checked
    def held_by(self, lang: Language = "id") -> str:
        """Return who holds the role.

        Raises:
            ArgumentError: `lang` is not a language.
        """
        return self.held_by_id if lang == "id" else self.held_by_en

    @checked
    def responsibility(self, lang: Language = "id") -> str:
        """Return what the role is responsible for.

        Raises:
            ArgumentError: `lang` is not a language.
        """
        return self.responsibility_id if lang == "id" else self.responsibility_en


@frozen
class Task(Labelled, Answer):
    """One duty or power of a role."""

    answer_form = AnswerForm("role_task", own={"uri": uri_of})

    role: Role
    kind: TaskKind
    label_id: str
    label_en: str
    citation: Citation


@frozen
class DecisionRule(Labelled, Answer):
    """Who decides something, and whose consent it needs; `consent_of` is None where none is.

    `consent_in` is the paragraph that asks for the consent.
    `reading` is the reading under which it holds, where the texts disagree.
    """

    answer_form = AnswerForm("decision_rule")

    decision: Decision
    label_id: str
    label_en: str
    decided_by: Role
    consent_of: Role | None
    consent_in: Citation | None
    reading: Reading | None
    letters: tuple[str, ...]
    citations: tuple[Citation, ...]
    note: str = field(default="", repr=False)


@frozen(eq=False)
class Organization:
    """The roles, their tasks, and the rules of decision.

    >>> Organization.national().rule(Decision.REFUSAL).consent_of
    <Role.SUPERIOR: 'superior'>
    >>> from keterbukaan import Readings
    >>> Organization.national().rule(Decision.CLASSIFICATION).consent_of
    <Role.HEAD_OF_BODY: 'head_of_body'>
    >>> other = Readings.of("exemption-consent=superior")
    >>> Organization.national().rule(Decision.CLASSIFICATION, other).consent_of
    <Role.SUPERIOR: 'superior'>
    """

    roles: Mapping[Role, RoleRule]
    tasks: tuple[Task, ...]
    decisions: tuple[DecisionRule, ...]
    fallback_id: str
    fallback_en: str
    fallback_citations: tuple[Citation, ...]

    @classmethod
    def national(cls) -> Organization:
        """Return what the national texts say (one value, read once)."""
        return _national()

    def __reduce__(self) -> tuple[Callable[[], Organization], tuple[()]]:
        """Let it cross a process boundary: what the texts say is the same there."""
        return (Organization.national, ())

    @checked_but("decision")
    def rule(
        self, decision: Decision, readings: Readings | None = None, *, on: date | None = None
    ) -> DecisionRule:
        """Return who decides and whose consent is needed, under the readings in use (C14).

        Where the paragraph that asks for the consent did not bind yet on a day, the rule is the one
        whose paragraph did, if there is one: a question between two texts is open only while both
        are in force.

        Raises:
            UnknownNameError: it is not a decision; a caller may not be type-checked.
            NotADayError: `on` is not a plain day.
            ArgumentError: an argument is of another kind than it takes.
        """
        chosen = readings or Readings()
        rules = [each for each in self.decisions if each.decision is decision]
        rules.sort(key=lambda each: (not _binds(each, on), not _holds(each, chosen)))
        if rules:
            return rules[0]
        known = [each.value for each in Decision]
        raise UnknownNameError.of("keputusan", "decision", decision, known)

    @checked
    def tasks_of(self, role: Role) -> tuple[Task, ...]:
        """Return the duties and powers of a role.

        Raises:
            ArgumentError: an argument is of another kind than it takes.
        """
        return tuple(task for task in self.tasks if task.role is role)

    @checked
    def fallback(self, lang: Language = "id") -> str:
        """Return who acts while no PPID is appointed (PP 61/2010 Pasal 21 ayat (2)).

        Raises:
            ArgumentError: `lang` is not a language.
        """
        return self.fallback_id if lang == "id" else self.fallback_en


@cache
def _national() -> Organization:
    return read_organization(shipped(__file__, "roles.toml"), "roles.toml")


_PASAL_17 = tuple("abcdefghij")
_ROLES = {role.value: role for role in Role}
_KINDS = {kind.value: kind for kind in TaskKind}
_DECISIONS = {decision.value: decision for decision in Decision}


def read_organization(data: bytes, file: str) -> Organization:
    """Read the file of roles; it must hold every role and every decision of this module.

    Raises:
        DataFileError: the file is not valid.
    """
    top = read_toml(data, file)
    top.schema()
    rules = [_role(entry) for entry in top.tables("role", "name")]
    tasks = tuple(map(_task, top.tables("task", "citation")))
    decisions = tuple(map(_decision, top.tables("decision", "name")))
    fallback = top.table("fallback")
    if fallback is None:
        top.fail("fallback", "wajib ada", "is required")
    roles = {rule.role: rule for rule in rules}
    _each_once(top, "role", [rule.role for rule in rules], list(Role))
    for readings in Readings().alternatives((ExemptionConsent,)):
        decided = [each.decision for each in decisions if _holds(each, readings)]
        _each_once(top, "decision", decided, list(Decision))
    found = Organization(
        MappingProxyType(roles),
        tasks,
        decisions,
        fallback.take("id", str),
        fallback.take("en", str),
        take_citations(fallback),
    )
    fallback.finish()
    top.finish()
    return found


def _each_once(top: Entry, key: str, found: Sequence[Enum], wanted: Sequence[Enum]) -> None:
    """Refuse a file in which something is missing or duplicate."""
    off = [str(each.value) for each in wanted if found.count(each) != 1]
    if off:
        top.fail(key, f"harus memuat {off} tepat sekali", f"must hold {off} exactly once")


def _holds(rule: DecisionRule, readings: Readings) -> bool:
    return rule.reading is None or readings[type(rule.reading)] is rule.reading


def _binds(rule: DecisionRule, on: date | None) -> bool:
    if on is None or rule.consent_in is None:
        return True
    return Rulebook.national().in_force(rule.consent_in, on=on)


def _role(entry: Entry) -> RoleRule:
    rule = RoleRule(
        entry.choice("name", _ROLES),
        entry.take("id", str),
        entry.take("en", str),
        entry.maybe("older_id", str) or "",
        entry.take("held_by_id", str),
        entry.take("held_by_en", str),
        _roles(entry, "appointed_by"),
        entry.take("required", bool),
        take_citations(entry),
        entry.take("responsibility_id", str),
        entry.take("responsibility_en", str),
        entry.maybe("note", str) or "",
    )
    entry.finish()
    return rule


def _task(entry: Entry) -> Task:
    task = Task(
        entry.choice("role", _ROLES),
        entry.choice("kind", _KINDS),
        entry.take("id", str),
        entry.take("en", str),
        take_citation(entry, "citation"),
    )
    entry.finish()
    return task


def _decision(entry: Entry) -> DecisionRule:
    reading, consent = entry.maybe("reading", str), entry.maybe("consent_in", str)
    rule = DecisionRule(
        entry.choice("name", _DECISIONS),
        entry.take("id", str),
        entry.take("en", str),
        entry.choice("decided_by", _ROLES),
        entry.maybe_choice("consent_of", _ROLES),
        None if consent is None else cite(entry, "consent_in", consent),
        None if reading is None else _reading(entry, reading),
        _letters(entry),
        take_citations(entry),
        entry.maybe("note", str) or "",
    )
    entry.finish()
    if (rule.consent_of is None) is not (rule.consent_in is None):
        entry.fail(
            "consent_in", "harus bersama consent_of", "must stand beside consent_of, and only there"
        )
    return rule


def _letters(entry: Entry) -> tuple[str, ...]:
    letters = entry.texts("letters")
    if unknown := [letter for letter in letters if letter not in _PASAL_17]:
        entry.fail("letters", f"{unknown} bukan huruf Pasal 17", f"{unknown} not in Pasal 17")
    return letters


def _reading(entry: Entry, text: str) -> Reading:
    try:
        return parse_reading(text)
    except UnknownNameError as problem:
        entry.fail("reading", problem.text("id"), problem.text("en"))


def _roles(entry: Entry, key: str) -> tuple[Role, ...]:
    names = entry.texts(key)
    if unknown := [name for name in names if name not in _ROLES]:
        entry.fail(key, f"{unknown} bukan peran", f"{unknown} are not roles")
    return tuple(_ROLES[name] for name in names)

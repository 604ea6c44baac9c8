"""A program is asked, and judged by what it answers, however it behaves."""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from keterbukaan._words import Said
from keterbukaan.testing.vectors import Vector, VectorKind
from keterbukaan.testing.vectors._check import check
from keterbukaan.testing.vectors._judge import Difference, OtherLine, Report
from keterbukaan.testing.vectors._program import LONGEST_LINE

DAYS: dict[str, object] = {"date": "2025-04-16", "earliest": "2025-04-08", "latest": "2025-04-16"}
STATE: dict[str, Any] = {
    "state": "received",
    "obligations": [
        {"step": "request.response", "who": "ppid", "by_day": "2025-04-16", "late": False},
        {"step": "registered", "who": "ppid", "by_day": None, "late": False},
    ],
    "remedies": [{"name": "objection", "first": "2025-04-17", "last": None}],
    "irregularities": [{"event": "extended", "on": "2025-04-20", "nature": "late"}],
}


def vector(name: str, expected: dict[str, Any] = DAYS) -> Vector:
    kind = VectorKind.DATE if "date" in expected else VectorKind.HISTORY
    return Vector(
        id=name,
        kind=kind,
        question=json.dumps({"v": 1, "id": name, "kind": kind.value, "body": "é"}),
        answer=json.dumps(expected),
        article=("UU 14/2008 Pasal 22 ayat (7)",),
        reason=Said("sebab", "reason"),
    )


ONE, TWO = vector("date/1"), vector("date/2")


def answers(*lines: object, before: str = "", after: str = "") -> list[str]:
    """Return a program that writes some lines, each of them JSON unless it is a text."""
    text = "".join(f"{each if isinstance(each, str) else json.dumps(each)}\n" for each in lines)
    return program(f"{before}\nsys.stdout.write({text!r})\nsys.stdout.flush()\n{after}")


def program(code: str) -> list[str]:
    return [sys.executable, "-c", f"import os, subprocess, sys, time\n{code}"]


def asked(command: list[str], *vectors: Vector, patience: float = 20) -> Report:
    return check(command, vectors or (ONE, TWO), patience=patience)


def right(name: str, **other: object) -> dict[str, object]:
    return {"id": name, **DAYS, **other}


def test_answers_may_come_in_any_order() -> None:
    told: list[int] = []

    report = check(answers(right("date/2"), right("date/1")), (ONE, TWO), told=told.append)

    assert (report.equal, report.asked, report.is_faultless) == (2, 2, True)
    assert (report.different, report.missing, report.others, report.ended) == ((), (), (), None)
    assert told == [1, 2]


def test_the_questions_come_one_a_line_in_utf_8_and_then_end() -> None:
    code = (
        "import json\n"
        "for line in sys.stdin.buffer.read().decode('utf-8').splitlines():\n"
        "    asked = json.loads(line)\n"
        f"    assert asked['body'] == 'é'\n"
        f"    print(json.dumps({{'id': asked['id'], **{DAYS!r}}}))"
    )

    assert asked(program(code)).is_faultless


def test_what_differs_is_told_with_what_was_right() -> None:
    report = asked(answers(right("date/1"), right("date/2", latest="2025-04-17", more=1)))

    assert report.different == (Difference(TWO, DAYS, {**DAYS, "latest": "2025-04-17"}),)
    assert (report.equal, report.is_faultless, report.is_usable) == (1, False, True)


@pytest.mark.parametrize("value", [None, 20250416, ["2025-04-16"], "2025-04-16T00:00"])
def test_a_day_is_its_text_and_nothing_else(value: object) -> None:
    assert len(asked(answers(right("date/1", date=value)), ONE).different) == 1


def test_what_is_skipped_is_counted_by_its_reason() -> None:
    skip = {"id": "date/2", "skip": "no bodies"}

    report = asked(answers(right("date/1"), skip))

    assert (dict(report.skipped), report.asked) == ({"no bodies": ("date/2",)}, 2)
    assert report.is_faultless


def test_who_skips_everything_has_shown_nothing() -> None:
    report = asked(answers({"id": "date/1", "skip": "-"}), ONE)

    assert (report.is_usable, report.is_faultless, report.missing) == (False, False, ())


@pytest.mark.parametrize(
    ("line", "what"),
    [
        (right("date/9"), "unknown"),
        (right("date/1"), "twice"),
        ({"id": "date/1", "skip": "-"}, "twice"),
        ("hello", "malformed"),
        ("[1]", "malformed"),
        ("NaN", "malformed"),
        ("[" * 100_000, "malformed"),
        ({"id": 1, **DAYS}, "malformed"),
        (DAYS, "malformed"),
        ({"id": "date/2"}, "malformed"),
        ({"id": "date/2", "date": "2025-04-16"}, "malformed"),
        ({"id": "date/2", "skip": None}, "malformed"),
    ],
)
def test_what_answers_nothing_is_counted_and_shown(line: object, what: str) -> None:
    report = asked(answers(right("date/1"), line))

    counted = {"unknown": report.unknown, "twice": report.twice, "malformed": report.malformed}
    assert counted == {**dict.fromkeys(counted, 0), what: 1}
    start = line if isinstance(line, str) else json.dumps(line)
    assert report.others == (OtherLine(what, start[:120]),)
    assert (report.equal, report.missing, report.is_faultless) == (1, ("date/2",), False)


def test_only_the_first_of_them_are_shown() -> None:
    report = asked(answers(right("date/1"), *["?"] * 300))

    assert (report.malformed, len(report.others)) == (300, 20)


def test_what_is_no_utf_8_is_no_answer() -> None:
    report = asked(program(r"sys.stdout.buffer.write(b'{\"id\": \"date/\xff\"}\n')"))

    assert report.others == (OtherLine("malformed", '{"id": "date/�"}'),)


def test_a_byte_order_mark_other_line_ends_blank_lines_and_a_last_line_without_end() -> None:
    first, second = json.dumps(right("date/1")), json.dumps(right("date/2"))
    code = f"sys.stdout.buffer.write(b'\\xef\\xbb\\xbf' + {first!r}.encode() + b'\\r\\n\\r\\n')\n"
    code += f"sys.stdout.buffer.write({second!r}.encode())"

    assert asked(program(code)).is_faultless


class TestHistories:
    CASE = vector("history/1", STATE)

    def found(self, **other: object) -> Report:
        given = {key: value for key, value in STATE.items() if key != "irregularities"}
        return asked(answers({"id": "history/1", **given, **other}), self.CASE)

    def test_obligations_and_remedies_have_no_order_and_nothing_twice(self) -> None:
        assert self.found(obligations=STATE["obligations"][::-1]).is_faultless
        assert self.found(remedies=STATE["remedies"] * 2).is_faultless

    def test_irregularities_count_where_they_are_given(self) -> None:
        assert self.found().is_faultless
        assert self.found(irregularities=STATE["irregularities"]).is_faultless
        assert not self.found(irregularities=[]).is_faultless

    @pytest.mark.parametrize(
        "other",
        [
            {"state": "registered"},
            {"obligations": STATE["obligations"][:1]},
            {"obligations": {}},
            {"obligations": [{**each, "late": 0} for each in STATE["obligations"]]},
            {"remedies": None},
        ],
    )
    def test_all_else_differs(self, other: dict[str, object]) -> None:
        assert len(self.found(**other).different) == 1

    def test_without_a_state_it_is_no_answer(self) -> None:
        assert asked(answers({"id": "history/1", "remedies": []}), self.CASE).malformed == 1


class TestBadPrograms:
    MANY = tuple(vector(f"date/{number}" + "x" * 200) for number in range(2_000))

    def test_one_that_dies_has_its_status_and_last_words_told(self) -> None:
        report = asked(answers(right("date/1"), after="sys.exit('no calendar')"))

        assert report.ended == Said("berakhir dengan status 1", "ended with status 1")
        assert report.last_words == "no calendar"
        assert (report.equal, report.missing) == (1, ("date/2",))

    def test_one_that_dies_at_once_while_it_is_still_asked(self) -> None:
        report = asked(program("sys.exit(9)"), *self.MANY)

        assert report.ended == Said("berakhir dengan status 9", "ended with status 9")
        assert not report.is_usable

    def test_one_that_says_nothing_is_stopped(self) -> None:
        report = asked(answers(right("date/1"), after="time.sleep(60)"), patience=0.5)

        assert report.ended is not None
        assert report.ended.en == "wrote no line for 0.5 seconds, and was stopped"
        assert report.ended.id == "tidak menulis satu baris pun selama 0.5 detik, dan dihentikan"
        assert report.missing == ("date/2",)

    def test_one_that_answered_all_may_stay(self) -> None:
        command = answers(right("date/1"), right("date/2"), after="time.sleep(60)")

        report = asked(command)

        assert (report.is_faultless, report.ended) == (True, None)

    def test_one_that_closes_its_output_and_stays_has_said_all(self) -> None:
        stay = "sys.stdout.flush(); os.close(1); time.sleep(60)"

        report = asked(answers(right("date/1"), after=stay))

        assert (report.equal, report.missing, report.ended) == (1, ("date/2",), None)

    def test_one_that_never_reads_is_heard_all_the_same(self) -> None:
        code = (
            "import json\nfor number in range(2_000):\n"
            f"    print(json.dumps({{'id': f'date/{{number}}' + 'x' * 200, **{DAYS!r}}}))\n"
            "sys.stdout.flush()\ntime.sleep(60)"
        )

        assert asked(program(code), *self.MANY).equal == 2_000

    def test_one_that_floods_its_other_output_is_not_kept_waiting(self) -> None:
        flood = "for _ in range(500): sys.stderr.write('x' * 20_000 + '\\n')"
        report = asked(answers(right("date/1"), right("date/2"), before=flood, after=flood))

        assert report.is_faultless
        assert len(report.last_words) <= 2_000

    def test_a_line_without_end_is_one_line_and_not_kept(self) -> None:
        flood = "for _ in range(1_000): sys.stdout.write('x' * 100_000)"
        report = asked(answers(right("date/1"), after=flood))

        assert report.others == (OtherLine("malformed", "x" * 120),)

    def test_a_line_without_end_is_a_silence_too(self) -> None:
        flood = "while True: sys.stdout.write('x' * 100_000)"
        report = asked(answers(right("date/1"), after=flood), patience=0.5)

        assert report.ended is not None
        assert (report.malformed, report.missing) == (1, ("date/2",))

    def test_an_answer_after_a_line_that_was_too_long_is_heard(self) -> None:
        flood = f"sys.stdout.write('x' * {3 * LONGEST_LINE} + '\\n')"

        report = asked(answers(right("date/1"), right("date/2"), before=flood))

        assert (report.equal, report.malformed) == (2, 1)

    @pytest.mark.parametrize("line", ["?", ""])
    def test_one_that_never_stops_talking_is_stopped(self, line: str) -> None:
        report = asked(program(f"while True: print({line!r})"))

        assert report.ended is not None
        assert report.ended.en == (
            "wrote more than 10000 lines that are no answer, and was stopped"
        )

    def test_what_it_started_ends_with_it(self, tmp_path: Path) -> None:
        file = tmp_path / "child"
        code = (
            "child = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(60)'])\n"
            f"open({str(file)!r}, 'w').write(str(child.pid))\n"
        )
        asked(answers(right("date/1"), right("date/2"), before=code), patience=1)

        assert eventually(lambda: not is_running(int(file.read_text())))

    def test_it_ends_where_the_one_who_asks_is_interrupted(self, tmp_path: Path) -> None:
        file = tmp_path / "itself"
        code = f"open({str(file)!r}, 'w').write(str(os.getpid()))"

        def interrupt(_: int) -> None:
            raise KeyboardInterrupt

        with pytest.raises(KeyboardInterrupt):
            check(
                answers(right("date/1"), before=code, after="time.sleep(60)"),
                (ONE, TWO),
                told=interrupt,
            )
        assert eventually(lambda: not is_running(int(file.read_text())))

    def test_one_that_got_away_holds_nobody_up(self) -> None:
        away = (
            "subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(8)'],"
            " start_new_session=True)\n"
        )
        began = time.monotonic()

        report = asked(answers(right("date/1"), right("date/2"), before=away), patience=1)

        assert report.is_faultless
        assert time.monotonic() - began < 30

    def test_one_that_cannot_be_started_is_an_error_of_the_system(self, tmp_path: Path) -> None:
        with pytest.raises(FileNotFoundError):
            check([str(tmp_path / "none")], (ONE,))


def eventually(is_so: Callable[[], bool]) -> bool:
    for _ in range(100):
        if is_so():
            return True
        time.sleep(0.05)
    return False


def is_running(number: int) -> bool:
    """Return whether a process runs: one that has ended may still be waited for."""
    try:
        os.kill(number, 0)
        stat = Path(f"/proc/{number}/stat").read_text(encoding="utf-8")
        return stat.rpartition(")")[2].split()[0] != "Z"
    except (ProcessLookupError, FileNotFoundError):
        return False

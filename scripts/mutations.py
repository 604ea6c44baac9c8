"""Small faults put into a module on purpose, one at a time, to see whether a test notices.

The faults are those of cosmic-ray that change what a rule says: a comparison at its edge, a
condition turned round, a number one off. Two of our own stand beside them, which it does not have:
one item left out of a list, as a party out of those whose time must be over, and `in` turned round.
Annotations, which nothing evaluates, are left as they are.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from attrs import frozen
from cosmic_ray.ast import ast_nodes, get_ast  # type: ignore[import-untyped]
from cosmic_ray.mutating import mutate_code  # type: ignore[import-untyped]
from cosmic_ray.plugins import get_operator  # type: ignore[import-untyped]

__all__ = ["Mutant", "mutants_of", "mutated"]

_FROM_COSMIC_RAY = (
    "AddNot",
    "ExceptionReplacer",
    "NumberReplacer",
    "ReplaceAndWithOr",
    "ReplaceBinaryOperator_Add_Sub",
    "ReplaceBinaryOperator_BitAnd_BitOr",
    "ReplaceBinaryOperator_BitOr_BitAnd",
    "ReplaceBinaryOperator_Mul_Add",
    "ReplaceBinaryOperator_Sub_Add",
    "ReplaceBreakWithContinue",
    "ReplaceComparisonOperator_Eq_NotEq",
    "ReplaceComparisonOperator_GtE_Gt",
    "ReplaceComparisonOperator_GtE_Lt",
    "ReplaceComparisonOperator_Gt_GtE",
    "ReplaceComparisonOperator_Gt_LtE",
    "ReplaceComparisonOperator_IsNot_Is",
    "ReplaceComparisonOperator_Is_IsNot",
    "ReplaceComparisonOperator_LtE_Gt",
    "ReplaceComparisonOperator_LtE_Lt",
    "ReplaceComparisonOperator_Lt_GtE",
    "ReplaceComparisonOperator_Lt_LtE",
    "ReplaceComparisonOperator_NotEq_Eq",
    "ReplaceContinueWithBreak",
    "ReplaceFalseWithTrue",
    "ReplaceOrWithAnd",
    "ReplaceTrueWithFalse",
    "ReplaceUnaryOperator_Delete_Not",
    "ReplaceUnaryOperator_Delete_USub",
    "ZeroIterationForLoop",
)
_LISTS = {"testlist_comp", "dictorsetmaker"}


@frozen
class Mutant:
    """One fault: which operator, at which of its places in a module, and on which line."""

    module: str
    operator: str
    place: int
    line: int

    def __str__(self) -> str:
        """Return its name: a line may hold several, so they are counted through the module."""
        return f"{self.module}:{self.operator}:{self.place}"


class _LeaveOut:
    """Leaves one item out of a tuple, list, set or dict of several."""

    def mutation_positions(self, node: Any) -> Iterator[tuple[Any, Any]]:  # noqa: ANN401 - as cosmic-ray asks
        items = _items(node)
        if len(items) > 1:
            for item in items:
                yield item[0].start_pos, item[-1].end_pos

    def mutate(self, node: Any, index: int) -> Any:  # noqa: ANN401 - as cosmic-ray asks
        commas = [child for child in node.children if _is_comma(child)]
        kept = [item for place, item in enumerate(_items(node)) if place != index]
        # Every item keeps its comma, so that one that is left alone stays a tuple.
        node.children = [
            each for place, item in enumerate(kept) for each in (*item, *commas[place : place + 1])
        ]
        return node


class _TurnMembership:
    """Turns `in` to `not in`."""

    def mutation_positions(self, node: Any) -> Iterator[tuple[Any, Any]]:  # noqa: ANN401 - as cosmic-ray asks
        if node.type == "keyword" and node.value == "in" and node.parent.type == "comparison":
            yield node.start_pos, node.end_pos

    def mutate(self, node: Any, index: int) -> Any:  # noqa: ANN401 - as cosmic-ray asks
        del index
        node.value = "not in"
        return node


_OPERATORS: dict[str, Any] = {
    **{name: get_operator(f"core/{name}")() for name in _FROM_COSMIC_RAY},
    "LeaveOut": _LeaveOut(),
    "TurnMembership": _TurnMembership(),
}


def mutants_of(module: str, source: str) -> Iterator[Mutant]:
    """Yield every fault that can be put into a module."""
    nodes = [(node, _is_evaluated(node)) for node in ast_nodes(get_ast(source))]
    for name, operator in _OPERATORS.items():
        place = 0
        for node, evaluated in nodes:
            for start, _ in operator.mutation_positions(node):
                if evaluated:
                    yield Mutant(module, name, place, start[0])
                place += 1


def mutated(source: str, mutant: Mutant) -> str:
    """Return the text of a module with the fault in it."""
    text = mutate_code(source, _OPERATORS[mutant.operator], mutant.place)
    assert isinstance(text, str)  # noqa: S101 - its place was found in this source
    return text


def _items(node: Any) -> list[list[Any]]:  # noqa: ANN401 - parso's nodes have no common type
    """Return what stands between the commas of a list; nothing for what is not one.

    A tuple is one where it names kinds of one thing; as a row of different things it has no item
    that could be left out.
    """
    if node.type not in _LISTS:
        return []
    if node.parent.children[0].value == "(" and not all(
        child.get_code().strip()[0].isupper() for child in node.children if not _is_comma(child)
    ):
        return []
    items: list[list[Any]] = [[]]
    for child in node.children:
        if _is_comma(child):
            items.append([])
        else:
            items[-1].append(child)
    return [item for item in items if item]


def _is_comma(node: Any) -> bool:  # noqa: ANN401
    return bool(node.type == "operator" and node.value == ",")


def _is_evaluated(node: Any) -> bool:  # noqa: ANN401
    """Return whether a place is run: not an annotation, nor the list of public names."""
    child, parent = None, node
    while parent is not None:
        if child is not None and child is _annotation(parent):
            return False
        if parent.type == "expr_stmt" and _code(parent.children[0]) == "__all__":
            return False
        if parent.type == "if_stmt" and _code(parent.children[1]) == "TYPE_CHECKING":
            return False
        child, parent = parent, parent.parent
    return True


def _annotation(node: Any) -> Any:  # noqa: ANN401
    """Return what a node has as its annotation, if it can have one."""
    if node.type == "annassign":
        return node.children[1]
    if node.type == "tfpdef":
        return node.children[2]
    return node.annotation if node.type == "funcdef" else None


def _code(node: Any) -> str:  # noqa: ANN401
    return str(node.get_code()).strip()

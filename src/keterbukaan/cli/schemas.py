"""The JSON Schemas of what the commands print, made from the models of their answers."""

from __future__ import annotations

from typing import Any

from keterbukaan.cli.answer import LAW, Answer
from keterbukaan.cli.commands import command_names, load
from keterbukaan.cli.error_answer import ErrorAnswer

__all__ = ["answers", "published", "schema_of"]


def answers() -> dict[str, type[Answer]]:
    """Return the model of each command that prints JSON, by the command's name."""
    found = {name: answer_of(name) for name in command_names()}
    return {name: answer for name, answer in found.items() if answer is not None}


def published() -> dict[str, type[Answer]]:
    """Return what `--json` prints by its name: the answer of each command, and the error of all."""
    return answers() | {"error": ErrorAnswer}


def answer_of(name: str) -> type[Answer] | None:
    """Return the model of one command's answer; None where it prints no JSON."""
    answer: type[Answer] | None = getattr(load(name), "ANSWER", None)
    return answer


def schema_of(answer: type[Answer]) -> dict[str, object]:
    """Return the JSON Schema of an answer as it is printed."""
    schema: dict[str, Any] = answer.model_json_schema(mode="serialization")
    if not answer.rests_on_law:
        return schema
    said = {"description": "the version of the law, as `keterbukaan.law_version`", "type": "string"}
    schema["properties"] = {LAW: said} | schema["properties"]
    schema["required"] = [LAW, *schema.get("required", ())]
    return schema

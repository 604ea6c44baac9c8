"""The published schemas are taken by the tools with which other teams read them.

Ajv in its strict mode, json-schema-to-typescript, openapi-typescript, the TypeScript compiler,
openapi-spec-validator and datamodel-code-generator. The packages of node are installed once, by
their lock file, into a folder that is kept (`KETERBUKAAN_CACHE`, or else in the home).
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import warnings
from collections.abc import Callable
from functools import cache
from importlib.util import module_from_spec, spec_from_file_location
from inspect import Parameter, Signature
from pathlib import Path
from typing import Any

import pytest
from datamodel_code_generator import InputFileType, PythonVersion, generate
from datamodel_code_generator.enums import DataModelType
from fastapi import FastAPI
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator, FormatChecker
from openapi_spec_validator import validate
from pydantic import BaseModel, ValidationError

from keterbukaan.cases.complaint.events import ComplaintEvent
from keterbukaan.cases.dispute.events import DisputeEvent
from keterbukaan.cases.objection.events import ObjectionEvent
from keterbukaan.cases.ombudsman.events import OmbudsmanReportEvent
from keterbukaan.cases.request.events import RequestEvent
from keterbukaan.records import Stored
from tests.drawn_json import Json, every_stored_kind, values, with_a_fault

pytestmark = pytest.mark.npm

HERE, ROOT = Path(__file__).parent, Path(__file__).parents[2]
SCHEMAS = {
    file.stem: json.loads(file.read_text(encoding="utf-8"))
    for file in sorted((ROOT / "src" / "keterbukaan" / "schemas").glob("*.json"))
}
UNIONS: dict[str, Any] = {
    "request": RequestEvent,
    "objection": ObjectionEvent,
    "dispute": DisputeEvent,
    "complaint": ComplaintEvent,
    "ombudsman": OmbudsmanReportEvent,
}
_JSON_OF_A_COMMAND = re.compile(r"^\$ keterbukaan (\w+) .*--json\n(\{.*\})\n", re.MULTILINE)
_PRINTED = 3  # as many answers of each command as are looked at


@pytest.fixture(scope="session")
def node_packages() -> Path:
    """Return a folder with what the lock file names, made anew where that changed."""
    kept = Path(os.environ.get("KETERBUKAAN_CACHE", Path.home() / ".cache" / "keterbukaan"))
    folder = kept / "schemas-accepted"
    wanted = (HERE / "package-lock.json").read_text(encoding="utf-8")
    made_of = folder / "made-of"
    if not made_of.exists() or made_of.read_text(encoding="utf-8") != wanted:
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        for name in ("package.json", "package-lock.json"):
            shutil.copy(HERE / name, folder)
        run("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts", cwd=folder)
        made_of.write_text(wanted, encoding="utf-8")  # last: what broke off is made anew
    return folder


def run(*command: str | Path, cwd: Path, given: str | None = None) -> str:
    """Return what a program prints; where it fails, the test fails with what it says."""
    program = shutil.which(command[0]) or command[0]
    done = subprocess.run(
        [program, *command[1:]], cwd=cwd, input=given, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, f"{done.stdout[-4000:]}\n{done.stderr[-4000:]}"
    return done.stdout


@cache
def printed() -> dict[str, list[Json]]:
    """Return some answers of the commands, as they were recorded."""
    text = (ROOT / "tests" / "golden" / "answers.txt").read_text(encoding="utf-8")
    found: dict[str, list[Json]] = {}
    for name, answer in _JSON_OF_A_COMMAND.findall(text):
        if name in SCHEMAS and len(found.setdefault(name, [])) < _PRINTED:
            found[name].append(json.loads(answer))
    return found


@cache
def samples(name: str) -> list[Json]:
    """Return values of a schema: some that keep it, and some with a fault."""
    found: list[Json] = list(printed().get(name, ()))

    @settings(suppress_health_check=list(HealthCheck), database=None, derandomize=True)
    @given(values(SCHEMAS[name]), st.data())
    def collect(whole: Json, data: st.DataObject) -> None:
        found.append(whole)
        if whole:
            found.append(data.draw(with_a_fault(whole)))

    collect()
    return found


def test_ajv_takes_every_schema_in_its_strict_mode_and_agrees_on_what_keeps_it(
    node_packages: Path,
) -> None:
    asked, expected = [], {}
    for name, schema in SCHEMAS.items():
        tried = samples(name)
        is_valid = Draft202012Validator(schema, format_checker=FormatChecker()).is_valid
        expected[name] = [is_valid(each) for each in tried]
        asked.append({"name": name, "schema": schema, "values": tried})
    said = json.loads(
        run("node", HERE / "ajv.mjs", node_packages, cwd=node_packages, given=json.dumps(asked))
    )
    assert {each["name"]: each["problem"] for each in said if each["problem"]} == {}
    for each in said:
        differ = [
            (value, ajv, ours)
            for value, ajv, ours in zip(
                samples(each["name"]),
                each["valid"],
                expected[each["name"]],
                strict=True,
            )
            if ajv is not ours
        ]
        assert not differ, (each["name"], differ[0])
        assert set(expected[each["name"]]) == {True, False}, f"{each['name']}: only one was tried"


def test_typescript_is_made_of_every_schema_and_compiles(
    node_packages: Path, tmp_path: Path
) -> None:
    (tmp_path / "schemas").mkdir()
    for name, schema in SCHEMAS.items():
        (tmp_path / "schemas" / f"{name}.json").write_text(json.dumps(schema), encoding="utf-8")
    made = tmp_path / "made"
    run(node_packages / "node_modules/.bin/json2ts", "-i", "schemas", "-o", made, cwd=tmp_path)
    files = sorted(made.glob("*.d.ts"))
    assert [each.name.removesuffix(".d.ts") for each in files] == sorted(SCHEMAS)
    compile_strictly(node_packages, tmp_path, *files)


def compile_strictly(node_packages: Path, folder: Path, *files: Path) -> None:
    options = ("--noEmit", "--strict", "--target", "es2022", "--moduleResolution", "bundler")
    run(
        node_packages / "node_modules/.bin/tsc",
        *options,
        *("--module", "es2022"),
        *files,
        cwd=folder,
    )


def endpoint(taken: Any, given_back: Any) -> Callable[..., Any]:
    """Return a function of a web application that takes and returns what is named."""

    def answer(given: Any) -> Any:
        return given

    parameter = Parameter("given", Parameter.POSITIONAL_OR_KEYWORD, annotation=taken)
    answer.__signature__ = Signature([parameter], return_annotation=given_back)  # type: ignore[attr-defined]
    return answer


@pytest.fixture(scope="module")
def openapi() -> dict[str, Any]:
    """Return the document of an application with every record and every union of events."""
    app = FastAPI(title="Contoh", version="1")
    for kind in every_stored_kind():
        app.post(f"/records/{kind.__name__}")(endpoint(kind, kind))
    for name, union in UNIONS.items():
        app.post(f"/{name}/events")(endpoint(union, union))
    return app.openapi()


def test_a_discriminator_of_openapi_maps_each_kind_to_a_reference(openapi: dict[str, Any]) -> None:
    for name in UNIONS:
        body = openapi["paths"][f"/{name}/events"]["post"]["requestBody"]
        found = body["content"]["application/json"]["schema"]["discriminator"]
        assert found["propertyName"] == "kind"
        for kind, reference in found["mapping"].items():
            event = openapi["components"]["schemas"][reference.rpartition("/")[2]]
            assert event["properties"]["kind"]["const"] == kind
            assert "kind" in event["required"]


def test_the_document_of_an_application_is_valid(openapi: dict[str, Any]) -> None:
    validate(openapi)


def test_a_client_in_typescript_is_made_of_it_and_compiles(
    node_packages: Path, tmp_path: Path, openapi: dict[str, Any]
) -> None:
    (tmp_path / "openapi.json").write_text(json.dumps(openapi), encoding="utf-8")
    program = node_packages / "node_modules/.bin/openapi-typescript"
    run(program, "openapi.json", "-o", "openapi.d.ts", cwd=tmp_path)
    shutil.copy(HERE / "client.ts", tmp_path)
    compile_strictly(node_packages, tmp_path, tmp_path / "openapi.d.ts", tmp_path / "client.ts")


@pytest.mark.parametrize("name", sorted(SCHEMAS))
def test_python_models_are_made_of_every_schema_and_take_what_keeps_it(
    name: str, tmp_path: Path
) -> None:
    made = tmp_path / "made.py"
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of its own formatters
        generate(
            json.dumps(SCHEMAS[name]),
            input_file_type=InputFileType.JsonSchema,
            output=made,
            output_model_type=DataModelType.PydanticV2BaseModel,
            target_python_version=PythonVersion.PY_311,
            class_name="Made",
        )
    spec = spec_from_file_location("made", made)
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    sys.modules["made"] = module
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # a field called `schema` hides a method of pydantic's
        spec.loader.exec_module(module)
    model: type[BaseModel] = module.Made
    is_valid = Draft202012Validator(SCHEMAS[name], format_checker=FormatChecker()).is_valid
    refused = []
    for each in samples(name):
        if is_valid(each):
            model.model_validate(each)
        else:
            try:
                model.model_validate(each)
            except ValidationError:
                refused.append(each)
    assert refused


def test_each_kind_of_record_is_in_the_document(openapi: dict[str, Any]) -> None:
    made = {name.partition("-")[0] for name in openapi["components"]["schemas"]}
    assert {kind.__name__ for kind in every_stored_kind()} <= made
    assert issubclass(next(iter(every_stored_kind())), Stored)

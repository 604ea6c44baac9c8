"""Requests for public information over HTTP: FastAPI, SQLAlchemy, SQLite or PostgreSQL.

    pip install keterbukaan fastapi uvicorn sqlalchemy   # and psycopg for PostgreSQL
    DATABASE_URL=sqlite:///requests.db uvicorn app:app

A request is stored as one JSON document, beside it the columns by which lists are made. Whoever
records an event says which version of the request he saw (If-Match), so that of two who write at
once one is told to read again. The day asked about is a parameter: no clock is read.
"""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from datetime import date
from typing import Annotated, Any

from fastapi import Depends, FastAPI, Header, HTTPException, Response
from sqlalchemy import JSON, create_engine, or_, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, sessionmaker
from sqlalchemy.orm.exc import StaleDataError
from starlette.status import HTTP_201_CREATED, HTTP_404_NOT_FOUND, HTTP_412_PRECONDITION_FAILED

from keterbukaan import (
    Deadline,
    InformationRequest,
    Jurisdiction,
    Obligation,
    Remedy,
    Undated,
    due,
    law_version,
)
from keterbukaan.cases import CaseColumns
from keterbukaan.cases.request import RequestEvent
from keterbukaan.web.fastapi import install

BODY = Jurisdiction.load(os.environ["BODY"]) if "BODY" in os.environ else Jurisdiction.national()
ENGINE = create_engine(os.environ.get("DATABASE_URL", "sqlite:///requests.db"))
Sessions = sessionmaker(ENGINE, expire_on_commit=False)


class Base(DeclarativeBase):
    """The tables of this application."""


class Stored(Base):
    """A request as it is stored: its facts, and what a list needs to know of it."""

    __tablename__ = "requests"

    id: Mapped[int] = mapped_column(primary_key=True)
    version: Mapped[int] = mapped_column()
    record: Mapped[dict[str, Any]] = mapped_column(JSON)
    stage: Mapped[str]
    due: Mapped[date | None] = mapped_column(index=True)
    due_earliest: Mapped[date | None]
    owed_until: Mapped[date | None]
    next_turn: Mapped[date | None] = mapped_column(index=True)
    law: Mapped[str]

    __mapper_args__ = {"version_id_col": version}  # noqa: RUF012 - as SQLAlchemy asks for it

    @property
    def request(self) -> InformationRequest:
        """The request with its history; its form is looked at, and not the law anew."""
        return InformationRequest.read(self.record)

    def hold(self, request: InformationRequest, on: date) -> None:
        """Take in a request, and what follows from it on a day."""
        row: CaseColumns = request.columns(on=on, under=BODY)
        self.record = request.model_dump(mode="json")
        self.stage, self.law = row.stage, row.law
        self.due, self.due_earliest, self.owed_until = row.due, row.due_earliest, row.owed_until
        self.next_turn = row.next_turn


@asynccontextmanager
async def tables_are_there(_app: FastAPI) -> AsyncIterator[None]:
    """Make the tables where there are none."""
    Base.metadata.create_all(ENGINE)
    yield


def session() -> Iterator[Session]:
    """Open a session for one call."""
    with Sessions() as opened:
        yield opened


Database = Annotated[Session, Depends(session)]
app = FastAPI(title="Permohonan informasi publik", lifespan=tables_are_there)
install(app)  # what the law or the form refuses is told in both languages, with its article


def _found(number: int, database: Session) -> Stored:
    stored = database.get(Stored, number)
    if stored is None:
        raise HTTPException(HTTP_404_NOT_FOUND, "Permohonan tidak ditemukan. / No such request.")
    return stored


@app.post("/requests", status_code=HTTP_201_CREATED)
def receive(
    request: InformationRequest, on: date, response: Response, database: Database
) -> InformationRequest:
    """Take in a request (menerima permohonan)."""
    stored = Stored()
    stored.hold(request, on)
    database.add(stored)
    database.commit()
    response.headers["Location"] = f"/requests/{stored.id}"
    response.headers["ETag"] = f'"{stored.version}"'
    return request


@app.get("/requests/{number}")
def show(number: int, response: Response, database: Database) -> InformationRequest:
    """Show a request with its history (melihat permohonan)."""
    stored = _found(number, database)
    response.headers["ETag"] = f'"{stored.version}"'
    return stored.request


@app.post("/requests/{number}/events")
def record(
    number: int,
    event: RequestEvent,
    if_match: Annotated[str, Header()],
    response: Response,
    database: Database,
) -> InformationRequest:
    """Record what happened to a request (mencatat peristiwa)."""
    stored = _found(number, database)
    if if_match != f'"{stored.version}"':
        raise _changed_meanwhile()
    request = stored.request.record(event, under=BODY)
    stored.hold(request, event.on)
    try:
        database.commit()
    except StaleDataError:
        raise _changed_meanwhile() from None
    response.headers["ETag"] = f'"{stored.version}"'
    return request


def _changed_meanwhile() -> HTTPException:
    said = "Permohonan sudah berubah; baca lagi. / The request has changed; read it again."
    return HTTPException(HTTP_412_PRECONDITION_FAILED, said)


@app.get("/requests/{number}/obligations")
def obligations(number: int, on: date, database: Database) -> list[Obligation]:
    """Say what is owed on a day, by whom and by when (yang wajib dilakukan)."""
    return list(_found(number, database).request.obligations(on=on, under=BODY))


@app.get("/requests/{number}/remedies")
def remedies(number: int, on: date, database: Database) -> list[Remedy]:
    """Say what the applicant may do on a day (upaya pemohon)."""
    return list(_found(number, database).request.remedies(on=on, under=BODY))


@app.get("/late")
def late(on: date, database: Database) -> list[int]:
    """List what is late on a day, by the database alone (yang terlambat)."""
    still_owed = or_(Stored.owed_until.is_(None), Stored.owed_until >= on)
    asked = select(Stored.id).where(Stored.due < on, still_owed).order_by(Stored.due)
    return list(database.scalars(asked))


@app.post("/nightly")
def nightly(on: date, database: Database) -> int:
    """Make those rows anew that time alone changes, or another version of the law."""
    turned = or_(Stored.next_turn <= on, Stored.law != law_version)
    rows = list(database.scalars(select(Stored).where(turned)))
    for stored in rows:
        stored.hold(stored.request, on)
    database.commit()
    return len(rows)


@app.get("/due/{limit}")
def when(limit: str, since: date) -> Deadline | Undated:
    """Say when a limit ends, with its reasons (kapan jatuh tempo)."""
    return due(limit, since, under=BODY)

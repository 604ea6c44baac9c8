"""Writing a file so that nothing is lost: it is whole or not there, and what was there stays.

What is written stands in a fresh file of the same folder until it is whole and on the disk. Only
then does it take the place of the old one, with its mode and, where the system lets it, its owner.
So a full disk, an interruption or a second writer leaves a whole file: the old one or a new one.
Nothing is left beside it, unless the process is killed outright: then a ".keterbukaan-…" is.

A symbolic link stays, and what it leads to is replaced; another hard link keeps the old content.
What is no regular file, such as a device or a pipe, is written to and never replaced, and so is the
file to which this process prints.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from errno import EACCES, EISDIR, ENOENT
from os import PathLike
from pathlib import Path
from stat import S_IMODE, S_ISDIR, S_ISREG
from typing import BinaryIO

from keterbukaan._arguments import checked
from keterbukaan.errors import TableFileError
from keterbukaan.files._system_words import said_by_system

__all__ = ["check_output", "replaced", "write_whole"]

_OWN_STREAMS = (1, 2)
_ACCESS = "system.posix_acl_access"
_EVERYBODY, _OWNER_ALONE = 0o7777, 0o700
_BINARY = getattr(os, "O_BINARY", 0)


@checked
def write_whole(path: str | PathLike[str], data: bytes) -> None:
    """Write a file whole, or leave what was there.

    Raises:
        TableFileError: it cannot be written.
        ArgumentError: an argument is of another kind than it takes.
    """
    with replaced(path) as file:
        file.write(data)


@contextmanager
def replaced(path: str | PathLike[str]) -> Iterator[BinaryIO]:
    """Open a file that takes the place of another at the end of the block, unless that fails.

    Raises:
        TableFileError: it cannot be written.
    """
    path = Path(path)
    try:
        old = _found(path)
        with _opened(path, old) as file:
            yield file
    except OSError as problem:
        raise _not_written(path, problem) from None  # its cause would name the file


def check_output(path: str | PathLike[str], *endings: str) -> str:
    """Return the ending of a file's name that says how it is written, if it is one of these.

    A device or a pipe has no such ending, and takes the first. With no endings given, any will do.

    Raises:
        TableFileError: another ending, a folder, or in a folder that does not exist.
    """
    path = Path(path)
    try:
        old = _found(path)
        if old is not None and S_ISDIR(old.st_mode):
            raise _system_error(EISDIR)
        if old is None and not path.parent.is_dir():
            raise _system_error(ENOENT)
    except OSError as problem:
        raise _not_written(path, problem) from None  # its cause would name the file
    ending = path.suffix.lower()
    if ending in endings or not endings:
        return ending
    if old is not None and _is_straight(old):
        return endings[0]
    raise TableFileError(
        file=path.name,
        problem_id=f"yang dapat ditulis hanya {_listed(endings, 'atau')}; ganti akhiran namanya",
        problem_en=f"only {_listed(endings, 'or')} can be written; change the ending of its name",
    )


def _opened(path: Path, old: os.stat_result | None) -> AbstractContextManager[BinaryIO]:
    if old is not None and _is_straight(old):
        return _straight(path, old)
    return _beside(path.resolve(), old)


def _listed(endings: tuple[str, ...], last: str) -> str:
    *others, end = endings
    return f"{', '.join(others)} {last} {end}" if others else end


def _found(path: Path) -> os.stat_result | None:
    try:
        return path.stat()
    except FileNotFoundError:
        return None


def _is_straight(old: os.stat_result) -> bool:
    return not S_ISREG(old.st_mode) or _own_stream(old) is not None


def _own_stream(old: os.stat_result) -> int | None:
    """Return the descriptor by which this process prints to a file; None where it does not."""
    for descriptor in _OWN_STREAMS:
        with suppress(OSError):  # a process may run without its streams
            if os.path.samestat(old, os.fstat(descriptor)):
                return descriptor
    return None


@contextmanager
def _straight(path: Path, old: os.stat_result) -> Iterator[BinaryIO]:
    descriptor = _own_stream(old)
    # The same descriptor goes on where the last print ended; the same name would begin anew.
    with path.open("wb") if descriptor is None else os.fdopen(os.dup(descriptor), "wb") as file:
        yield file


@contextmanager
def _beside(target: Path, old: os.stat_result | None) -> Iterator[BinaryIO]:
    if old is not None and not os.access(target, os.W_OK):
        raise _system_error(EACCES)
    beside = target.with_name(f".keterbukaan-{os.urandom(8).hex()}")
    # What replaces a file is closed to others until it has that file's mode.
    mode = 0o666 if old is None else 0o600
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY
    try:
        with os.fdopen(os.open(beside, flags, mode), "wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        if old is not None:
            _keep_access(target, beside, old)
        beside.replace(target)
    finally:
        with suppress(OSError):
            beside.unlink()


def _keep_access(target: Path, beside: Path, old: os.stat_result) -> None:
    """Let those read and write the new file who could the old one, and nobody else.

    Not every user may give a file away, and not every system knows of lists of access: where the
    group or the list cannot be kept, the owner alone has access.
    """
    with suppress(OSError, AttributeError):
        os.chown(beside, old.st_uid, -1)
    is_kept = _keep_group(beside, old) and _keep_list_of_access(target, beside)
    with suppress(OSError):
        beside.chmod(S_IMODE(old.st_mode) & (_EVERYBODY if is_kept else _OWNER_ALONE))


def _keep_group(beside: Path, old: os.stat_result) -> bool:
    with suppress(OSError, AttributeError):
        os.chown(beside, -1, old.st_gid)
    return beside.stat().st_gid == old.st_gid


def _keep_list_of_access(target: Path, beside: Path) -> bool:
    """Keep the list of further users (ACL); with one the mode of the group means another thing."""
    try:
        access = os.getxattr(target, _ACCESS)
    except (OSError, AttributeError):  # there is none, or the system knows none
        return True
    try:
        os.setxattr(beside, _ACCESS, access)
    except OSError:
        return False
    return True


def _system_error(number: int) -> OSError:
    return OSError(number, os.strerror(number))


def _not_written(path: Path, problem: OSError) -> TableFileError:
    """Build the error that a file cannot be written, with what the system says of it."""
    said = said_by_system(problem)
    return TableFileError(
        file=path.name or str(path),
        problem_id=f"tidak dapat ditulis ({said.id})",
        problem_en=f"cannot be written ({said.en})",
    )

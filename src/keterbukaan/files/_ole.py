"""The files of old Office: a small file system in one file, of which one stream is read."""

from __future__ import annotations

from struct import pack, unpack_from

from keterbukaan.files._archive import broken

__all__ = ["file_of", "stream_of"]

_SHIFTS = frozenset({9, 12})
_HEADER, _ENTRY = 512, 128
_IN_THE_HEADER = 109
_LAST = 0xFFFFFFFA  # what is greater is the end of a chain, or no sector
_STREAM, _ROOT = 2, 5
_MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_END_OF_CHAIN, _A_TABLE, _NOTHING = 0xFFFFFFFE, 0xFFFFFFFD, 0xFFFFFFFF
_LARGE = 4096


def stream_of(data: bytes, name: str) -> bytes:
    """Return the bytes of a stream.

    Raises:
        UnreadError: the file is not whole.
        struct.error, LookupError: the same.
    """
    (shift,) = unpack_from("<H", data, 30)
    if shift not in _SHIFTS:
        raise broken("XLS")
    size = 1 << shift
    (directory,) = unpack_from("<I", data, 48)
    smallest, first_small = unpack_from("<II", data, 56)
    places = _places(data, size)
    entries = _chain(data, places, directory, size, max(size, _HEADER))
    root, start, length = b"", _LAST, 0
    for place in range(0, len(entries) - _ENTRY + 1, _ENTRY):
        letters, kind = unpack_from("<HB", entries, place + 64)
        begins, holds = unpack_from("<II", entries, place + 116)
        if kind == _ROOT:
            root = _chain(data, places, begins, size, max(size, _HEADER))
        elif kind == _STREAM and _called(entries, place, letters) == name:
            start, length = begins, holds
    if length < smallest:
        small = _chain(data, places, first_small, size, max(size, _HEADER))
        links = [*unpack_from(f"<{len(small) // 4}I", small)]
        return _chain(root, links, start, 64, 0)[:length]
    return _chain(data, places, start, size, max(size, _HEADER))[:length]


def _called(entries: bytes, place: int, letters: int) -> str:
    return entries[place : place + max(0, letters - 2)].decode("utf-16-le", "replace")


def _places(data: bytes, size: int) -> list[int]:
    """Return for each sector which one follows it."""
    tables = [*unpack_from(f"<{_IN_THE_HEADER}I", data, 76)]
    (further,) = unpack_from("<I", data, 68)
    seen = 0
    while further < _LAST:
        seen += 1
        if seen * size > len(data):
            raise broken("XLS")
        *more, further = unpack_from(f"<{size // 4}I", data, max(size, _HEADER) + further * size)
        tables += more
    found: list[int] = []
    for each in tables:
        if each < _LAST:
            found += unpack_from(f"<{size // 4}I", data, max(size, _HEADER) + each * size)
            if len(found) * size > 2 * len(data) + size * size:  # a table named many times
                raise broken("XLS")
    return found


def _chain(data: bytes, places: list[int], first: int, size: int, before: int) -> bytes:
    pieces: list[bytes] = []
    while first < _LAST:
        pieces.append(data[before + first * size : before + (first + 1) * size])
        if len(pieces) * size > len(data) + size:
            raise broken("XLS")
        first = places[first]
    return b"".join(pieces)


def file_of(name: str, stream: bytes) -> bytes:
    """Return a file that holds one stream and nothing else."""
    held = stream.ljust(_LARGE, b"\0")  # a shorter one would be kept elsewhere
    many = -(-len(held) // _LARGE)
    tables = -(-(many + 1) // (_LARGE // 4 - 1))
    links = [*range(1, many), _END_OF_CHAIN, _END_OF_CHAIN, *[_A_TABLE] * tables]
    room = tables * _LARGE // 4
    places = [*range(many + 1, many + 1 + tables)]
    about = pack("<5H", 0x3E, 4, 0xFFFE, 12, 6) + bytes(6)
    starts = pack("<9I", 1, tables, many, 0, _LARGE, _END_OF_CHAIN, 0, _END_OF_CHAIN, 0)
    header = _MAGIC + bytes(16) + about + starts
    header += pack(f"<{_IN_THE_HEADER}I", *_filled(places, _IN_THE_HEADER))
    directory = _entry("Root Entry", _ROOT, 1, many, 0)  # calamine wants it to begin somewhere
    directory += _entry(name, _STREAM, _NOTHING, 0, len(held))
    return b"".join(
        (
            header.ljust(_LARGE, b"\0"),
            held.ljust(many * _LARGE, b"\0"),
            directory.ljust(_LARGE, b"\0"),
            pack(f"<{room}I", *_filled(links, room)),
        )
    )


def _filled(numbers: list[int], room: int) -> list[int]:
    return numbers + [_NOTHING] * (room - len(numbers))


def _entry(name: str, kind: int, below: int, first: int, length: int) -> bytes:
    letters = f"{name}\0".encode("utf-16-le")
    head = letters.ljust(64, b"\0") + pack(
        "<HBB3I", len(letters), kind, 1, _NOTHING, _NOTHING, below
    )
    return head + bytes(36) + pack("<IQ", first, length)

"""What pydantic finds wrong with a shape, by its type of error, in Indonesian and in English.

Every type that pydantic knows has its words: a web framework refuses queries and paths, too, which
no record of ours holds. What was given is never repeated; a bound or a choice is of the record.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from keterbukaan._personal_data import shown

__all__ = ["URL", "YEAR", "said_of"]

URL = r"^https?://[^\s/]"
YEAR = r"(^|[^0-9])[0-9]{4}([^0-9]|$)"

_PATTERNS: Mapping[str, tuple[str, str]] = {
    URL: ("harus alamat laman http atau https", "must be a web address, http or https"),
    YEAR: ("tahunnya harus disebut", "the year must be stated"),
}
_REQUIRED = ("wajib diisi", "is required")
_OBJECT = ("harus berupa objek", "must be an object")
_DAY = (
    "bukan tanggal; tulis tahun-bulan-hari, misalnya 2025-03-24",
    "is not a date; write YYYY-MM-DD, such as 2025-03-24",
)
_MOMENT = (
    "bukan waktu; tulis dengan zonanya, misalnya 2025-03-24T08:00+07:00",
    "is not a moment; write it with its zone, such as 2025-03-24T08:00+07:00",
)
_UNKNOWN_KEY = ("kunci ini tidak dikenal", "this key is not allowed")
_WHOLE = ("harus bilangan bulat", "must be a whole number")
_NOT_TAKEN = ("isinya tidak dapat diterima", "what it holds is not acceptable")

_BY_WORDS: tuple[tuple[tuple[str, str], str], ...] = (
    (_REQUIRED, "missing missing_argument missing_keyword_only_argument"),
    (_REQUIRED, "missing_positional_only_argument missing_sentinel_error ellipsis_error"),
    (_UNKNOWN_KEY, "extra_forbidden no_such_attribute unexpected_keyword_argument"),
    (_UNKNOWN_KEY, "unexpected_positional_argument"),
    (_OBJECT, "model_type model_attributes_type dataclass_type dataclass_exact_type dict_type"),
    (_OBJECT, "mapping_type arguments_type named_tuple_type frozen_dict_type ordered_dict_type"),
    (_OBJECT, "counter_type"),
    (("harus berupa daftar", "must be a list"), "list_type tuple_type set_type frozen_set_type"),
    (("harus berupa daftar", "must be a list"), "deque_type iterable_type iteration_error"),
    (("harus berupa teks", "must be text"), "string_type bytes_type bytes_invalid_encoding"),
    (
        ("bukan teks yang utuh", "is not a whole text"),
        "string_unicode string_not_ascii string_sub_type",
    ),
    (("tidak dalam bentuk yang diminta", "is not in its format"), "string_pattern_mismatch"),
    (("bukan pilihan yang dikenal", "is not an allowed value"), "enum literal_error"),
    (("bukan jenis yang dikenal", "is not an allowed kind"), "union_tag_invalid"),
    (("jenisnya (kind) wajib disebut", "its kind is required"), "union_tag_not_found"),
    (("harus ya atau tidak", "must be yes or no"), "bool_type bool_parsing"),
    (_WHOLE, "int_type int_parsing int_from_float"),
    (("bilangannya terlalu panjang", "the number is too long"), "int_parsing_size"),
    (("harus bilangan", "must be a number"), "float_type float_parsing decimal_type"),
    (("harus bilangan", "must be a number"), "decimal_parsing fraction_type fraction_parsing"),
    (("harus bilangan", "must be a number"), "complex_type complex_str_parsing"),
    (("harus bilangan yang terhingga", "must be a finite number"), "finite_number"),
    (("angkanya terlalu banyak", "has too many digits"), "decimal_max_digits"),
    (("angkanya terlalu banyak", "has too many digits"), "decimal_max_places decimal_whole_digits"),
    (_DAY, "date_type date_parsing date_from_datetime_parsing date_from_datetime_inexact"),
    (("harus sebelum hari ini", "must be before today"), "date_past"),
    (("harus sesudah hari ini", "must be after today"), "date_future"),
    (_MOMENT, "datetime_type datetime_parsing datetime_object_invalid datetime_from_date_parsing"),
    (_MOMENT, "timezone_naive timezone_aware timezone_offset"),
    (("harus sudah lewat", "must be in the past"), "datetime_past"),
    (("harus masih akan datang", "must be in the future"), "datetime_future"),
    (("bukan jam; tulis 08:00", "is not a time; write 08:00"), "time_type time_parsing"),
    (("bukan lama waktu", "is not a length of time"), "time_delta_type time_delta_parsing"),
    (("bukan alamat laman", "is not a web address"), "url_type url_parsing url_scheme"),
    (("bukan alamat laman", "is not a web address"), "url_syntax_violation url_too_long"),
    (("bukan UUID", "is not a UUID"), "uuid_type uuid_parsing uuid_version"),
    (("bukan JSON yang utuh", "is not valid JSON"), "json_invalid json_type"),
    (("kuncinya harus berupa teks", "its key must be text"), "invalid_key"),
    (("harus dikosongkan", "must be empty"), "none_required"),
    (("tidak dapat diubah", "cannot be changed"), "frozen_field frozen_instance"),
    (("disebut dua kali", "is given twice"), "multiple_argument_values"),
    (("bertumpuk terlalu dalam", "is nested too deeply"), "recursion_loop"),
    (("bertumpuk terlalu dalam", "is nested too deeply"), "recursion_depth_exceeded"),
    (_NOT_TAKEN, "value_error assertion_error get_attribute_error default_factory_not_called"),
    (_NOT_TAKEN, "needs_python_object is_instance_of is_subclass_of callable_type"),
    (_NOT_TAKEN, "set_item_not_hashable"),
)
_SAID: Mapping[str, tuple[str, str]] = {
    kind: said for said, kinds in _BY_WORDS for kind in kinds.split()
}
_WITH_A_BOUND: Mapping[str, tuple[str, str, str]] = {
    "greater_than": ("gt", "harus lebih dari {}", "must be more than {}"),
    "greater_than_equal": ("ge", "paling kecil {}", "must be at least {}"),
    "less_than": ("lt", "harus kurang dari {}", "must be less than {}"),
    "less_than_equal": ("le", "paling besar {}", "must be at most {}"),
    "multiple_of": ("multiple_of", "harus kelipatan {}", "must be a multiple of {}"),
    "too_short": ("min_length", "harus memuat sedikitnya {}", "must hold at least {}"),
    "too_long": ("max_length", "boleh memuat paling banyak {}", "may hold at most {}"),
    "string_too_short": ("min_length", "paling sedikit {} huruf", "needs at least {} letters"),
    "string_too_long": ("max_length", "paling banyak {} huruf", "may have at most {} letters"),
    "bytes_too_short": ("min_length", "paling sedikit {} bita", "needs at least {} bytes"),
    "bytes_too_long": ("max_length", "paling banyak {} bita", "may have at most {} bytes"),
}
_NO_BOUND = ("besarnya di luar yang boleh", "its size is not allowed")
_ALLOWED = {"enum": "expected", "literal_error": "expected", "union_tag_invalid": "expected_tags"}
_LONGEST = 1_000


def said_of(kind: str, context: Mapping[str, Any]) -> tuple[str, str]:
    """Return what a type of error means; its context gives the bounds and the choices.

    >>> said_of("greater_than", {"gt": 0})
    ('harus lebih dari 0', 'must be more than 0')
    >>> said_of("literal_error", {"expected": "'a' or 'b'"})[0]
    "bukan pilihan yang dikenal; yang dikenal: 'a' atau 'b'"
    """
    if (own := _PATTERNS.get(str(context.get("pattern")))) is not None:
        return own
    if kind in _WITH_A_BOUND:
        return _bounded(*_WITH_A_BOUND[kind], context)
    said_id, said_en = _SAID.get(kind, _NOT_TAKEN)
    known = context.get(_ALLOWED.get(kind, ""))
    if not isinstance(known, str):
        return said_id, said_en
    known = shown(known, _LONGEST)
    in_indonesian = known.replace(" or ", " atau ")
    return f"{said_id}; yang dikenal: {in_indonesian}", f"{said_en}; allowed: {known}"


def _bounded(name: str, said_id: str, said_en: str, context: Mapping[str, Any]) -> tuple[str, str]:
    """Return the words of a bound: an empty text and an empty list are simply missing."""
    bound = context.get(name)
    if name == "min_length" and bound == 1:
        return _REQUIRED
    if isinstance(bound, bool) or not isinstance(bound, int | float):
        return _NO_BOUND
    return said_id.format(bound), said_en.format(bound)

"""Vectors: questions with their right answers, by which a program in any language is checked.

They need no extra. `keterbukaan vectors check --command ./theirs` asks them; this is for whoever
asks them from Python.
"""

from typing import TYPE_CHECKING

from keterbukaan._face import face

if TYPE_CHECKING:
    from keterbukaan.testing.vectors.vector import Vector as Vector
    from keterbukaan.testing.vectors.vector import VectorKind as VectorKind
    from keterbukaan.testing.vectors.vector import vectors as vectors
else:
    __getattr__, __dir__ = face(
        __name__, {"keterbukaan.testing.vectors.vector": "Vector VectorKind vectors"}
    )

"""A case over time: data, text, Mermaid, SVG."""

from typing import TYPE_CHECKING

from keterbukaan._face import face

if TYPE_CHECKING:
    from keterbukaan.cases.timeline.sheet import Bar as Bar
    from keterbukaan.cases.timeline.sheet import Dot as Dot
    from keterbukaan.cases.timeline.sheet import Owed as Owed
    from keterbukaan.cases.timeline.sheet import Sheet as Sheet
    from keterbukaan.cases.timeline.timeline import Timeline as Timeline
else:
    __getattr__, __dir__ = face(
        __name__,
        {
            "keterbukaan.cases.timeline.sheet": "Bar Dot Owed Sheet",
            "keterbukaan.cases.timeline.timeline": "Timeline",
        },
    )

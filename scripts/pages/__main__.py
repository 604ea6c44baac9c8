"""Write the documentation into `build/`, and build it into `build/site`: open its index.html."""

from __future__ import annotations

from scripts.pages.build import build
from scripts.pages.trees import ROOT
from scripts.pages.write import write

write(ROOT / "build")
build(ROOT / "build")

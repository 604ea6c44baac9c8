"""Write the documentation into `build/`, from where `mkdocs build -f build/mkdocs.yml` takes it."""

from __future__ import annotations

from scripts.pages.write import ROOT, write

write(ROOT / "build")

"""The documentation as a builder takes it: pages printed from the rules, beside those of docs/.

`python -m scripts.pages` writes all of it into `build/`, which any builder of Markdown can take.
"""

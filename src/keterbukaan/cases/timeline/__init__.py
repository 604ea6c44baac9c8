"""A case over time: data, text, Mermaid, SVG."""

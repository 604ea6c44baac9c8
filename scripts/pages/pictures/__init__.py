"""The pictures of the site, drawn in each language from the library's data, with its own shapes."""

"""An Article in its formats: HTML, Markdown, plain text, JSON."""

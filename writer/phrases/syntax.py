"""The text of a variant: Jinja2 expressions, and of those only `{{ slot }}` and `{{ root.form }}`.

Jinja2's own parser reads the text and its syntax tree is walked, so that nothing else can hide in a phrase: no
statement, call, filter, test, arithmetic or comparison.
"""

from __future__ import annotations

from functools import cache
from typing import Any

# A piece of literal text, or a slot as its path: ("more", "plural").
Part = str | tuple[str, ...]

_WHAT = {
    "Filter": "a filter (|)", "Call": "a call ()", "Test": "a test (is)", "Compare": "a comparison", "Getitem": "an index []",
    "Add": "arithmetic", "Sub": "arithmetic", "Mul": "arithmetic", "Div": "arithmetic", "Const": "a constant",
    "CondExpr": "a condition", "And": "a condition", "Or": "a condition", "Not": "a condition", "Concat": "joining (~)",
    "If": "a statement {% if %}", "For": "a statement {% for %}", "Assign": "a statement {% set %}",
}  # fmt: skip
MAX_LENGTH = 600


class PhraseSyntaxError(ValueError):
    """What is wrong with one phrase; the message is for an editor."""


@cache
def _environment() -> Any:
    import jinja2

    return jinja2.Environment(autoescape=False, keep_trailing_newline=True)


def parse(text: str) -> tuple[Part, ...]:
    """The parts of a phrase in order. Raises PhraseSyntaxError with what is wrong and what is allowed."""
    import jinja2
    from jinja2 import nodes

    if len(text) > MAX_LENGTH:
        raise PhraseSyntaxError(f"the phrase has {len(text)} characters; at most {MAX_LENGTH} are read")
    if text != " ".join(text.split()):
        raise PhraseSyntaxError("spaces must be single, with none at either end")
    try:
        tree = _environment().parse(text)
    except jinja2.TemplateSyntaxError as error:
        raise PhraseSyntaxError(f"{error.message}; write slots as {{{{ more.plural }}}}") from None
    parts: list[Part] = []
    for node in tree.body:
        if not isinstance(node, nodes.Output):
            raise PhraseSyntaxError(_refused(node))
        for child in node.nodes:
            parts.append(child.data if isinstance(child, nodes.TemplateData) else _slot(child, nodes))
    return tuple(parts)


def _slot(node: Any, nodes: Any) -> tuple[str, ...]:
    names: list[str] = []
    while isinstance(node, nodes.Getattr):
        names.append(node.attr)
        node = node.node
    if not isinstance(node, nodes.Name):
        raise PhraseSyntaxError(_refused(node))
    return (node.name, *reversed(names))


def _refused(node: Any) -> str:
    name = type(node).__name__
    return f"{_WHAT.get(name, name)} is not allowed in a phrase; only slots such as {{{{ value }}}} and {{{{ more.plural }}}}"

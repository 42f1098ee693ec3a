"""The text of a variant: Jinja2 expressions, and of those only `{{ slot }}` and `{{ root.form }}`.

Jinja2's own parser reads the text and its syntax tree is walked, so that nothing else can hide in a phrase: no
statement, comment, call, filter, test, arithmetic or comparison.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Any

# A piece of literal text, or a slot as its path: ("more", "plural").
Part = str | tuple[str, ...]

MAX_LENGTH = 600
_ALLOWED = "only slots such as {{ value }} and {{ more.plural }}"
_INSTEAD = "give the case variants of its own, or ask for a flag with `when`"
_WHAT = {
    "Filter": "a filter (|)",
    "Call": "a call ()",
    "Test": "a test (is)",
    "Compare": "a comparison",
    "Getitem": "an index []",
    "Slice": "an index []",
    "Const": "a constant",
    "Concat": "joining (~)",
    **dict.fromkeys(("Add", "Sub", "Mul", "Div", "FloorDiv", "Mod", "Pow", "Neg", "Pos"), "arithmetic"),
    **dict.fromkeys(("CondExpr", "And", "Or", "Not"), "a condition"),
    **dict.fromkeys(("Tuple", "List", "Dict", "Pair"), "a list"),
}
_NOT_PLAIN = re.compile(r"\{%|%\}|\{#|#\}|\{\{[-+]|[-+]\}\}")
_NAMES = {"{%": "a statement {% %}", "%}": "a statement {% %}", "{#": "a comment {# #}", "#}": "a comment {# #}"}


class PhraseSyntaxError(ValueError):
    """What is wrong with one phrase, what is expected, and what to do: for an editor."""

    def __init__(self, message: str, expected: str = "", hint: str = "") -> None:
        super().__init__(message)
        self.message, self.expected, self.hint = message, expected, hint


@cache
def _environment() -> Any:
    import jinja2

    return jinja2.Environment(autoescape=False, keep_trailing_newline=True)


@lru_cache(maxsize=4096)  # a bank that is not in the cache is read twice, the second time to be checked
def parse(text: str) -> tuple[Part, ...]:
    """The parts of a phrase in order. Raises PhraseSyntaxError with what is wrong and what is allowed."""
    import jinja2
    from jinja2 import nodes

    _refuse_text(text)
    try:
        tree = _environment().parse(text)
    except jinja2.TemplateSyntaxError as error:
        raise PhraseSyntaxError(str(error.message), _ALLOWED, "look at the braces: {{ more.plural }}") from None
    except (RecursionError, ValueError, OverflowError, MemoryError):
        raise PhraseSyntaxError("what stands between the braces cannot be read", _ALLOWED) from None
    parts: list[Part] = []
    for node in tree.body:
        if not isinstance(node, nodes.Output):
            raise _refused(node, nodes)
        for child in node.nodes:
            parts.append(_literal(child.data) if isinstance(child, nodes.TemplateData) else _slot(child, nodes))
    return tuple(parts)


def _refuse_text(text: str) -> None:
    """Refuse what needs no parser to be seen."""
    from writer.roles.text import unclean_part

    if not text:
        raise PhraseSyntaxError("the phrase is empty", "a sentence in quotes", "for a case without words write silent")
    if len(text) > MAX_LENGTH:
        raise PhraseSyntaxError(f"the phrase has {len(text):,} characters", f"at most {MAX_LENGTH}", "say less")
    if part := unclean_part(text):
        raise PhraseSyntaxError(f"the phrase has {part}", "visible characters", "type it again")
    if text != " ".join(text.split()):
        raise PhraseSyntaxError("spaces must be single", hint="delete the space too many")
    if found := _NOT_PLAIN.search(text):
        what = _NAMES.get(found[0], "a sign that trims spaces")
        hint = _INSTEAD if "%" in found[0] else "delete it"
        raise PhraseSyntaxError(f"{what} is not allowed in a phrase", _ALLOWED, hint)


def _literal(text: str) -> str:
    if "{" in text or "}" in text:
        raise PhraseSyntaxError("a single brace stands in the phrase", _ALLOWED, "double it where a slot is meant")
    return text


def _slot(node: Any, nodes: Any) -> tuple[str, ...]:
    names: list[str] = []
    while isinstance(node, nodes.Getattr):
        names.append(node.attr)
        node = node.node
    if not isinstance(node, nodes.Name):
        raise _refused(node, nodes)
    return (node.name, *reversed(names))


def _refused(node: Any, nodes: Any) -> PhraseSyntaxError:
    what = "a statement {% %}" if isinstance(node, nodes.Stmt) else _WHAT.get(type(node).__name__, "such an expression")
    return PhraseSyntaxError(f"{what} is not allowed in a phrase", _ALLOWED, _INSTEAD)

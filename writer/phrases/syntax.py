"""The text of a variant: Jinja2 expressions, and of those only `{{ slot }}` and `{{ root.form }}`; in what stands
between them, alternatives: `[on average|over a year]`.

Jinja2's own parser reads the text and its syntax tree is walked, so that nothing else can hide in a phrase: no
statement, comment, call, filter, test, arithmetic or comparison.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any


@dataclass(frozen=True, slots=True)
class Choice:
    """Alternatives of literal text: any of them may be said. One may be empty."""

    options: tuple[str, ...]


# A piece of literal text, alternatives, or a slot as its path: ("more", "plural").
PlainPart = str | tuple[str, ...]
Part = PlainPart | Choice

MAX_LENGTH = 600
MAX_OPTIONS, MAX_CHOICES = 8, 5  # of one choice; of one phrase: a spin has three bits for each (writer.phrases.speech)
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
_CHOICE = re.compile(r"\[([^\[\]]*)\]")
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
            if isinstance(child, nodes.TemplateData):
                parts += _literal(child.data)
            else:
                parts.append(_slot(child, nodes))
    if sum(isinstance(part, Choice) for part in parts) > MAX_CHOICES:
        raise PhraseSyntaxError("too many alternatives", f"at most {MAX_CHOICES} brackets in a phrase")
    for wording in wordings(parts):
        _refuse_spaces("".join(part if isinstance(part, str) else "x" for part in wording))
    return tuple(parts)


def wordings(parts: Sequence[Part]) -> Iterator[tuple[PlainPart, ...]]:
    """So many wordings of a phrase that each of its alternatives stands in one; the phrase itself where it has none."""
    most = max((len(part.options) for part in parts if isinstance(part, Choice)), default=1)
    for turn in range(most):
        plain: list[PlainPart] = []
        for part in parts:
            said = part.options[turn % len(part.options)] if isinstance(part, Choice) else part
            if isinstance(said, str) and plain and isinstance(plain[-1], str):
                plain[-1] += said
            elif said:
                plain.append(said)
        yield tuple(plain)


def _refuse_text(text: str) -> None:
    """Refuse what needs no parser to be seen."""
    from writer.roles.text import unclean_part

    if not text:
        raise PhraseSyntaxError("the phrase is empty", "a sentence in quotes", "for a case without words write silent")
    if len(text) > MAX_LENGTH:
        raise PhraseSyntaxError(f"the phrase has {len(text):,} characters", f"at most {MAX_LENGTH}", "say less")
    if part := unclean_part(text):
        raise PhraseSyntaxError(f"the phrase has {part}", "visible characters", "type it again")
    _refuse_spaces(text)
    if found := _NOT_PLAIN.search(text):
        what = _NAMES.get(found[0], "a sign that trims spaces")
        hint = _INSTEAD if "%" in found[0] else "delete it"
        raise PhraseSyntaxError(f"{what} is not allowed in a phrase", _ALLOWED, hint)


def _refuse_spaces(text: str) -> None:
    if text != " ".join(text.split()):
        raise PhraseSyntaxError("spaces must be single", hint="delete the space too many")


def _literal(text: str) -> Iterator[Part]:
    """Text between slots, split at its alternatives."""
    if "{" in text or "}" in text:
        raise PhraseSyntaxError("a single brace stands in the phrase", _ALLOWED, "double it where a slot is meant")
    for index, piece in enumerate(_CHOICE.split(text)):
        if index % 2:
            yield _choice(piece)
        elif any(sign in piece for sign in "[]|"):
            raise PhraseSyntaxError("a bracket or bar stands alone", "alternatives such as [on average|over a year]",
                                    "slots and further brackets cannot stand inside")  # fmt: skip
        elif piece:
            yield piece


def _choice(text: str) -> Choice:
    options = tuple(text.split("|"))
    if not 2 <= len(options) <= MAX_OPTIONS or len(set(options)) < len(options):
        raise PhraseSyntaxError(f"[{text}] gives no choice", f"two to {MAX_OPTIONS} alternatives, all different",
                                "as in [on average|over a year]; one of them may be empty")  # fmt: skip
    return Choice(options)


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

"""A variant as a function of a fact.

The function is built as a syntax tree, never as text: an f-string whose values are look-ups on the fact,
which CPython runs nearly three times as fast as a getter and a format string.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from writer.facts.fact import PLACES, WORDED
from writer.phrases.syntax import Choice

_AT: dict[str, Any] = {"lineno": 1, "col_offset": 0}  # where a node stands, which Python wants to know
_SPACE = {"__builtins__": {}, **WORDED}  # all that a phrase can name


# How a sentence names the roles. Plain ints: CPython looks an index up fastest where it is one.
FULL = 0  # by their titles
BRIEF = 1  # by short names, where both have been named before
OWN = 2  # "they" as the subject, where only one role is spoken of; OWN | BRIEF: else by short names
Speak = Callable[..., str]  # of a bare fact, a form, and a spin (which alternatives are said; 0: the first)
BITS = 3  # of a spin for one choice: 15 bits for all
CHOICES = 1 << BITS


@dataclass(frozen=True, slots=True)
class Path:
    """Where a text is found on a bare fact: a place of Fact and attributes from there on, or a name of WORDED.

    `by_form`: what the path leads to has a text for each form.
    """

    names: tuple[str, ...]
    by_form: bool = False


def speech(parts: Sequence[str | Choice | Path]) -> Speak:
    """A function of a bare fact, a form and a spin that joins literal texts, alternatives and the texts at paths.

    >>> speech(["It pays ", Path(("more", "yearly")), "."])
    <function <lambda> ...>
    """
    values: list[ast.expr] = []
    shift = 0
    for part in parts:
        if isinstance(part, str):
            values.append(ast.Constant(part, **_AT))
            continue
        if isinstance(part, Choice):
            text, shift = _option(part.options, shift), shift + BITS
        else:
            text = _text(part)
        values.append(ast.FormattedValue(text, conversion=-1, format_spec=None, **_AT))
    parameters = [ast.arg(name, **_AT) for name in ("fact", "form", "spin")]
    first = ast.Constant(0, **_AT)
    arguments = ast.arguments(posonlyargs=[], args=parameters, kwonlyargs=[], kw_defaults=[], defaults=[first])
    # The tree holds nothing but constants, places and attributes of the fact, and calls of what stands there or in
    # WORDED, whatever stood in the phrase bank.
    tree = ast.Expression(ast.Lambda(arguments, ast.JoinedStr(values, **_AT), **_AT))
    made: Speak = eval(compile(tree, "<phrase>", "eval"), _SPACE)
    return made


def spun(options: Sequence[str]) -> tuple[str, ...]:
    """Options as often as the bits of one choice can ask for: each about equally often."""
    return tuple(options[place % len(options)] for place in range(CHOICES))


def _option(options: Sequence[str], shift: int) -> ast.expr:
    """The alternative that the bits of the spin from `shift` on say."""
    spin: ast.expr = _name("spin")
    if shift:
        spin = ast.BinOp(spin, ast.RShift(), ast.Constant(shift, **_AT), **_AT)
    index = ast.BinOp(spin, ast.BitAnd(), ast.Constant(CHOICES - 1, **_AT), **_AT)
    table = ast.Tuple([ast.Constant(text, **_AT) for text in spun(options)], ast.Load(), **_AT)
    return ast.Subscript(table, index, ast.Load(), **_AT)


def _text(path: Path) -> ast.expr:
    first, *rest = path.names
    fact, form = _name("fact"), _name("form")
    node: ast.expr
    if first in WORDED:
        node = ast.Call(_name(first), [fact], [], **_AT)
    else:
        node = ast.Subscript(fact, ast.Constant(PLACES[first], **_AT), ast.Load(), **_AT)
    for name in rest:
        if not name.isidentifier() or name.startswith("__"):
            raise ValueError(f"not the name of an attribute: {name!r}")
        node = ast.Attribute(node, name, ast.Load(), **_AT)
    return ast.Subscript(node, form, ast.Load(), **_AT) if path.by_form else node


def _name(name: str) -> ast.Name:
    return ast.Name(name, ast.Load(), **_AT)

"""A variant as a function of a fact.

The function is built as a syntax tree, never as text: an f-string whose values are look-ups on the fact,
which CPython runs nearly three times as fast as a getter and a format string.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Sequence
from typing import Any

from writer.facts.fact import PLACES, WORDED

Speak = Callable[[Any], str]
_SPACE = {"__builtins__": {}, **WORDED}  # all that a phrase can name


def speech(parts: Sequence[str | tuple[str, ...]]) -> Speak:
    """A function of a bare fact that joins literal texts and the texts at paths (tuples of plain names).

    A path starts with a place of Fact, and goes on with attributes, or is a name of WORDED.

    >>> speech(["It pays ", ("more", "yearly"), "."])
    <function <lambda> ...>
    """
    values: list[ast.expr] = []
    for part in parts:
        if isinstance(part, str):
            values.append(ast.Constant(part))
        else:
            values.append(ast.FormattedValue(_attribute(part), conversion=-1, format_spec=None))
    arguments = ast.arguments(posonlyargs=[], args=[ast.arg("fact")], kwonlyargs=[], kw_defaults=[], defaults=[])
    tree = ast.Expression(ast.Lambda(arguments, ast.JoinedStr(values)))
    # The tree holds nothing but constants, places and attributes of the one argument, and calls of WORDED on it,
    # whatever stood in the phrase bank.
    made: Speak = eval(compile(ast.fix_missing_locations(tree), "<phrase>", "eval"), _SPACE)
    return made


def _attribute(path: Sequence[str]) -> ast.expr:
    first, *rest = path
    fact = ast.Name("fact", ast.Load())
    node: ast.expr
    if first in WORDED:
        node = ast.Call(ast.Name(first, ast.Load()), [fact], [])
    else:
        node = ast.Subscript(fact, ast.Constant(PLACES[first]), ast.Load())
    for name in rest:
        if not name.isidentifier() or name.startswith("__"):
            raise ValueError(f"not the name of an attribute: {name!r}")
        node = ast.Attribute(node, name, ast.Load())
    return node

"""A section as one Python function.

A section is told tens of thousands of times a second, so its plan is not walked each time: the plan writes the lines of
a function, and Python compiles them. The lines are fixed pieces and numbers from this package; what comes from the
phrase bank (words, names, ids) reaches the function as values (`v0`, `v1`, ...), never as text of the program.
"""

from __future__ import annotations

from collections.abc import Callable
from textwrap import dedent, indent
from typing import Any

from writer.article import Section
from writer.narrator.wording import Wording
from writer.phrases.binding import Rule
from writer.phrases.speech import FULL

Tell = Callable[..., Section | None]  # of a Telling, and of its facts, a, b and named
Make = Callable[[Wording], Any]
ADD_BLOCK = "if block is not None:\n    blocks.append(block)"  # lines that many blocks end with


class Program:
    """The function of one section while it is written: its lines, and its values in each version of the wording."""

    def __init__(self) -> None:
        self._lines: list[str] = []
        self._makes: list[Make] = []
        self._factory: Callable[..., Tell] | None = None

    def value(self, value: Any) -> str:
        """The name under which the lines find a value that is the same in every version."""
        return self.worded(lambda wording: value)

    def worded(self, make: Make) -> str:
        """The name under which the lines find what `make` gives for a version. Makes are called in this order."""
        self._makes.append(make)
        return f"v{len(self._makes) - 1}"

    def sentence(self, rule: Rule, fact: str) -> str:
        """The expression for a heading or caption: a sentence of `rule` about the fact that the expression gives."""
        speak = self.worded(lambda wording: wording.any_variant(rule).built())
        variant = self.worded(lambda wording: wording.any_variant(rule))
        return f"({speak}(about := {fact}, {FULL}, spins[{rule.spin}]), {variant}, about)"

    def add(self, lines: str, depth: int = 0) -> None:
        """Lines of the body, so deep below the last line of the outermost level."""
        self._lines.append(indent(dedent(lines).strip("\n"), " " * (8 + 4 * depth)))

    def bind(self, wording: Wording) -> Tell:
        """The function for one version."""
        if self._factory is None:
            names = ", ".join(f"v{index}" for index in range(len(self._makes)))
            body = "\n".join(self._lines)
            source = f"def factory({names}):\n    def tell(telling, facts, a, b, named):\n{body}\n    return tell\n"
            space: dict[str, Any] = {}
            exec(compile(source, "<section>", "exec"), space)
            self._factory = space["factory"]
        return self._factory(*[make(wording) for make in self._makes])

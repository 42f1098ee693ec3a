"""What is told of one role alone. These facts do not depend on the pair and are found once per role."""

from __future__ import annotations

from typing import Any

from writer.facts.fact import Bare, Case, Kind

_FORMS = ("do", "does", "doing")


def _known(name: str, values: tuple[str, ...], fields: tuple[str, ...], flags: tuple[str, ...] = ()) -> Kind:
    cases = (Case("none"), Case("known", {"role": values}, {}, flags))
    return Kind(f"role.{name}", cases, fields, frozenset(), per_role=True)


def _forms(part: str) -> tuple[str, ...]:
    return tuple(f"{part}.{form}" for form in _FORMS)


FOCUS = _known("focus", ("focus",), ("focus",))
DUTIES = _known("duties", _forms("duties"), ("duties.core",))
NEXT = _known("next", _forms("next"), ("duties.core",))
PURPOSE = _known("purpose", _forms("purpose"), ("duties.core",))
SETTINGS = _known("settings", ("settings",), ("settings",))
CATEGORY = _known("category", ("category",), ("category",))
NAMES = Kind("role.names", (Case("none"), Case("one", {"role": ()})), ("title",), frozenset(), per_role=True)
KINDS = (CATEGORY, FOCUS, DUTIES, NEXT, PURPOSE, SETTINGS, NAMES)


def role_facts(view: Any) -> list[Bare | None]:
    """The facts of KINDS about one role, in that order; `view` has an attribute for each value a case names."""
    facts: list[Bare | None] = []
    for kind in KINDS[:-1]:
        value = kind.cases[1].roots["role"][0].replace(".", "_")
        known = getattr(view, value) is not None
        facts.append((1, view, None, None, kind, 0.0) if known else None)
    facts.append((1, view, None, None, NAMES, 0.0))
    return facts

"""Several files that speak of one role become one: imported below, hand-written above, field by field.

Mappings merge, lists and single values are replaced, and `null` above takes away what is below. A few mappings are one
measurement and are replaced whole: half of one survey and half of another is the truth of neither.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from writer.problems import Problem, quoted
from writer.roles.folder import IMPORTED, DataFile
from writer.roles.jsonlines import read_jsonl
from writer.roles.slug import is_slug, slug
from writer.yamlfile import DataPath, Positions, decode, read_yaml

MEASURED_TOGETHER: frozenset[DataPath] = frozenset(
    {("people", "gender"), ("people", "race"), ("satisfaction",), ("experience", "to_become")}
)

FilePlace = tuple[str, int, int]


@dataclass(frozen=True)
class Layer:
    """What one file, or one line of one, says of one role. `path` is relative to the data folder."""

    role_id: str
    data: dict[str, Any]
    path: str
    find_positions: Callable[[], Positions]

    @cached_property
    def positions(self) -> Positions:
        return self.find_positions()

    @property
    def is_imported(self) -> bool:
        return self.path.startswith(f"{IMPORTED}/")


@dataclass(frozen=True, slots=True)
class LayeredRole:
    """All layers of one role, the topmost first."""

    id: str
    layers: tuple[Layer, ...]

    @property
    def path(self) -> str:
        return self.layers[0].path

    def merged(self) -> dict[str, Any]:
        """The data of the role, without nulls."""
        data: dict[str, Any] = {}
        for layer in reversed(self.layers):
            data = merge(data, layer.data)
        cleaned: dict[str, Any] = _without_nulls(data)
        return cleaned

    def place(self, path: DataPath, key: bool = False) -> FilePlace:
        """(file, line, column) of the value at `path`, or of its key, in the topmost layer that has it."""
        layer = next((layer for layer in self.layers if _reaches(layer.data, path)), self.layers[0])
        positions = layer.positions
        return (layer.path, *(positions.of_key(path) if key else positions.of(path)))


def merge(below: dict[str, Any], above: dict[str, Any], path: DataPath = ()) -> dict[str, Any]:
    """`above` laid over `below`; neither is changed."""
    merged = dict(below)
    for key, value in above.items():
        here = (*path, key)
        covered = merged.get(key)
        mix = isinstance(covered, dict) and isinstance(value, dict) and here not in MEASURED_TOGETHER
        merged[key] = merge(covered, value, here) if mix else value  # type: ignore[arg-type]
    return merged


def layer_roles(files: Iterable[DataFile]) -> tuple[list[LayeredRole], list[Problem]]:
    """The roles that `files` speak of, by id. Imported files come in the order of their names, later ones above."""
    problems: list[Problem] = []
    found: dict[str, list[Layer]] = {}
    ordered = sorted(files, key=lambda file: (file.layer != IMPORTED, file.name))
    for file in ordered:
        layers, wrong = read_layers(file)
        problems.extend(wrong)
        for layer in layers:
            below = found.setdefault(layer.role_id, [])
            rival = below[-1] if below and _are_rivals(below[-1], layer) else None
            if rival is None:
                below.append(layer)
            else:
                problems.append(_rivalry(rival, layer))
    return [LayeredRole(role_id, tuple(reversed(layers))) for role_id, layers in sorted(found.items())], problems


def read_layers(file: DataFile) -> tuple[list[Layer], list[Problem]]:
    """What one file says: one role if it is YAML, one a line if it is JSON Lines."""
    text, problems = decode(file.content, file.name, limit=max(len(file.content), 1))
    if problems:
        return [], problems
    if file.is_jsonl:
        return _jsonl_layers(file, text)
    read = read_yaml(text, file.name)
    problems = read.problems
    if not is_slug(file.stem):
        hint = f"rename the file to {slug(file.stem)}{file.name[file.name.rindex('.') :]}"
        expected = "lower-case letters, digits and single hyphens"
        problems.append(Problem(file.name, 1, 1, "the file name is the role's id and cannot be one", expected, hint))
    if isinstance(read.data, dict):
        if is_slug(file.stem):
            return [Layer(file.stem, read.data, file.name, lambda: read.positions)], problems
    elif not problems:
        message = "the file is empty" if read.data is None else "the file does not hold a role"
        problems.append(Problem(file.name, 1, 1, message, "lines such as title: nurse"))
    return [], problems


def _jsonl_layers(file: DataFile, text: str) -> tuple[list[Layer], list[Problem]]:
    lines, problems = read_jsonl(text, file.name)
    layers: list[Layer] = []
    for line in lines:
        data = dict(line.data)
        title = data.get("title")
        role_id = data.pop("id", None) or (slug(title) if isinstance(title, str) else None)
        if isinstance(role_id, str) and is_slug(role_id):
            layers.append(Layer(role_id, data, file.name, line.positions))
            continue
        place = line.positions().of(("id",))
        message = "the line has neither id nor title" if role_id is None else f"{quoted(role_id)} cannot be a role's id"
        hint = f"write {slug(role_id)}" if isinstance(role_id, str) else ""
        expected = "lower-case letters, digits and single hyphens"
        problems.append(Problem(file.name, *place, message, expected, hint))
    return layers, problems


def _are_rivals(first: Layer, second: Layer) -> bool:
    """Importers add to each other, one file a source; elsewhere, or in one file, two claims to one id are a mistake."""
    return first.path == second.path or not (first.is_imported or second.is_imported)


def _rivalry(first: Layer, second: Layer) -> Problem:
    line, column = second.positions.of(())
    other = f"{first.path}, line {first.positions.of(())[0]}"
    hint = "merge the two or rename one"
    return Problem(second.path, line, column, f"the role {quoted(second.role_id)} is already in {other}", hint=hint)


def _without_nulls(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _without_nulls(inner) for key, inner in value.items() if inner is not None}
    if isinstance(value, list):
        return [_without_nulls(inner) for inner in value]
    return value


def _reaches(data: Any, path: DataPath) -> bool:
    for part in path:
        inside = range(len(data)) if isinstance(data, list) else data if isinstance(data, dict) else ()
        if part not in inside:
            return False
        data = data[part]
    return True

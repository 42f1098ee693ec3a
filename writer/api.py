"""The library in three lines: `from writer import Writer; print(Writer().compare("nurse", "ESL teacher").html())`.

A Writer loads data and phrase bank once and then compares any number of pairs. It has no state that a comparison
changes but caches, so one Writer can serve many threads.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from datetime import date
from itertools import combinations, combinations_with_replacement, product
from pathlib import Path
from typing import Any, Literal

from writer import shipped
from writer.article import Article
from writer.cache import Cache, content_key
from writer.english.lexicon import Lexicon
from writer.english.style import HouseStyle
from writer.facts.standing import Standings
from writer.facts.standing import standings as find_standings
from writer.narrator.narrator import Narrator
from writer.phrases.bank import Bank
from writer.phrases.reading import read_bank
from writer.problems import Problem, ProblemsError
from writer.render import document, html, markdown, text
from writer.roles.loading import load_roles
from writer.roles.role_set import Role, RoleSet

Format = Literal["html", "fragment", "markdown", "text", "json"]
FORMATS: tuple[Format, ...] = ("html", "fragment", "markdown", "text", "json")
_TILE = 16  # roles: measured with 4, 8, 16 and all
_LAYOUT = Path(html.__file__).with_name("layouts") / "page.html"


class SameRole(ValueError):  # noqa: N818
    """A role was to be compared with itself."""

    def __init__(self, first: str, second: str, role: Role) -> None:
        named = f'"{first}"' if first == second else f'"{first}" and "{second}"'
        super().__init__(
            f"{named} name the same role, {role.profile.title}; a comparison needs two. Try: writer roles"
            if first != second
            else f"{named} cannot be compared with itself; name a second role. Try: writer roles"
        )


class UnknownStyle(ValueError):  # noqa: N818
    """The phrase bank has no house style of this name."""

    def __init__(self, name: str, known: Iterable[str]) -> None:
        names = list(known)
        super().__init__(f"no house style {name!r} in styles.yaml; it has {', '.join(names)}. Try: --style {names[0]}")


class UnknownSection(ValueError):  # noqa: N818
    """The outline has no optional section of this name."""

    def __init__(self, name: str, known: Iterable[str]) -> None:
        names = list(known)
        has = f"it has {', '.join(names)}. Try: --with {names[0]}" if names else "it has none"
        super().__init__(f"no optional section {name!r} in outline.yaml; {has}")


class Comparison:
    """Two roles, ready to be written in any format. Every format says the same."""

    def __init__(self, writer: Writer, first: Role, second: Role, seed: int) -> None:
        self._writer = writer
        self.first = first
        self.second = second
        self.seed = seed

    def article(self, target: str = text.TARGET) -> Article:
        """The document model with provenance, its texts escaped for `target` ("text", "html" or "markdown")."""
        narrator = self._writer.narrator(target)
        return narrator.tell(narrator.view(self.first), narrator.view(self.second), self.seed)

    def html(self) -> str:
        """A whole HTML page."""
        return self._writer.frame.page(self.article(html.TARGET))

    def fragment(self) -> str:
        """One <article> element for a content system."""
        return html.fragment(self.article(html.TARGET))

    def markdown(self) -> str:
        """Markdown with YAML front matter."""
        roles = (self.first.profile, self.second.profile)
        front_matter = {
            "title": self.article().title[0],
            "slug": f"{self.first.id}-vs-{self.second.id}",
            "roles": [role.title for role in roles],
            "categories": list(dict.fromkeys(role.category for role in roles if role.category)),
        }
        return markdown.markdown(self.article(markdown.TARGET), front_matter)

    def text(self) -> str:
        """Plain text."""
        return text.text(self.article())

    def json(self) -> str:
        """The document with provenance as JSON; the schema is `writer/render/article.schema.json`."""
        return document.to_json(self.article())

    def render(self, format: Format) -> str:
        """The article in the format of this name."""
        if format not in FORMATS:
            raise ValueError(f"unknown format {format!r}; one of {', '.join(FORMATS)}")
        made: str = getattr(self, format)()
        return made


class Writer:
    """Loads once, compares any pair.

    `data` holds `roles/` and, if there, `imported/` and `sources.yaml`; `phrasebank` the phrase bank; each replaces
    what comes with the program. `style` is a house style of the bank's styles.yaml; `extra` are the optional sections
    of the outline that are wanted. `cache` is a folder for what need not be read twice (None: the user's cache folder,
    or none if WRITER_CACHE is set empty). `today` is what "the future" means.

    Raises ProblemsError with all problems of data and bank, UnknownStyle or UnknownSection
    (ValueErrors) for a style or an optional section that the bank does not have.
    """

    def __init__(
        self, data: Path | str | None = None, phrasebank: Path | str | None = None, style: str = "ours", *,
        extra: Collection[str] = (), cache: Path | None = None, today: date | None = None,
    ) -> None:  # fmt: skip
        self._cache = Cache(cache) if cache is not None else Cache.default()
        self.phrasebank = Path(phrasebank or shipped.PHRASEBANK)
        problems: list[Problem] = []
        try:
            self.bank = self._sound_bank(self.phrasebank)
        except ProblemsError as error:
            problems += error.problems
        try:
            self.roles: RoleSet = load_roles(Path(data or shipped.DATA), today=today or date.today(), cache=self._cache)
        except ProblemsError as error:
            problems += error.problems
        if problems:
            raise ProblemsError(problems)
        self.style = self._style(style)
        self.extra = self._optional(extra)
        self.lexicon = Lexicon.from_mapping(self.bank.lexicon)
        self._narrators: dict[str, Narrator] = {}
        self._standings: Standings | None = None  # of all roles, found with the first narrator
        self._frame: html.PageFrame | None = None

    def compare(self, first: str, second: str, *, seed: int = 0) -> Comparison:
        """Two roles by title, id or alias. Raises RoleNotFound, RoleAmbiguous (both LookupError) or SameRole."""
        a, b = self.roles.find(first), self.roles.find(second)
        if a.id == b.id:
            raise SameRole(first, second, a)
        return Comparison(self, a, b, seed)

    def pairs(self) -> Iterator[tuple[Role, Role]]:
        """All pairs of roles, each once, the first id before the second.

        They come in tiles: a few roles with a few others, and only then the next few. So what is made once per role is
        used while the processor's cache holds it.
        """
        roles = list(self.roles.values())
        tiles = [roles[start : start + _TILE] for start in range(0, len(roles), _TILE)]
        for firsts, seconds in combinations_with_replacement(tiles, 2):
            yield from combinations(firsts, 2) if firsts is seconds else product(firsts, seconds)

    def narrator(self, target: str) -> Narrator:
        """The narrator for one target, bound at its first use."""
        narrator = self._narrators.get(target)
        if narrator is None:
            narrator = self._narrators[target] = self.new_narrator(target)
        return narrator

    def new_narrator(self, target: str, extra: Collection[str] | None = None) -> Narrator:
        """A narrator that shares nothing with others: for roles that are not of this Writer's data.

        `extra`: the optional sections that are wanted, in place of this Writer's own.
        """
        escape = {html.TARGET: html.escape, markdown.TARGET: markdown.escape, text.TARGET: text.escape}[target]
        standings = self._standings = self._standings or find_standings(self.roles.values())
        return Narrator(
            self.bank,
            self.style,
            self.lexicon,
            self.roles.sources,
            target,
            escape,
            standings,
            self.extra if extra is None else extra,
        )

    @property
    def frame(self) -> html.PageFrame:
        """The page around an article, rendered once and kept in the cache."""
        if self._frame is None:
            layout = _LAYOUT.read_text(encoding="utf-8")
            key = content_key("frame", layout)
            pieces: Any = self._cache.get(key)
            if pieces is None:
                pieces = html.load_frame(layout).pieces
                self._cache.put(key, list(pieces))
            self._frame = html.PageFrame(pieces)
        return self._frame

    def _sound_bank(self, folder: Path) -> Bank:
        """The bank, checked; a bank that was fine before is not checked again."""
        try:
            bank = read_bank(folder, self._cache)
        except ProblemsError as error:
            raise ProblemsError(self._bank_problems(folder) or error.problems) from None
        key = content_key("sound", bank.version)
        if self._cache.get(key) is None:
            if problems := self._bank_problems(folder):
                raise ProblemsError(problems)
            self._cache.put(key, True)
        return bank

    @staticmethod
    def _bank_problems(folder: Path) -> list[Problem]:
        """What keeps a bank from being used, form and rules at once."""
        from writer.narrator.cells import CELLS, GROUPS
        from writer.phrases.check import check_folder

        return [problem for problem in check_folder(folder, CELLS, GROUPS).problems if not problem.is_warning]

    def _optional(self, names: Collection[str]) -> frozenset[str]:
        known = [section["id"] for section in self.bank.outline["sections"] if section.get("optional")]
        for name in names:
            if name not in known:
                raise UnknownSection(name, known)
        return frozenset(names)

    def _style(self, name: str) -> HouseStyle:
        styles = self.bank.styles
        if name not in styles:
            raise UnknownStyle(name, styles)
        return HouseStyle.from_mapping(name, styles[name])

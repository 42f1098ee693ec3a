"""From two roles to an Article: facts, document plan, choice of words, in this order.

One Narrator serves one bank, house style and format. Roles are prepared once each (`view`), pairs told one by one.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from typing import Any

from writer.article import Article, RoleList
from writer.english.contractions import contracted
from writer.english.lexicon import Lexicon
from writer.english.numbers import decimal_text
from writer.english.sentences import sentence_start
from writer.english.style import HouseStyle
from writer.facts.bands import Bands
from writer.facts.fact import Pair
from writer.facts.kinds import find_facts
from writer.facts.names import pair_names
from writer.facts.standing import Standings
from writer.narrator.cells import CELLS, GROUPS, RowSpec, TableSpec, column_of
from writer.narrator.order import Order
from writer.narrator.plan import Planner
from writer.narrator.sources import SourceList, source_entries
from writer.narrator.telling import Telling, pair_digest
from writer.narrator.view import View, ViewMaker
from writer.narrator.wording import VERSIONS, Wording
from writer.narrator.words import Both, Words
from writer.phrases.bank import Bank
from writer.phrases.binding import BoundBank, Rule, digest_offset
from writer.phrases.speech import BRIEF, FULL
from writer.roles.slug import slug
from writer.roles.titles import forms_of


class Narrator:
    """Tells pairs of roles. `target` names the format, `escape` makes any text safe in it."""

    def __init__(
        self, bank: Bank, style: HouseStyle, lexicon: Lexicon, sources: Mapping[str, Any], target: str,
        escape: Callable[[str], str], standings: Standings | None = None, extra: Collection[str] = (),
    ) -> None:  # fmt: skip
        self.bank = bank
        self.style = style
        self.lexicon = lexicon
        self.source_data = sources
        self.target = target
        self.escape = escape
        self.bands = Bands.from_mapping(bank.bands)
        self.words = Words(style, escape)
        self.bound = BoundBank(bank, self._literal)
        self.rules: dict[str, Rule] = self.bound.rules
        self.tables = self._tables()
        notices = {id: escape(source.notice) for id, source in sources.items() if source.notice}
        self._sources = SourceList(notices)
        planner = Planner(self.bound, bank.outline, self.tables, self.words, self._sources, extra)
        plans = [(plan.id, (plan.versions, digest_offset(plan.id))) for plan in planner.sections()]
        self._order = Order(plans, planner.weights())
        self._title = Wording(0).any_variant(self.rules[bank.outline["title"]])
        self.views: dict[str, View] = {}
        self._maker = ViewMaker(self.words, lexicon, style, escape, sorted(self.bound.view_forms), self._fill)
        self.cover(standings or {})

    def _literal(self, text: str) -> str:
        """The literal text of a phrase in this style and format."""
        return self.escape(contracted(text) if self.style.contractions else text)

    def cover(self, standings: Standings) -> None:
        """Where roles whose views are made from now on stand among all roles of the data."""
        self._maker.standings = standings

    def view(self, role: Any) -> View:
        """The role prepared for telling; made at its first use, then kept."""
        view = self.views.get(role.id)
        if view is None:
            made = View(role.id, role.profile, forms_of(role.profile, self.lexicon), self._maker)
            view = self.views[role.id] = made
        return view

    def pair(self, first: View, second: View, turn: int = 0) -> Pair:
        """Two prepared roles as facts and headings see them; `turn` says which of several duties are told."""
        return Pair(first, second, self.words, Both(first, second), turn)

    def tell(self, first: View, second: View, seed: int = 0) -> Article:
        """The article that compares two prepared roles, the first of the title first."""
        digest = pair_digest(first.id, second.id, seed)
        pair = self.pair(first, second, digest[-1])
        names = pair_names(pair)
        named = BRIEF if may_brief(first, second) else FULL
        facts = find_facts(pair, self.bands)
        telling = Telling(pair, names, facts, digest, named)
        sections = []
        for versions, offset in self._order.of(facts):
            section = versions[digest[offset] % VERSIONS](telling, facts, first, second, named)
            if section is not None:
                sections.append(section)
        return Article(self.target, (self._title.speak(names, FULL), self._title, names), first, second, sections, seed)

    def _tables(self) -> dict[str, TableSpec]:
        tables = {}
        for name, table in self.bank.outline["tables"].items():
            rows = []
            for row in table["rows"]:
                value, groups = row.get("value"), row.get("groups")
                fields = CELLS[value][1] if value else (GROUPS[groups],)
                rows.append(RowSpec(row.get("label", ""), value, groups, row.get("labels", {}), fields))
            tables[name] = TableSpec(name, table["caption"], tuple(rows), tuple(row.fields for row in rows))
        return tables

    def _fill(self, view: Any) -> None:
        """What a role gives to tables, lists, sources and links."""
        profile, lists = view.profile, self.bank.outline["lists"]
        view.columns = {name: column_of(view, table, self.style) for name, table in self.tables.items()}
        duties = profile.duties.examples or tuple(duty.do for duty in profile.duties.core_duties())
        view.lists = {}
        if duties:
            entries = tuple(sentence_start(duty) for duty in duties)
            view.lists["duties"] = RoleList(entries, ("duties",), lists["duties"]["fold"])
        view.duty_entries = frozenset(view.lists["duties"].entries if duties else ())
        if profile.skills:
            entries = tuple(_skill_entry(self.lexicon.skill_name(skill.name), skill) for skill in profile.skills)
            view.lists["skills"] = RoleList(entries, ("skills",), lists["skills"]["fold"])
        used = source_entries(view, self.source_data, self.bank.outline["source_topics"], self.words.join)
        view.source_use = self._sources.use(used)
        view.source_texts = tuple(text for _, *texts in used.values() for text in texts)
        view.category_address = None if profile.category is None else self._address(profile.category)

    def _address(self, category: str) -> str:
        return f"/jobs/{slug(category)}/"


def may_brief(a: Any, b: Any) -> bool:
    """Whether short names are clear in this pair: each can mean only one of the two roles, and nobody in the other's
    duties ("so that managers can see where money is made")."""
    return (
        (a.has_brief or b.has_brief)
        and a.head != b.head
        and not a.short_words <= b.name_words
        and not b.short_words <= a.name_words
        and a.short_words.isdisjoint(b.text_words)
        and b.short_words.isdisjoint(a.text_words)
    )


def _skill_entry(name: str, skill: Any) -> str:
    name = sentence_start(name)
    if skill.share is not None:
        return f"{name}, {decimal_text(skill.share)}%"
    if skill.importance is not None:
        return f"{name}, {decimal_text(skill.importance)} of {decimal_text(skill.out_of)}"
    return name

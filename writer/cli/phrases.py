"""`writer phrases`: the phrase bank, for those who edit it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from writer.cli import options
from writer.cli.failures import FINE, WRONG, Refused
from writer.cli.options import bank_folder, open_roles, open_writer
from writer.cli.streams import complain, write_json, write_line

if TYPE_CHECKING:
    from pathlib import Path

    from writer.narrator.examples import RuleAlone
    from writer.phrases.bank import Bank, RuleText
    from writer.roles.role_set import Role

app = typer.Typer(no_args_is_help=True, rich_markup_mode=None)


@app.callback()
def phrases() -> None:
    """Try out the phrase bank.

    \b
    Examples:
      writer phrases try pay.yearly
      writer phrases try pay.yearly nurse bartender
    """


@app.command("try")
def try_rule(
    rule: Annotated[str, typer.Argument(metavar="RULE", help="The name of a rule, as pay.yearly.", show_default=False)],
    a: Annotated[str | None, typer.Argument(metavar="[A]", help="The first role.", show_default=False)] = None,
    b: Annotated[str | None, typer.Argument(metavar="[B]", help="The second role.", show_default=False)] = None,
    json: options.Json = False,
    data: options.Data = None,
    phrasebank: options.Phrasebank = None,
    style: options.Style = "ours",
) -> int:
    """Say every variant of a rule: for two roles, or without them for the rule's own examples.

    \b
    Examples:
      writer phrases try pay.yearly
      writer phrases try pay.yearly nurse bartender
      writer phrases try do.duties nurse bartender --json
    """
    from writer.api import UnknownStyle
    from writer.narrator.examples import RuleAlone
    from writer.phrases.reading import read_bank

    if (a is None) != (b is None):
        raise Refused(f"one role is not enough. Try: writer phrases try {rule} A B")
    folder = bank_folder(phrasebank)
    bank = read_bank(folder)  # not from the cache, which keeps no examples
    _known(bank, rule)
    if style not in bank.styles:
        raise UnknownStyle(style, bank.styles)
    alone = RuleAlone(bank, rule, style)
    if a is None or b is None:
        tried, wrong = _for_examples(alone, folder)
    else:
        tried, wrong = _for_pair(alone, a, b, data, phrasebank, style), []
    place = f"{alone.text.file(folder)}:{alone.text.line}"
    other = _other_cases(alone.text, {entry["case"] for entry in tried})
    report = {"rule": rule, "about": alone.text.about, "file": place, "tried": tried, "other_cases": other}
    write_json(report) if json else _print(report)
    for problem in wrong:
        complain(str(problem))
    return WRONG if wrong else FINE


def _known(bank: Bank, rule: str) -> None:
    """Refuse a rule that does not exist."""
    if rule in bank.rules:
        return
    from rapidfuzz import process

    close = [name for name, _, _ in process.extract(rule, bank.rules.keys(), limit=3, score_cutoff=60)]
    meant = f"; did you mean {' or '.join(close)}?" if close else "."
    raise Refused(f'no rule "{rule}"{meant} Try: writer phrases try {close[0] if close else next(iter(bank.rules))}')


def _for_examples(alone: RuleAlone, folder: Path) -> tuple[list[dict[str, Any]], list[Any]]:
    """What the rule says of its own examples, and what is wrong with them."""
    from writer.narrator.examples import example_facts, given_roles

    tried: list[dict[str, Any]] = []
    problems: list[Any] = []
    for example in alone.text.examples:
        roles, wrong = given_roles(example, alone.text.file(folder))
        problems += wrong
        if not wrong and roles:
            tried += [_spoken(alone, fact, roles) for fact in example_facts(alone, example, roles)]
    return tried, problems


def _for_pair(
    alone: RuleAlone, a: str, b: str, data: Path | None, phrasebank: Path | None, style: str
) -> list[dict[str, Any]]:
    """What the rule says of two roles of the data."""
    from writer.api import SameRole
    from writer.facts.gathered import KINDS as GATHERED
    from writer.facts.standing import standings

    roles = open_roles(data)
    alone.cover(standings(roles.values()))
    first, second = roles.find(a), roles.find(b)
    if first.id == second.id:
        raise SameRole(a, b, first)
    if alone.rule.kind in GATHERED:
        lists = _gathered_lists(alone.text.id, first, second, data, phrasebank, style)
        return [_spoken(alone, fact, order) for order, listed in lists for fact in alone.facts(*order, listed)]
    return [_spoken(alone, fact, (first, second)) for fact in alone.facts(first, second)]


def _gathered_lists(
    rule_id: str, first: Role, second: Role, data: Path | None, phrasebank: Path | None, style: str
) -> list[tuple[tuple[Any, Any], list[str]]]:
    """For a rule that lists phrases of others: what it lists in the article of this pair, and about whom."""
    from writer.cli.explanation import Explanation
    from writer.facts.fact import Fact

    writer = open_writer(data, phrasebank, style)
    explanation = Explanation(writer, writer.compare(first.id, second.id), bank_folder(phrasebank))
    roles = writer.roles
    return [
        ((roles[fact.more.id], roles[fact.less.id]), list(fact.shared))
        for _, (_, said, bare) in explanation.sentences_in_order()
        if said.rule_id == rule_id and (fact := Fact(*bare))
    ]


def _spoken(alone: RuleAlone, fact: Any, roles: Any) -> dict[str, Any]:
    from writer.facts.fact import Fact

    about = [Fact(*fact).more] if alone.rule.kind.per_role else roles
    return {
        "case": alone.case(fact), "roles": [role.profile.title for role in about],
        "variants": [{"id": entry.variant, "says": entry.says, "note": entry.reason} for entry in alone.attempts(fact)],
    }  # fmt: skip


def _other_cases(text: RuleText, said: set[str]) -> list[dict[str, Any]]:
    """The cases that do not apply, with the phrases as they are written."""
    return [
        {"case": case, "phrases": {phrase.id: phrase.text for phrase in phrases}}
        for case, phrases in text.say.items() if case not in said
    ]  # fmt: skip


def _print(report: dict[str, Any]) -> None:
    write_line(f"{report['rule']}  ({report['file']})")
    write_line(f"  {report['about']}")
    for tried in report["tried"]:
        write_line()
        write_line(f"{' and '.join(tried['roles'])}: {tried['case']}")
        for entry in tried["variants"]:
            note = f"  ({entry['note']})" if entry["note"] else ""
            write_line(f"  {entry['id']:4} {entry['says'] or 'does not apply'}{note}")
        if not tried["variants"]:
            write_line("  silent")
    if not report["tried"]:
        write_line()
        write_line("Nothing to tell: a value that the rule needs is not known.")
    for other in report["other_cases"]:
        write_line()
        write_line(f"not here: {other['case']}{'' if other['phrases'] else ' (silent)'}")
        for id, text in other["phrases"].items():
            write_line(f"  {id:4} {text}")

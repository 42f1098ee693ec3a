"""`writer explain`: how an article came about, stage by stage, or where one sentence comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from writer.cli import options
from writer.cli.failures import FINE, Refused
from writer.cli.options import bank_folder, open_writer
from writer.cli.streams import shown, table, write_json, write_line, write_table
from writer.problems import shortened

if TYPE_CHECKING:
    from writer.cli.explanation import Explanation

_LONGEST_VALUE = 100


def explain(
    a: options.First,
    b: options.Second,
    sentence: Annotated[
        str | None,
        typer.Option("--sentence", metavar="TEXT", help="Only sentences with this text.", show_default=False),
    ] = None,
    json: options.Json = False,
    data: options.Data = None,
    phrasebank: options.Phrasebank = None,
    seed: options.Seed = 0,
    style: options.Style = "ours",
    extra: options.With = None,
) -> int:
    """Show how the article of two roles came about.

    Without --sentence: the figures of both roles, the facts found, the plan of the document, and every sentence with
    its rule, variant, file and line. With it: where the sentence comes from, down to values and sources.

    \b
    Examples:
      writer explain nurse bartender
      writer explain nurse bartender --sentence "a year"
      writer explain nurse bartender --json
    """
    writer = open_writer(data, phrasebank, style, extra or ())
    comparison = writer.compare(a, b, seed=seed)
    from writer.cli.explanation import Explanation

    explanation = Explanation(writer, comparison, bank_folder(phrasebank))
    if sentence is not None:
        found = _find(explanation, sentence)
        write_json(found) if json else _print_sentences(found)
    elif json:
        write_json(explanation.as_json())
    else:
        _print_stages(explanation)
    return FINE


def _find(explanation: Explanation, wanted: str) -> list[dict[str, Any]]:
    """The sentences with this text. Refused, with the closest one, if there is none."""
    every = explanation.sentences()
    found = [entry for entry in every if wanted.casefold() in entry["text"].casefold()]
    if found:
        return found
    from rapidfuzz import fuzz

    closest = max(every, key=lambda entry: fuzz.partial_ratio(wanted.casefold(), entry["text"].casefold()))
    raise Refused(
        f'no sentence of this article has "{wanted}". The closest is: {closest["text"]}\n'
        "Try a few words of it, or all sentences: leave out --sentence"
    )


def _print_sentences(found: list[dict[str, Any]]) -> None:
    for index, entry in enumerate(found):
        if index:
            write_line()
        _print_sentence(entry)


def _print_sentence(entry: dict[str, Any], indent: str = "") -> None:
    write_line(f"{indent}{entry['text']}")
    write_line(f"{indent}  rule      {entry['rule']}.{entry['variant']}  ({entry['phrase']})")
    write_line(f"{indent}  phrase    {entry['phrase_text']}")
    write_line(f"{indent}  fact      {entry['fact']}, case {entry['case']}")
    if entry["parts"]:
        for part in entry["parts"]:
            _print_sentence(part, indent + "    ")
        return
    for value in entry["evidence"]:
        source = f"  from {value['source_line']}" if value["source_line"] else "  no source named"
        write_line(f"{indent}  evidence  {value['role']}: {value['field']} = {_value(value['value'])}{source}")


def _value(value: Any) -> str:
    if isinstance(value, dict):
        text = ", ".join(f"{key} {_value(entry)}" for key, entry in value.items())
    elif isinstance(value, list):
        text = "; ".join(_value(entry) for entry in value)
    elif isinstance(value, float) and value.is_integer():
        text = str(int(value))
    else:
        text = str(value)
    return shortened(text, _LONGEST_VALUE)


def _print_stages(explanation: Explanation) -> None:
    write_line("1. Figures of both roles, as they are compared")
    roles = explanation.roles()
    rows = table("figure", *(role["title"] for role in roles))
    for name in dict.fromkeys(name for role in roles for name in role["figures"]):
        rows.add_row(shown(name), *(shown(_value(role["figures"].get(name, ""))) for role in roles))
    rows.add_row(shown("file"), *(shown(role["file"]) for role in roles))
    write_table(rows)
    write_line()
    write_line("2. Facts found")
    write_table(_fact_rows(explanation.facts()))
    write_line()
    write_line("3. Plan of the document")
    for section in explanation.plan():
        write_line(f"  {section['section']}" + ("" if section["told"] else ": left out, nothing is known"))
        for block in section["blocks"]:
            write_line(f"    {block['kind']}: {', '.join(block['rules']) or 'entries from the data'}")
    write_line()
    write_line("4. Sentences")
    for entry in explanation.sentences():
        write_line(f"  {entry['text']}")
        write_line(f"      {entry['rule']}.{entry['variant']}  {entry['phrase']}")
    write_line()
    write_line("One sentence down to its sources: add --sentence TEXT")


def _fact_rows(facts: list[dict[str, Any]]) -> Any:
    rows = table("kind", "case", "roles", "gap", "weight", "flags", "fields", "told")
    for fact in facts:
        rows.add_row(
            shown(fact["kind"]), shown(fact["case"]),
            shown(", ".join(f"{part} {role}" for part, role in fact["roles"].items())),
            shown(_gap(fact["gap"])), shown(fact["salience"] or ""),
            shown(", ".join(fact["flags"])), shown(", ".join(fact["fields"])), shown("yes" if fact["told"] else "no"),
        )  # fmt: skip
    return rows


def _gap(gap: dict[str, Any] | None) -> str:
    if gap is None:
        return ""
    return f"{round(gap['amount'], 2):,}" + (f" ({gap['ratio']:.2f} times)" if gap["ratio"] else "")

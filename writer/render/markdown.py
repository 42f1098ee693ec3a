"""Article -> Markdown (CommonMark with tables), with YAML front matter. Data cannot break out of its place."""

from __future__ import annotations

import json
import re
from typing import Any

from writer.article import LINK, LIST, PARAGRAPH, POINTS, QUESTIONS, TABLE, Article, Block

TARGET = "markdown"
_INLINE = re.compile(r"([\\`*_\[\]|~])")
_AT_START = re.compile(r"(?:[-+#=>:]|\d+(?=[.)]))")


def escape(text: str) -> str:
    """`text` as running text: nothing in it is markup, also at the start of a line."""
    text = _INLINE.sub(r"\\\1", text.replace("&", "&amp;")).replace("<", "&lt;").replace(">", "&gt;")
    if (match := _AT_START.match(text)) is not None:
        return f"{match[0]}\\{text[match.end():]}" if match[0].isdigit() else f"\\{text}"
    return text


def markdown(article: Article, front_matter: dict[str, Any]) -> str:
    """The article with its front matter; the values of `front_matter` are plain data."""
    # JSON is YAML, and its strings hide every character that means something to YAML.
    head = "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in front_matter.items())
    parts = [f"---\n{head}---\n\n# {article.title[0]}\n"]
    for _, heading, blocks, _ in article.sections:
        if heading is not None:
            parts.append(f"\n## {heading[0]}\n")
        for block in blocks:
            parts.append(_RENDER[block[0]](block))
    return "".join(parts)


def _paragraph(block: Block) -> str:
    return f"\n{block[2]}\n"


def _points(block: Block) -> str:
    points = zip((sentence[0] for sentence in block[1]), block[2], strict=True)
    return "\n" + "".join(f"- **{label}:** {text}\n" if label else f"- {text}\n" for text, label in points)


def _questions(block: Block) -> str:
    return "".join(f"\n### {question[0]}\n\n{answer[0]}\n" for question, answer in block[1])


def _table(block: Block) -> str:
    _, caption, table, a, b = block
    body = "".join(f"| {label} | {x} | {y} |\n" for label, x, y, _ in table.rows_of(a, b))
    return f"\n*{caption[0]}*\n\n|  | {a.head} | {b.head} |\n| --- | --- | --- |\n{body}"


def _list(block: Block) -> str:
    _, heading, entries = block
    head = "" if heading is None else f"\n### {heading[0]}\n"
    return head + "\n" + "".join(f"- {text}\n" for text in entries.entries)


def _link(block: Block) -> str:
    return f"\n[{block[1][0]}]({block[2]})\n"


_RENDER = {PARAGRAPH: _paragraph, POINTS: _points, QUESTIONS: _questions, TABLE: _table, LIST: _list, LINK: _link}

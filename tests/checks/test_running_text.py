"""What is measured of an article: its running text and nothing else."""

from __future__ import annotations

from writer.checks.lengths import lengths, share_over
from writer.checks.masking import Mask
from writer.checks.page import Page, Part, Table
from writer.checks.running_text import running_text

PAGE = Page(
    "A title",
    (
        Part("one", "A heading", ("Nurses earn $5. They like it.",), ("A point about nurses.",), ("Label",)),
        Part(
            "two",
            "Another",
            tables=(Table("A caption", ("A", "B"), (("Pay", "1", "2"),)),),
            lists=(("A list", ("An entry",)),),
            links=("A link",),
        ),
    ),
)


def test_only_paragraphs_and_points_count() -> None:
    text = running_text("nurse-vs-cook", ["nurse", "cook"], PAGE, Mask(["nurse", "nurses"], []))
    assert text.sentences == ("Nurses earn $5.", "They like it.", "A point about nurses.")
    assert text.words == (
        "nurses", "earn", "$5", "they", "like", "it", "a", "point", "about", "nurses",
    )  # fmt: skip
    assert text.skeletons == ("‹role› earn ‹figure›.", "they like it.", "a point about ‹role›.")
    assert text.openings == ("‹role› earn", "they like", "a point")
    assert text.roles == {"nurse", "cook"}


def test_lengths_are_counted_in_words() -> None:
    counts = lengths(["Nurses earn $94,921 a year, on average.", "Yes."])
    assert counts == [7, 1]
    assert share_over(counts, 6) == 0.5
    assert share_over(counts, 7) == 0
    assert share_over([], 7) == 0

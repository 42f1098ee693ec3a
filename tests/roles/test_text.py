"""Titles and phrases are one line of visible characters."""

import pytest

from writer.roles.text import is_clean_text, unclean_part


@pytest.mark.parametrize("text", ["nurse", "C++", "café owner", "医生", "a–b “c” d’e", "naïve\u00a0x", "👩‍⚕️", "Ω"])
def test_visible_text_is_clean(text: str) -> None:
    assert is_clean_text(text)
    assert unclean_part(text) == ""


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("a\nb", "a line break (U+000A)"),
        ("a\u2028b", "a line break (U+2028)"),
        ("a\x85b", "a line break (U+0085)"),
        ("a\tb", "a tab (U+0009)"),
        ("a\x00", "a control character (U+0000)"),
        ("\x1b[0m", "a control character (U+001B)"),
        ("a\x7f", "a control character (U+007F)"),
        ("a\x9bb", "a control character (U+009B)"),
        ("a\u202eb", "a character that turns the writing direction (U+202E)"),
        ("a\u2066b", "a character that turns the writing direction (U+2066)"),
        ("a\u200bb", "an invisible character (U+200B)"),
        ("a\ufeffb", "an invisible character (U+FEFF)"),
        ("a\U000e0041", "an invisible character (U+E0041)"),
        ("a\ud800", "half a character (a lone surrogate) (U+D800)"),
        ("a\ufffe", "a code point without a character (U+FFFE)"),
        (" a", "a space at the start"),
        ("a ", "a space at the end"),
        (" ", "a space at the start"),
    ],
)
def test_what_cannot_be_seen_is_named(text: str, part: str) -> None:
    assert not is_clean_text(text)
    assert unclean_part(text) == part

"""What holds for any input."""

from hypothesis import given, settings
from hypothesis import strategies as st

from writer.english import (
    HouseStyle,
    Lexicon,
    both_names,
    can_inflect,
    gerund,
    indefinite_article,
    join_list,
    magnitude,
    money,
    percent,
    period,
    ratio_words,
    sentence_start,
    share_words,
    third_person,
    title_case,
    title_forms,
    with_full_stop,
)
from writer.english.heads import find_heads

# Words with the signs that titles are cut at, so that the search meets the odd combinations.
PIECES = st.sampled_from(
    ["nurse", "manager", "of", "and", "&", ",", " - ", "/", " / ", "(", ")", "RN", "II", "the", "chef", "d'", "sales",
     "staff", "A", "8th", "-in-", "-", "'", ".", " ", "general", "attorney", "to", "é", "X-ray", "#", "part time"]
)  # fmt: skip
TITLES = st.one_of(
    st.text(st.characters(exclude_categories=["C"]), max_size=200),
    st.lists(PIECES, max_size=12).map(" ".join),
    st.lists(PIECES, max_size=12).map("".join),
).filter(str.strip)  # fmt: skip


@given(TITLES)
@settings(max_examples=400, deadline=None)
def test_any_title_has_all_its_forms(lexicon: Lexicon, title: str) -> None:
    forms = title_forms(title, lexicon)
    assert all(getattr(forms, name) for name in forms.__slots__)
    assert forms.article in ("a", "an")
    assert forms.title == " ".join(title.split())


@given(TITLES)
@settings(max_examples=300, deadline=None)
def test_parts_give_any_title_back(lexicon: Lexicon, title: str) -> None:
    assert "".join(part.before + part.noun + part.after for part in find_heads(title, lexicon)) == title


@given(TITLES)
@settings(max_examples=200, deadline=None)
def test_capitals_change_nothing_else(title: str) -> None:
    assert sentence_start(title)[1:].lower() == title[1:].lower()
    assert len(title_case(title)) == len(title)
    assert with_full_stop(with_full_stop(title)) == with_full_stop(title)


@given(st.text(max_size=120))
@settings(max_examples=200, deadline=None)
def test_any_phrase_can_be_asked_about(lexicon: Lexicon, phrase: str) -> None:
    assert indefinite_article(phrase, lexicon) in ("a", "an")
    can_inflect(phrase, lexicon)
    assert len(third_person(phrase, lexicon)) >= len(phrase.strip())
    assert len(gerund(phrase, lexicon).split()) == len(phrase.split())


@given(st.lists(st.sampled_from(["plan", "care", "and", "manage", "label", "to", "help", "samples,", "the", "order"])))
@settings(max_examples=300, deadline=None)
def test_inflecting_keeps_every_word_in_its_place(lexicon: Lexicon, words: list[str]) -> None:
    inflected = third_person(" ".join(words), lexicon).split()
    assert [word[:2] for word in inflected] == [word[:2] for word in words]


@given(st.lists(st.text(min_size=1, max_size=20), max_size=8))
def test_lists_hold_all_items(style: HouseStyle, items: list[str]) -> None:
    assert all(item in join_list(items, style) for item in items)


@given(st.text(min_size=1), st.text(min_size=1))
def test_both_names_are_there(a: str, b: str) -> None:
    assert both_names(a, b).startswith(a)
    assert both_names(a, b).endswith(b)


@given(st.floats(allow_nan=False, allow_infinity=False, min_value=-1e15, max_value=1e15))
def test_figures_never_fail(style: HouseStyle, value: float) -> None:
    assert money(value)
    assert percent(value, style)
    assert magnitude(value, style)


@given(st.floats(min_value=1, max_value=1e6))
def test_ratios_are_true(ratio: float) -> None:
    words = ratio_words(ratio)
    if words and words.startswith("nearly twice"):
        assert 1.85 <= ratio < 2
    if words and words.startswith("more than twice"):
        assert 2 < ratio <= 2.5


@given(st.floats(min_value=0, max_value=100))
def test_shares_are_true(share: float) -> None:
    if share_words(share) == "half":
        assert 49.5 <= share <= 50.5


@given(st.integers(0, 500), st.integers(0, 500), st.booleans())
def test_periods_have_a_unit(style: HouseStyle, one: int, other: int, digits: bool) -> None:
    text = period(min(one, other), max(one, other), "year", style, digits=digits)
    assert text.endswith(("year", "years"))

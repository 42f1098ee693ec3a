"""English words, numbers, lists and sentences: everything the narrator needs to write correctly.

This package knows nothing of roles or articles. It reads no files and keeps no state: the lexicon (words that
rules would get wrong) and the house style are arguments.

`lexicon`, `style`   what editors decide: words and habits
`articles`           a or an, by sound
`nouns`              plural and possessive of one noun
`heads`              which word of a title is its head noun
`titles`             all forms of a job title
`verbs`              third person and gerund of verb phrases
`numbers`, `ranges`, `periods`   figures in words and digits
`lists`, `sentences` joining, capitals, full stops
"""

from writer.english.articles import indefinite_article
from writer.english.lexicon import Lexicon
from writer.english.lists import both_names, join_list
from writer.english.nouns import plural_noun, plural_possessive, possessive
from writer.english.numbers import (
    grouped,
    magnitude,
    money,
    number_words,
    ordinal,
    percent,
    points,
    ratio_words,
    rounded_money,
    share_of,
    share_words,
)
from writer.english.periods import period
from writer.english.ranges import money_range
from writer.english.sentences import sentence_start, title_case, with_full_stop
from writer.english.style import HouseStyle
from writer.english.titles import TitleForms, title_forms
from writer.english.verbs import can_inflect, gerund, third_person

__all__ = [
    "HouseStyle", "Lexicon", "TitleForms", "both_names", "can_inflect", "gerund", "grouped",
    "indefinite_article", "join_list", "magnitude", "money", "money_range", "number_words",
    "ordinal", "percent", "period", "plural_noun", "plural_possessive", "points", "possessive",
    "ratio_words", "rounded_money", "sentence_start", "share_of", "share_words", "third_person",
    "title_case", "title_forms", "with_full_stop",
]  # fmt: skip

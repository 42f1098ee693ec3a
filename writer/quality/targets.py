"""What the scorecard holds the articles against: every target in one place, by the name of its row."""

from __future__ import annotations

from writer.quality.measure import Target

SELF_BLEU = "self-BLEU-4"
MSTTR = "MSTTR-100"
DISTINCT = "distinct-2"
SKELETONS = "repeated skeletons"
OPENINGS = "repeated openings"
SHINGLES = "shingle overlap, maximum"
VARIANTS = "variants used"
TRUE = "sentences found true"
PROSE = "prose errors per 1,000 sentences"

TARGETS = {
    SELF_BLEU: Target(
        0.40, True, "a reader of several articles should not meet the same wording again and again",
        "Zhu et al. 2018, Texygen: A Benchmarking Platform for Text Generation Models",
    ),
    MSTTR: Target(
        0.70, False, "where more than three words in ten have stood in the same hundred before, prose sounds thin",
        "Johnson 1944, Studies in Language Behavior; Malvern et al. 2004, Lexical Diversity and Language Development",
    ),
    DISTINCT: Target(
        0.50, False, "over some ten articles every second pair of words should be new",
        "Li et al. 2016, A Diversity-Promoting Objective Function for Neural Conversation Models",
    ),
    SKELETONS: Target(
        0.15, True, "a page on which most sentences are another page's with other names in them reads as a form",
        "the share of sentences left after names and figures are masked, as duplicate finders mask them",
    ),
    OPENINGS: Target(
        0.08, True, "sentences of one article that begin alike make it drone",
        "common advice of style guides: vary how sentences begin",
    ),
    SHINGLES: Target(
        0.15, True, "two articles about the same role must not pass for copies of each other",
        "Broder 1997, On the Resemblance and Containment of Documents",
    ),
    TRUE: Target(
        1.0, False, "a figure, name or comparison that the profiles do not bear out misleads whoever reads it",
        "the truth check, as in writer verify",
    ),
    PROSE: Target(
        0.0, True, "a mistake of language that a rule can find need not be printed",
        "phrasebank/prose-checks.yaml, rules of level error",
    ),
    VARIANTS: Target(
        1.0, False, "a wording that no article ever has is work for nobody",
        "the phrase bank: every variant of a rule that the outline names",
    ),
}  # fmt: skip

"""Third person and gerund of duties."""

import pytest

from writer.english import Lexicon, can_inflect, gerund, third_person

CERTAIN = [
    # the opening verb
    ("oversee medical procedures", "oversees medical procedures", "overseeing medical procedures"),
    ("be on call", "is on call", "being on call"),
    ("have final say on hires", "has final say on hires", "having final say on hires"),
    ("do intake", "does intake", "doing intake"),
    ("carry packages", "carries packages", "carrying packages"),
    ("refer patients to specialists", "refers patients to specialists", "referring patients to specialists"),
    ("travel between sites", "travels between sites", "traveling between sites"),
    ("cancel orders", "cancels orders", "canceling orders"),
    ("dye fabric", "dyes fabric", "dyeing fabric"),
    ("tie fish nets", "ties fish nets", "tying fish nets"),
    ("see patients", "sees patients", "seeing patients"),
    ("fix pipes", "fixes pipes", "fixing pipes"),
    ("quit smoking", "quits smoking", "quitting smoking"),
    ("double-check orders", "double-checks orders", "double-checking orders"),
    ("cross-train staff", "cross-trains staff", "cross-training staff"),
    ("regularly review charts", "regularly reviews charts", "regularly reviewing charts"),
    ("Oversee daily operations", "Oversees daily operations", "Overseeing daily operations"),
    # an opening list of verbs
    ("track and manage IRB approvals", "tracks and manages IRB approvals", "tracking and managing IRB approvals"),
    ("coach, mentor and train staff", "coaches, mentors and trains staff", "coaching, mentoring and training staff"),
    ("plan, direct, and/or coordinate care", "plans, directs, and/or coordinates care",
     "planning, directing, and/or coordinating care"),
    ("set up, run and clean machines", "sets up, runs and cleans machines",
     "setting up, running and cleaning machines"),
    ("coordinate/manage care", "coordinates/manages care", "coordinating/managing care"),
    # later verbs
    ("draw blood and label samples", "draws blood and labels samples", "drawing blood and labeling samples"),
    ("set up and operate equipment", "sets up and operates equipment", "setting up and operating equipment"),
    ("answer questions and respond to complaints", "answers questions and responds to complaints",
     "answering questions and responding to complaints"),
    ("assess patients, plan care, and give medications", "assesses patients, plans care, and gives medications",
     "assessing patients, planning care, and giving medications"),
    ("write code, fix bugs, and ship features", "writes code, fixes bugs, and ships features",
     "writing code, fixing bugs, and shipping features"),
    ("do intake and track patients' progress", "does intake and tracks patients' progress",
     "doing intake and tracking patients' progress"),
    ("lead a team of nurses and report to the director", "leads a team of nurses and reports to the director",
     "leading a team of nurses and reporting to the director"),
    ("sort shirts, and fold, wrap, or hang them", "sorts shirts, and folds, wraps, or hangs them",
     "sorting shirts, and folding, wrapping, or hanging them"),
    # no later verb
    ("build client and vendor lists", "builds client and vendor lists", "building client and vendor lists"),
    ("provide guidance and support", "provides guidance and support", "providing guidance and support"),
    ("load and unload trucks and trailers", "loads and unloads trucks and trailers",
     "loading and unloading trucks and trailers"),
    # verbs of somebody else, or after "to"
    ("help patients walk", "helps patients walk", "helping patients walk"),
    ("help clients plan and manage budgets", "helps clients plan and manage budgets",
     "helping clients plan and manage budgets"),
    ("meet users to analyze, configure, or test applications",
     "meets users to analyze, configure, or test applications",
     "meeting users to analyze, configure, or test applications"),
    ("teach students to read and write", "teaches students to read and write",
     "teaching students to read and write"),
    ("run the unit that treats patients and trains nurses", "runs the unit that treats patients and trains nurses",
     "running the unit that treats patients and trains nurses"),
    ("ensure compliance and maintain records", "ensures compliance and maintains records",
     "ensuring compliance and maintaining records"),
]  # fmt: skip


@pytest.mark.parametrize(("phrase", "third", "ing"), CERTAIN, ids=[row[0] for row in CERTAIN])
def test_certain(phrase: str, third: str, ing: str, lexicon: Lexicon) -> None:
    assert third_person(phrase, lexicon) == third
    assert gerund(phrase, lexicon) == ing
    assert can_inflect(phrase, lexicon)


@pytest.mark.parametrize(
    "phrase",
    [
        "prepare budget and cost reports",
        "conduct research and design studies",
        "answer emails and phone calls",
        "manage sales and order forms",
        "maintain a clean and dry work area",
        "collect data, test results and samples",
        "frobnicate widgets",
        "responsible for budgets",
        "managing budgets",
        "project management",
        "staff training and development",
        "",
        "...",
    ],
)
def test_in_doubt(phrase: str, lexicon: Lexicon) -> None:
    assert not can_inflect(phrase, lexicon)


def test_what_is_in_doubt_keeps_its_form(lexicon: Lexicon) -> None:
    assert third_person("answer emails and phone calls", lexicon) == "answers emails and phone calls"
    assert gerund("prepare budget and cost reports", lexicon) == "preparing budget and cost reports"
    assert third_person("managing budgets", lexicon) == "managing budgets"
    assert third_person("sully hands", lexicon) == "sullies hands"

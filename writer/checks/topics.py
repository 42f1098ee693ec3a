"""What a sentence is about: the fields of a profile that its figures, texts and comparisons can come from."""

from __future__ import annotations

import re

from writer.checks.attribution import Sentence
from writer.checks.known import Known
from writer.checks.marks import Figure

_MIDDLE = (
    r"\bmedians?\b|\bhalves\b|\bmidpoints?\b|\bhalfway mark\b|\bmiddle earners\b|"
    r"\bmiddle of (?:the|their) pay scale|\bin the middle\b|\bone \u00b7+ in two\b"
)
_HALF_OF_ALL = r"(?<!and a )\bhalf\b"
MIDDLE, HALF = re.compile(_MIDDLE, re.IGNORECASE), re.compile(_HALF_OF_ALL, re.IGNORECASE)
_MEDIAN = re.compile(f"{_MIDDLE}|{_HALF_OF_ALL}", re.IGNORECASE)
_RANGE = re.compile(
    r"\branges?\b|\busual pay\b|\busually start|eight in ten|(?:best|well|low)-paid|\btypically\b|"
    r"\b(?:low|high) end\b|pay scale|bottom of the scale|\beighty? percent earn",
    re.IGNORECASE,
)
_MEAN = re.compile(r"\bmean\b|\baverages?\b", re.IGNORECASE)
_JOINT = re.compile(r"; |, and ")
_HOURLY = re.compile(r"\b(?:an|per|each) hour\b|\bhourly\b", re.IGNORECASE)
_GROWTH = re.compile(
    r"\bgrow\w*|\bshrink\w*|\bproject\w*|\boutlook\b|\bdeclin\w*|\bgain\b|\blose\b|\bloss\b|jobs are", re.IGNORECASE
)
_EDUCATION = re.compile(
    r"\bdegree\b|\beducation\b|\bschooling\b|\bcollege\b|\bdiploma\b|\baward\b|\bcredential\b|most often have|"
    r"common level|highest level|have .*more often|the share with|most common",
    re.IGNORECASE,
)
_SKILL = re.compile(
    r"\bskills?\b|\blist(?:s|ed)?\b|\bname it\b|\bin importance\b|\brated\b|\bratings?\b", re.IGNORECASE
)
_PAY = re.compile(r"\bpays?\b|\bpaid\b|\bearns?\b|\baverages?\b|\bsalary\b|\bpaycheck\b|\bmakes?\b", re.IGNORECASE)
_PREPARATION = re.compile(
    r"\bprepar\w*|\bto become\b|\bgetting ready\b|\broad\b|\bsooner\b|\bto enter\b|\bit (?:takes|is shorter)\b|"
    r"\bplan on\b|\bready\b",
    re.IGNORECASE,
)
OPENINGS = re.compile(r"\bopenings\b|\bjobs come up\b", re.IGNORECASE)
_RACE = re.compile(r"\brac(?:e|ial)\b|\bethnic", re.IGNORECASE)

# The fields of texts, and the words without which a text of that field is only a word like others.
TEXTS = {
    "pay.best_state": re.compile(r"\bstates?\b", re.IGNORECASE),
    "pay.best_city": re.compile(r"\bcit(?:y|ies)\b", re.IGNORECASE),
    "pay.best_company": re.compile(r"\bemployers?\b|highest pay at|pay lists?\b", re.IGNORECASE),
    "pay.best_industry": re.compile(r"\bindustr|paid best in|when they work in", re.IGNORECASE),
    "education.degree": re.compile(
        r"level of education|common level|most often have|most common (?:in both roles )?is|schooling|usual education|"
        r"is most common among|most common among|have .* more often|the share with|highest level|\d[^,;]* have |"
        r"\bmost (?:often|commonly|frequently)(?: have\b|, )|among (?:working|employed)|commonest|prevailing|"
        r"most (?:frequent|widespread) among|"
        r"by education\b|highest education|(?:leads|(?:comes|ranks) first)(?: among|,? at| \()|"
        r"more (?:common|frequent) among",
        re.IGNORECASE,
    ),
    "education.needed": re.compile(
        r"\bentry\b|\benter\b|usual way in|\bto start as\b|usually need|usually start (?:with|from)|\bto start\b|"
        r"takes to be hired|typically enter|calls for|(?:are|is) (?:usual|the rule)\b|"
        r"asks? for|usually asked|leads from|need the same|way in that|get(?:ting)? started|starting (?:out|as|point)|"
        r"to begin as|\b(?:usually|typically|normally) (?:need|require|take|mean|call|start|begin|arrive|come|have|"
        r"asked|expected|\w+ (?:degree|credential|diploma|award))|\bneed (?:an?|no|some|less)\b|at the start\b",
        re.IGNORECASE,
    ),
    "education.majors": re.compile(
        r"\bprograms?\b|fields? of study|(?:areas|courses) of study|academic ground|coursework|can study|"
        r"\bstud(?:y|ying|ies)\b|\bthose for\b|\bthe (?:match|counterpart) for\b|"
        r"(?:lead to|prepare people for|open the way to) work as|(?:suitable|fitting|matching) fields|"
        r"counterparts for|"
        r"\bfuture\b.* can\b|\bto become\b.* can\b|\bcan (?:point|lead) to the\b|"
        r"\bwould-be\b.* can\b|different fields",
        re.IGNORECASE,
    ),
    "education.colleges": re.compile(r"(?<!some )\bcolleges?\b", re.IGNORECASE),
    "licences": re.compile(
        r"licen[sc]\w+|\bcertif|usually needs?\b|usually require|calls for|\bpaperwork\b|\bcredentials\b|"
        r"\b(?:usually|typically|generally) (?:needs?|requires?|takes?|calls? for|includes?|ha(?:s|ve) to|extends)",
        re.IGNORECASE,
    ),
    "settings": re.compile(
        r"\bsettings?\b|\bworkplaces?\b|\bwork in\b|\bfind\b|\bplaces? of work\b|\bplaces (?:such as|like|where)\b|"
        r"\bat work, ",
        re.IGNORECASE,
    ),
    "focus": re.compile(
        r"concerned above all with|revolves? around|\bfocus|\bcenters? on\b|at the heart of|comes? down to|"
        r"\bturns? on\b|built around|concentrate on|\bdeal with|attention|has to do with|\bemphasis\b|\baccent\b|"
        r"(?:sum up|describe|outline|sketch) the|will (?:occupy|engage|concern|absorb)|"
        r"\b(?:concerns|themes|subjects|matters) (?:for|in)\b|\b(?:field|domain|sphere) of|"
        r"at work (?:begins|starts|opens) with|drawn to|interested in|an interest in|would keep you|"
        r"what you (?:look for|want|seek) in a job|(?:dealing|your days) (?:with|on)|a job that is about|"
        r"\b(?:be|is) about\b|working day of",
        re.IGNORECASE,
    ),
    "skills": re.compile(
        r"\bskills?\b|\blists?\b|\bstrengths\b|a background in|on your resume|at home with|near the top|stands out|"
        r"high on the list|below the top|further down|at the top|\bimportance\b|they go to|\badds?\b|after the first|"
        r"\b(?:talents|abilities|assets)\b|(?:practice|a grounding|training) in|your (?:resume|record)\b|"
        r"(?:comfortable|familiar|confident) with|to (?:use|apply|build on|draw on) |"
        r"(?:talent|aptitude|feel|gift) for|way around|(?:something|good deal|plenty) about|excel at|strong in|"
        r"do well in|shine at",
        re.IGNORECASE,
    ),
}  # fmt: skip


def fields_of_figure(figure: Figure, sentence: Sentence, known: Known, start: int = 0) -> list[str]:
    """The fields a figure of one role, at `start`, can come from here; all of its kind where no word tells."""
    text = sentence.topic
    if figure.kind == "money":
        return ["pay.yearly"] if _is_of_mean(sentence.plain, start) else _money(text)
    if figure.kind == "percent":
        return _percent(sentence, known)
    if figure.kind == "period":
        return _told([(re.search(r"\bexperience", text, re.IGNORECASE), "experience.years"), (_PREPARATION.search(text),
                      "experience.to_become")]) or ["experience.to_become"]  # fmt: skip
    if figure.kind == "rating":
        if re.search(r"satisf|their job|like the job|score", text, re.IGNORECASE):
            return ["satisfaction"]
        return _skills(sentence, known, ":importance")
    return _counts(text)


def fields_of_gap(figure: Figure, text: str) -> list[str]:
    """The fields a gap of this kind can lie between in this sentence."""
    if figure.kind == "points":
        return ["outlook.growth"]
    if figure.kind == "money":
        return ["pay.median"] if _MEDIAN.search(text) else ["pay.yearly"]
    if figure.kind == "period":
        return _ages(text) or ["experience.years"]
    counted = _told([(OPENINGS.search(text), "outlook.openings"), (
        re.search(r"\bjobs\b|\bpositions\b|\bcount\b|\blarger group\b", text, re.IGNORECASE)
        and not OPENINGS.search(text) and not re.search(r"\bprojected\b", text), "outlook.jobs")])  # fmt: skip
    if counted and not _PAY.search(text):
        return counted
    return [*counted, "pay.median" if _MEDIAN.search(text) else "pay.yearly"]


def _is_of_mean(text: str, start: int) -> bool:
    """Whether the clause of a sum names the mean and no other measure, though the clause joined to it may."""
    begins = max((m.end() for m in _JOINT.finditer(text, 0, start)), default=0)
    ends = next((m.start() for m in _JOINT.finditer(text, start)), len(text))
    clause = text[begins:ends]
    return bool(_MEAN.search(clause)) and not any(cue.search(clause) for cue in (_MEDIAN, _RANGE, _HOURLY))


def _money(text: str) -> list[str]:
    if _HOURLY.search(text):
        return ["pay.hourly"]
    if _MEDIAN.search(text):
        return ["pay.median"]
    return ["pay.low", "pay.high"] if _RANGE.search(text) else ["pay.yearly"]


def _percent(sentence: Sentence, known: Known) -> list[str]:
    text, folded = sentence.topic, sentence.text.casefold()
    if "lgbt" in folded:
        return ["people.lgbt"]
    if _RACE.search(text):
        groups = [field for field in known.fields if field.startswith("people.race:")]
        named = [field for field in groups if field.partition(":")[2] in folded]
        return named or groups
    if re.search(r"\b(?:wo)?men\b", folded):
        groups = [field for field in known.fields if field.startswith("people.gender:")]
        wanted = ("female", "women") if "women" in folded else ("male", "men")
        return [field for field in groups if field.partition(":")[2] in wanted] or groups
    found = ["outlook.growth"] if _GROWTH.search(text) else []
    found += ["education.share"] if _EDUCATION.search(text) else []
    found = found or (_skills(sentence, known, "") if _SKILL.search(text) else [])
    return found or ["outlook.growth", "education.share"]


def _skills(sentence: Sentence, known: Known, ending: str) -> list[str]:
    """The fields of the skills a sentence names."""
    named = {sentence.text[mark.start : mark.end].casefold() for mark in sentence.values if mark.fields}
    every = [
        field for field in known.fields
        if field.startswith("skills:") and field.endswith(":importance") == bool(ending)
    ]  # fmt: skip
    told = [field for field in every if field.split(":", 1)[1].removesuffix(":importance") in named]
    # Where no skill is named, the figure is that of the first of each list.
    firsts = (next((field for field in known.values[role] if field in every), None) for role in "ab")
    return told or [field for field in firsts if field] or every


def _counts(text: str) -> list[str]:
    if OPENINGS.search(text):
        return ["outlook.openings"]
    return _ages(text) or ["outlook.jobs"]


def _ages(text: str) -> list[str]:
    if not re.search(r"\bage\b|\bold\b|\bolder\b|\byounger\b|\bages\b", text, re.IGNORECASE):
        return []
    return ["people.median_age"] if _MEDIAN.search(text) else ["people.age"]


def _told(cues: list[tuple[object, str]]) -> list[str]:
    return [field for found, field in cues if found]


def is_about(field: str, text: str) -> bool:
    """Whether a sentence tells a field that holds texts."""
    name = "skills" if field.startswith("skills") else field
    cue = TEXTS.get(name)
    return cue is not None and cue.search(text) is not None

"""A title as an id: what stands in file names, addresses and look-ups.

Ids are ASCII, lower case, and tell apart what the titles tell apart: "C++ developer" is `c-plus-plus-developer`, "C#
developer" `c-sharp-developer`, ".NET developer" `dot-net-developer`, "R&D/QA lead" `r-and-d-qa-lead`.
"""

from __future__ import annotations

import re
import unicodedata
from hashlib import blake2b

MAX_LENGTH = 120
SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")

_SPOKEN = (
    (re.compile("['\u2019\u02bc`\u00b4]"), ""),  # women's → womens
    (re.compile(r"&"), " and "),
    (re.compile(r"\+"), " plus "),
    (re.compile(r"(?<=[A-Za-z])#"), " sharp "),
    (re.compile(r"#(?=\s*\d)"), " number "),
    (re.compile(r"(?<![A-Za-z0-9.])\.(?=[A-Za-z])"), " dot "),  # .NET, but not Node.js
    (re.compile(r"@"), " at "),
    (re.compile(r"%"), " percent "),
)
_FOLDED = str.maketrans({"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"})
_BREAK = re.compile(r"[^a-z0-9]+")
_PLAIN = re.compile(r"[a-z0-9 ]+")
_DEVICE = re.compile(r"con|prn|aux|nul|com[0-9]|lpt[0-9]")  # names that one operating system keeps for itself


def slug(text: str) -> str:
    """The id of `text`: matches `SLUG`, 1 to 120 characters, the same on every machine. Any text has one."""
    lowered = text.lower()
    if not _PLAIN.fullmatch(lowered):
        for sign, word in _SPOKEN:
            lowered = sign.sub(word, lowered)
        if not lowered.isascii():
            lowered = _ascii(lowered)
    made = _BREAK.sub("-", lowered).strip("-")
    if not made:
        return f"role-{_digest(text)}"
    if len(made) > MAX_LENGTH:
        return f"{made[: MAX_LENGTH - 9].strip('-')}-{_digest(text)}"
    return f"{made}-role" if _DEVICE.fullmatch(made) else made


def is_slug(text: str) -> bool:
    """True if `text` can be an id."""
    return len(text) <= MAX_LENGTH and SLUG.fullmatch(text) is not None and _DEVICE.fullmatch(text) is None


def _ascii(text: str) -> str:
    """Accents folded; letters of other scripts by their code point, so that different titles stay different."""
    folded = unicodedata.normalize("NFKD", text.translate(_FOLDED))
    return "".join(
        char if char.isascii() else f"u{ord(char):x}" if char.isalnum() else "" if unicodedata.combining(char) else " "
        for char in folded
    )


def _digest(text: str) -> str:
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=4).hexdigest()

"""Which characters a text from a data file may hold.

Profiles end up in HTML, Markdown, terminals and file names. A character that is invisible, breaks a line or turns the
writing direction has no place in a title, and much place in an attack; so it is refused at the door, once.
"""

from __future__ import annotations

import re

_REFUSED = {
    "a control character": "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f",
    "a line break": "\n\r\x0b\x0c\x85\u2028\u2029",
    "a tab": "\t",
    "a character that turns the writing direction": "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069",
    "an invisible character": "\u00ad\u180e\u200b\u2060-\u2065\u206a-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e0fff",
    "half a character (a lone surrogate)": "\ud800-\udfff",
    "a code point without a character": "\ufdd0-\ufdef\ufffd-\uffff\ue000-\uf8ff\U000f0000-\U0010ffff",
}
_UNCLEAN = re.compile(f"[{''.join(_REFUSED.values())}]|^\\s|\\s$")


def is_clean_text(text: str) -> bool:
    """True if `text` is one visible line: no control, direction or invisible characters, no space at either end."""
    return _UNCLEAN.search(text) is None


def unclean_part(text: str) -> str:
    """What makes `text` unclean, as the object of "has": 'a line break (U+000A)'; empty if it is clean."""
    found = _UNCLEAN.search(text)
    if found is None:
        return ""
    for name, characters in _REFUSED.items():
        if re.match(f"[{characters}]", found[0]):
            return f"{name} (U+{ord(found[0]):04X})"
    return "a space at the start" if found.start() == 0 else "a space at the end"

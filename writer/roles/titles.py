"""The word forms of a role's title."""

from __future__ import annotations

from writer.english.lexicon import Lexicon
from writer.english.titles import GIVEN_FORMS, TitleForms, title_forms
from writer.roles.profile import RoleProfile


def forms_of(profile: RoleProfile, lexicon: Lexicon) -> TitleForms:
    """All forms of a profile's title, made by rule where the profile does not give them itself."""
    given = {name: form for name in GIVEN_FORMS if (form := getattr(profile.forms, name))}
    return title_forms(profile.title, lexicon, given)

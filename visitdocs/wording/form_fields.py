"""What form fields need in every language: what marks one in Word, and the letters that people type into it.

A field is marked by its name as a bookmark around its control. LibreOffice before 7.5 forgets the tags and titles of
content controls when it saves; it keeps bookmarks. Bookmark names hold letters, digits and underscores, at most 40 of
them, and are hidden when they begin with an underscore. It also forgets that a control shows its placeholder: a marked
control that holds one of ours is empty.
"""

import re

TYPED_LETTERS = (
    *range(0x20, 0x7F),
    *range(0xA0, 0x250),
    *range(0x300, 0x370),
    *range(0x370, 0x400),
    *range(0x400, 0x530),
    *range(0x1E00, 0x1F00),
    *range(0x2010, 0x2028),
    0x2030,
    0x20AC,
    0x2116,
    0x2122,
    0x2212,
)
"""Fonts for filling in hold them all, whatever the form itself says: Latin with its extensions for European languages
and Vietnamese, accents typed by themselves, Greek, Cyrillic with Ukrainian ґ, punctuation, and a few signs.
"""

PREFIX = "_p_"
LONGEST = 40
_WRITTEN = {"_": "_u", ".": "_d", "-": "_h"}
_READ = {written: sign for sign, written in _WRITTEN.items()}


def bookmark_of(field: str) -> str:
    """The bookmark of a field; "" for a name that no bookmark can hold."""
    if not re.fullmatch(r"[A-Za-z0-9_.-]+", field):
        return ""
    name = PREFIX + re.sub(r"[_.-]", lambda match: _WRITTEN[match.group()], field)
    return name if len(name) <= LONGEST else ""


def field_of(bookmark: str) -> str:
    """The field that a bookmark marks; "" for any other bookmark."""
    if not bookmark.startswith(PREFIX):
        return ""
    return re.sub(r"_[udh]", lambda match: _READ[match.group()], bookmark.removeprefix(PREFIX))

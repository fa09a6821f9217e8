"""The name of a field as a bookmark around its control, by which it is known when a program has forgotten the tag.

LibreOffice before 7.5 forgets the tags and titles of content controls when it saves; it keeps bookmarks. Bookmark names
hold letters, digits and underscores, at most 40 of them, and are hidden when they begin with an underscore. It also
forgets that a control shows its placeholder: a marked control that holds one of ours is empty.
"""

import re

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

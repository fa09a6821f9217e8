"""What keeps a form field recognisable in Word: its name as a bookmark around its control, and its placeholders.

LibreOffice before 7.5 forgets the tags and titles of content controls when it saves; it keeps bookmarks. Bookmark
names hold letters, digits and underscores, at most 40 of them, and are hidden when they begin with an underscore.
It also forgets that a control shows its placeholder: a marked control that holds one of these texts is empty.

Word cannot bound what is typed into a control. So the placeholder says the bound, to people and to the typesetter.
"""

import re

PLACEHOLDERS = {
    "text": "wpisz tekst",
    "multiline": "wpisz tekst",
    "email": "wpisz adres e-mail",
    "phone": "wpisz numer telefonu",
    "date": "wpisz datę: dd.mm.rrrr",
    "number": "wpisz liczbę",
    "nip": "wpisz 10 cyfr",
    "postcode": "wpisz kod: 00-000",
    "dropdown": "wybierz z listy",
}
PREFIX = "_p_"
LONGEST = 40
_WRITTEN = {"_": "_u", ".": "_d", "-": "_h"}
_READ = {written: sign for sign, written in _WRITTEN.items()}
_NAME = re.compile(r"[A-Za-z0-9_.-]+")
_BOUND = re.compile(r"\s(?:\(do\s(\d+)\sznak(?:u|ów)\)|od\s0\sdo\s\d+)$")


def placeholder(kind: str, max_length: int | str = "", maximum: int | str = "") -> str:
    """What an empty field of a type asks for; `max_length` counts characters, `maximum` is the largest number."""
    text = PLACEHOLDERS[kind]
    if kind == "number" and maximum != "":
        return f"{text} od 0 do {maximum}"
    return f"{text} (do {max_length} {'znaku' if max_length == 1 else 'znaków'})" if max_length else text


def is_placeholder(text: str) -> bool:
    """Whether a text is one that `placeholder` gives."""
    return _BOUND.sub("", text) in PLACEHOLDERS.values()


def limit_in(placeholder: str) -> int:
    """How many characters a placeholder allows; 0 if it does not say."""
    match = _BOUND.search(placeholder)
    return int(match.group(1)) if match and match.group(1) else 0


def bookmark_of(field: str) -> str:
    """The bookmark of a field; "" for a name that no bookmark can hold."""
    if not _NAME.fullmatch(field):
        return ""
    name = PREFIX + re.sub(r"[_.-]", lambda match: _WRITTEN[match.group()], field)
    return name if len(name) <= LONGEST else ""


def field_of(bookmark: str) -> str:
    """The field that a bookmark marks; "" for any other bookmark."""
    if not bookmark.startswith(PREFIX):
        return ""
    return re.sub(r"_[udh]", lambda match: _READ[match.group()], bookmark.removeprefix(PREFIX))

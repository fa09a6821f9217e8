"""Polish typography, character for character.

A text is a list of its characters, and each of them becomes itself, another one, nothing, or itself and a word joiner.
So a Word paragraph that is split into runs can be set as one text and cut back into the same runs. Doing it twice
changes nothing more.

**Superfluous** stops and spaces go (`corrections`).

**Quotes** become „ and ” where they are plainly prose: a pair with no other quote between, the first one at the
start or after a space, an opening bracket or a dash, the second one at the end or before a space, punctuation or
a dash; the text inside begins and ends with a letter, digit or sentence punctuation and holds none of <>{}=\\/|.
One of the pair, or both, may be curled already, also the English or German way.

**Hyphens** become en dashes where a whole word is a range: hours (8:00-9:30), years (2017-2018), rising numbers
of up to three digits (10-12, 3-5%). Brackets, quotes and punctuation may stand around it and nothing else, so
postcodes, dates, codes (ES-2017/01), e-mail and web addresses and names of files are left alone by construction.
So is any number of two digits, a hyphen and three digits (it may be a postcode), and one next to another group
of digits or after words such as „tel.” or „NIP”.

**Dashes** of ranges of numbers, hours and dates, also of Roman numbers, get a word joiner (U+2060) behind them: after
a dash a line might end (UAX 14, class BA).

**Spaces** do not break
- after one-letter words: w z i a o u, also in chains („i w domu”);
- between a number and its unit or currency (100 km, 5 mln zł, 12 500 zł);
- inside „27 listopada”, „2017 r.” and „dnia 10.07.2017”;
- between a reference and its number: § 3, ust. 2, pkt 3, lit. a, art. 5, poz. 7, nr 5, s. 12, godz. 10:00, tel. 71…;
- between „nr” and a code that begins with a capital and has a digit: nr US-2026/02;
- between a paragraph of an act and its point or letter: ust. 1 pkt 1, ust. 2 lit. a;
- before a dash that parts words, so that no line starts with one, and behind one between two dates;
- after „ul.”, „al.”, „pl.” and „os.” before a name;
- between the groups of a phone number.

Single quotes, three dots and everything else stay as typed. E-mail and web addresses are safe because nothing inside a
word changes but a range, and a range is a whole word.
"""

import re

from visitdocs.wording.corrections import superfluous

NO_BREAK_SPACE = "\u00a0"
WORD_JOINER = "\u2060"

# ------------------------------------------------------------------ quotes

QUOTED = re.compile(
    r"""(?<![^\s(\[–—-])["„“]
        (?=[\w.,;:!?…])[^"„”“<>{}=\\/|]*(?<=[\w.,;:!?…])
        ["”“](?![^\s.,;:!?…)\]–—-])""",
    re.VERBOSE,
)

# ------------------------------------------------------------------ ranges

RANGE = re.compile(
    r"""(?<!\S)[(\[„"”«]*
        (?P<first>\d{1,2}:\d\d|\d{1,4}) (?P<dash>[-–]) (?P<last>\d{1,2}:\d\d|\d{1,4})
        (?:%|‰|°C)?[)\]„"”».,;:!?…]*(?!\S)""",
    re.VERBOSE,
)

# A piece of a longer number, or a code, shows by what stands next to it.
PIECE_BEFORE = re.compile(
    r"(?:\d\)?|\b(?:tel|telefon|faks|fax|kom|kod|nip|regon|krs|pesel|isbn)[.:]*)[ \u00a0]\Z", re.IGNORECASE
)
PIECE_AFTER = re.compile(r"[ \u00a0]\d")
LONGEST_WORD_BEFORE = 16

# A dash between two numbers of a word that holds no letters, or between two Roman ones.
INNER_DASH = re.compile(r"(?<![\w./@–-])(?:\d[\d:.,]*(?:%|‰|°C)?|[IVXLC]{1,6})(–)(?=\d|[IVXLC]{1,6}(?!\w))(?!\u2060)")

# ------------------------------------------------------------------ spaces

MONTHS = "stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października|listopada|grudnia"
CURRENCIES = r"zł|gr|PLN|EUR|USD|euro|€|\$"
UNITS = (
    rf"{CURRENCIES}|tys\.|mln|mld|bln|%|‰|°C|km²|m²|m³|km|cm|mm|m|ha|kg|dag|g|t|l|ml|kW|kWh|MW|MWh"
    r"|B|kB|KB|MB|GB|TB|godz\.|h|min|sek\.|s|os\.|szt\.|egz\."
)
REFERENCES = r"§{1,2}|ust\.|pkt|art\.|poz\.|nr|s\.|str\.|godz\.|rozdz\.|zał\.|tab\.|rys\."
PHONE_WORDS = r"(?:tel|telefon|faks|fax|kom)[.:]*"

# Every ordinary space inside a match stops breaking. Patterns look at text whose spaces are all ordinary.
UNBROKEN = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?<![^\s(\[{„”\"'«–—])[wziaouWZIAOU] (?=\S)",
        rf"\d (?=(?:{UNITS})(?!\w))",
        rf"\d (?:tys\.|mln|mld|bln) (?=(?:{CURRENCIES})(?!\w))",
        rf"(?<!\d)\d{{1,3}}(?: \d{{3}}){{1,4}}(?:,\d\d?)? (?=(?:{UNITS})(?!\w))",
        rf"(?<!\d)\d{{1,2}} (?=(?:{MONTHS})(?!\w))",
        r"\d r\.(?!\w)",
        rf"(?:\d (?:{MONTHS})|\d r\.) – (?=\d)",
        rf"(?<!\w)(?i:{REFERENCES}) (?=\d)",
        r"(?<!\w)(?i:nr) (?=[A-ZĄĆĘŁŃÓŚŹŻ][\w/.-]*\d)",
        r"(?<!\w)(?i:ust\.) \d+[a-z]? (?=(?:pkt|lit\.) )",
        r"(?<!\w)(?i:dnia|dniem) (?=\d)",
        r"(?<!\w)(?:ul|al|pl|os)\. (?=[A-ZĄĆĘŁŃÓŚŹŻ\d])",
        r"(?<!\w)(?i:lit\.) (?=[a-z](?!\w))",
        r"(?<=\S) (?=[–—](?:\s|$))",
        rf"(?<!\w)(?i:{PHONE_WORDS}) (?=[+(\d])",
        r"\+\d{1,3}(?: \d{2,4}){1,5}(?!\d)",
        rf"(?<!\w)(?i:{PHONE_WORDS}) \d{{2,3}}(?: \d{{2,4}}){{1,4}}(?!\d)",
        r"(?<![\d+] )(?<!\d)(?:\d{2} \d{3} \d{2} \d{2}|\d{3} \d{3} \d{3})(?!\d)",
    )
)


def polish(text: str) -> str:
    """The text set the Polish way: same words (the module's rules)."""
    return "".join(set_characters(text))


def set_characters(text: str) -> list[str]:
    """What each character of the text becomes: itself, another one, nothing, or itself and a word joiner."""
    gone = superfluous(text)
    kept = [position for position in range(len(text)) if position not in gone]
    remaining = "".join(text[position] for position in kept)
    spaced = _hold_spaces(_draw_dashes(_curl_quotes(remaining)))
    joined = {match.start(1) for match in INNER_DASH.finditer(spaced)}
    characters = [""] * len(text)
    for index, position in enumerate(kept):
        characters[position] = spaced[index] + (WORD_JOINER if index in joined else "")
    return characters


def _curl_quotes(text: str) -> str:
    return QUOTED.sub(lambda match: f"„{match.group()[1:-1]}”", text)


def _draw_dashes(text: str) -> str:
    characters = list(text)
    for match in RANGE.finditer(text):
        if _is_range(match["first"], match["last"]) and not _is_piece(text, match.start("first"), match.end("last")):
            characters[match.start("dash")] = "–"
    return "".join(characters)


def _is_range(first: str, last: str) -> bool:
    if ":" in first or ":" in last:
        return ":" in first and ":" in last
    if first != str(int(first)) or last != str(int(last)) or int(first) >= int(last):
        return False
    lengths = (len(first), len(last))
    return first[0] in "12" and last[0] in "12" if lengths == (4, 4) else max(lengths) < 4 and lengths != (2, 3)


def _is_piece(text: str, start: int, end: int) -> bool:
    if ":" in text[start:end]:
        return False
    before = text[max(0, start - LONGEST_WORD_BEFORE) : start]
    return bool(PIECE_BEFORE.search(before) or PIECE_AFTER.match(text, end))


def _hold_spaces(text: str) -> str:
    plain = text.replace(NO_BREAK_SPACE, " ")
    characters = list(text)
    for pattern in UNBROKEN:
        for match in pattern.finditer(plain):
            for position in range(*match.span()):
                if plain[position] == " ":
                    characters[position] = NO_BREAK_SPACE
    return "".join(characters)

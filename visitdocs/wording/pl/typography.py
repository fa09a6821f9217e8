"""Polish typography.

**Spaces** do not break
- after one-letter words: w z i a o u, also in chains („i w domu”);
- between a number and its unit or currency (100 km, 5 mln zł, 12 500 zł);
- inside „27 listopada”, „2017 r.” and „dnia 10.07.2017”;
- between a reference and its number: § 3, ust. 2, pkt 3, lit. a, art. 5, poz. 7, nr 5, s. 12, godz. 10:00, tel. 71…;
- between „nr” and a code that begins with a capital and has a digit: nr US-2026/02;
- between a paragraph of an act and its point or letter: ust. 1 pkt 1, ust. 2 lit. a;
- before a dash that parts words, and behind one between two dates;
- after „ul.”, „al.”, „pl.” and „os.” before a name;
- between the groups of a phone number.

Single quotes stay as typed.
"""

import re

from visitdocs.wording.pl.words import CONSONANTS, MONTHS, WITH_VOWELS, WITHOUT_STOP
from visitdocs.wording.typography import Corrections, Typography
from visitdocs.wording.typography.ranges import Ranges, pieces_after
from visitdocs.wording.typography.typography import at_a_word, unbroken, unbroken_numbers

_MONTHS = "|".join(MONTHS)
CURRENCIES = r"zł|gr|PLN|EUR|USD|euro|€|\$"
UNITS = (
    rf"{CURRENCIES}|tys\.|mln|mld|bln|%|‰|°C|km²|m²|m³|km|cm|mm|m|ha|kg|dag|g|t|l|ml|kW|kWh|MW|MWh"
    r"|B|kB|KB|MB|GB|TB|godz\.|h|min|sek\.|s|os\.|szt\.|egz\."
)
REFERENCES = r"§{1,2}|ust\.|pkt|art\.|poz\.|nr|s\.|str\.|godz\.|rozdz\.|zał\.|tab\.|rys\."
PHONES = "tel|telefon|faks|fax|kom"
PHONE_WORDS = rf"(?:{PHONES})[.:]*"
CODES = f"{PHONES}|kod|nip|regon|krs|pesel|isbn"

TYPOGRAPHY = Typography(
    quotes=("„", "”"),
    corrections=Corrections(re.compile(CONSONANTS), WITHOUT_STOP, WITH_VOWELS, re.compile(r"[;,] (?:\d+[.:]|i \d+\.)")),
    ranges=Ranges(pieces_after(CODES)),
    unbroken=unbroken(
        r" (?<=(?<![^\s(\[{„”\"'«–—])[wziaouWZIAOU] )(?=\S)",
        at_a_word(
            r"(?:ul|al|pl|os)\. (?=[A-ZĄĆĘŁŃÓŚŹŻ\d])",
            r"(?i:lit\.) (?=[a-z](?!\w))",
            rf"(?i:{PHONE_WORDS}) (?=[+(\d])",
        ),
    ),
    unbroken_numbers=unbroken_numbers(
        rf"\d (?=(?:{UNITS})(?!\w))",
        rf"\d (?:tys\.|mln|mld|bln) (?=(?:{CURRENCIES})(?!\w))",
        rf"(?<!\d)\d{{1,3}}(?: \d{{3}}){{1,4}}(?:,\d\d?)? (?=(?:{UNITS})(?!\w))",
        rf"(?<!\d)\d{{1,2}} (?=(?:{_MONTHS})(?!\w))",
        r"\d r\.(?!\w)",
        rf"(?:\d (?:{_MONTHS})|\d r\.) – (?=\d)",
        at_a_word(
            rf"(?i:{PHONE_WORDS}) \d{{2,3}}(?: \d{{2,4}}){{1,4}}(?!\d)",
            r"(?i:ust\.) \d+[a-z]? (?=(?:pkt|lit\.) )",
            rf"(?i:{REFERENCES}|dnia|dniem) (?=\d)",
            r"(?i:nr) (?=[A-ZĄĆĘŁŃÓŚŹŻ][\w/.-]*\d)",
        ),
    ),
)

"""English typography, by British use.

**Spaces** do not break
- after “I”;
- between a number and its unit or currency (100 km, 5 million euros, EUR 100), and in “10 am”;
- inside “27 November”;
- between a reference and its number: Article 6, Art. 6, § 3, section 2, No. 5, p. 12, day 2, tel. 71…;
- between a title and a name: Mr, Mrs, Ms, Dr, Prof., St; after “ul.” and “al.” of an address in Poland;
- before a dash that parts words, and behind one between two dates;
- between the groups of a phone number.

An apostrophe within a word becomes ’. Single quotes stay as typed.
"""

import re

from visitdocs.wording.en.words import CONSONANTS, MONTHS, WITH_VOWELS, WITHOUT_STOP
from visitdocs.wording.typography import Corrections, Typography
from visitdocs.wording.typography.ranges import Ranges, pieces_after
from visitdocs.wording.typography.typography import at_a_word, unbroken, unbroken_numbers

_MONTHS = "|".join(MONTHS)
CODES_OF_CURRENCIES = "PLN|EUR|USD|GBP|CHF"
CURRENCIES = rf"{CODES_OF_CURRENCIES}|zlotys?|złotys?|zł|euros?|pounds?|dollars?|€|£|\$"
LARGE = "thousand|million|billion|trillion|bn|m"
UNITS = (
    rf"{CURRENCIES}|{LARGE}|%|‰|°C|km²|m²|m³|km|cm|mm|ha|kg|g|t|l|ml|kW|kWh|MW|MWh"
    r"|B|kB|KB|MB|GB|TB|h|min|am|pm|a\.m\.|p\.m\.|per cent"
)
REFERENCES = (
    r"§{1,2}|Articles?|Art\.|Arts\.|section|chapter|paragraph|para\.|point|annex|appendix|part|item|page|pages|p\.|pp\."
    r"|No\.?|Nos\.?|vol\.|table|figure|fig\.|day|room|platform"
)
PHONES = "tel|telephone|phone|mobile|fax"
PHONE_WORDS = rf"(?:{PHONES})[.:]*"
CODES = f"{PHONES}|code|postcode|nip|regon|krs|pesel|isbn|vat"

TYPOGRAPHY = Typography(
    quotes=("“", "”"),
    corrections=Corrections(re.compile(CONSONANTS), WITHOUT_STOP, WITH_VOWELS),
    ranges=Ranges(pieces_after(CODES)),
    unbroken=unbroken(
        r" (?<=(?<![^\s(\[{“\"‘«–—])I )(?=\S)",
        at_a_word(
            r"(?:Mr|Mrs|Ms|Dr|Prof|St)\.? (?=\w)",
            r"(?:ul|al|pl|os)\. (?=\w)",
            rf"(?i:{PHONE_WORDS}) (?=[+(\d])",
        ),
    ),
    unbroken_numbers=unbroken_numbers(
        rf"\d (?=(?:{UNITS})(?!\w))",
        rf"\d (?:{LARGE}) (?=(?:{CURRENCIES})(?!\w))",
        rf"(?<!\d)\d{{1,3}}(?: \d{{3}}){{1,4}}(?:\.\d\d?)? (?=(?:{UNITS})(?!\w))",
        rf"(?<!\d)\d{{1,2}} (?=(?:{_MONTHS})(?!\w))",
        rf"(?:{_MONTHS}) – (?=\d)",
        rf"(?<!\d)\d{{4}} – (?=\d{{1,2}} (?:{_MONTHS})(?!\w))",
        at_a_word(
            rf"(?i:{PHONE_WORDS}) \d{{2,3}}(?: \d{{2,4}}){{1,4}}(?!\d)",
            rf"(?:(?:{CODES_OF_CURRENCIES})|(?i:{REFERENCES})) (?=\d)",
            r"(?i:no)\.? (?=[A-Z][\w/.-]*\d)",
        ),
    ),
    has_apostrophes=True,
)

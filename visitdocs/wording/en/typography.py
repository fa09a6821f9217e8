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

from visitdocs.wording.en.abbreviations import CONSONANTS, WITH_VOWELS, WITHOUT_STOP
from visitdocs.wording.typography import Corrections, Typography
from visitdocs.wording.typography.ranges import Ranges, pieces_after
from visitdocs.wording.typography.typography import unbroken

MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
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
    corrections=Corrections(CONSONANTS, WITHOUT_STOP, WITH_VOWELS),
    ranges=Ranges(pieces_after(CODES)),
    unbroken=unbroken(
        (
            r"(?<![^\s(\[{“\"‘«–—])I (?=\S)",
            rf"\d (?=(?:{UNITS})(?!\w))",
            rf"\d (?:{LARGE}) (?=(?:{CURRENCIES})(?!\w))",
            rf"(?<!\d)\d{{1,3}}(?: \d{{3}}){{1,4}}(?:\.\d\d?)? (?=(?:{UNITS})(?!\w))",
            rf"(?<!\w)(?:{CODES_OF_CURRENCIES}) (?=\d)",
            rf"(?<!\d)\d{{1,2}} (?=(?:{MONTHS})(?!\w))",
            rf"(?:{MONTHS}) – (?=\d)",
            rf"(?<!\d)\d{{4}} – (?=\d{{1,2}} (?:{MONTHS})(?!\w))",
            rf"(?<!\w)(?i:{REFERENCES}) (?=\d)",
            r"(?<!\w)(?i:no)\.? (?=[A-Z][\w/.-]*\d)",
            r"(?<!\w)(?:Mr|Mrs|Ms|Dr|Prof|St)\.? (?=\w)",
            r"(?<!\w)(?:ul|al|pl|os)\. (?=\w)",
            rf"(?<!\w)(?i:{PHONE_WORDS}) (?=[+(\d])",
            rf"(?<!\w)(?i:{PHONE_WORDS}) \d{{2,3}}(?: \d{{2,4}}){{1,4}}(?!\d)",
        )
    ),
    has_apostrophes=True,
)

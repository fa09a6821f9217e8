"""The letters that people type into forms: fonts for filling in hold them all, whatever the form itself says.

Latin with its extensions for European languages and Vietnamese, accents typed by themselves, Greek, Cyrillic with
Ukrainian ґ, punctuation, and a few signs.
"""

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

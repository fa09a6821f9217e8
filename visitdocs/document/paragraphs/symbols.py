"""Characters of the fonts Symbol and Wingdings as Unicode.

These fonts number their signs in a way of their own and may not be embedded, so what a document sets in them is
turned into the Unicode characters that look the same.
"""

_SYMBOL_FIRST = 0x20
_SYMBOL = " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼"
_SYMBOL_SECOND = 0xA0
_SYMBOL_UPPER = "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪\uffff〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭"

_WINGDINGS = {
    0x21: "✏", 0x22: "✂", 0x23: "✁", 0x28: "☎", 0x29: "✆", 0x2A: "✉", 0x36: "⌛", 0x3F: "✍", 0x41: "✌", 0x43: "👍",
    0x44: "👎", 0x45: "☜", 0x46: "☞", 0x47: "☝", 0x48: "☟", 0x4A: "☺", 0x4C: "☹", 0x4E: "☠", 0x4F: "⚐", 0x51: "✈",
    0x52: "☼", 0x54: "❄", 0x58: "✠", 0x59: "✡", 0x5A: "☪", 0x5B: "☯", 0x6C: "●", 0x6D: "❍", 0x6E: "■", 0x6F: "□",
    0x70: "□", 0x71: "❑", 0x72: "❒", 0x73: "⬧", 0x74: "⧫", 0x75: "◆", 0x76: "❖", 0x77: "⬥", 0x78: "⌧", 0x7B: "❀",
    0x7C: "✿", 0x7D: "❝", 0x7E: "❞", 0x80: "⓪", 0x81: "①", 0x82: "②", 0x83: "③", 0x84: "④", 0x85: "⑤", 0x86: "⑥",
    0x87: "⑦", 0x88: "⑧", 0x89: "⑨", 0x8A: "⑩", 0x8B: "⓿", 0x8C: "❶", 0x8D: "❷", 0x8E: "❸", 0x8F: "❹", 0x90: "❺",
    0x91: "❻", 0x92: "❼", 0x93: "❽", 0x94: "❾", 0x95: "❿", 0x9E: "·", 0x9F: "•", 0xA0: "▪", 0xA1: "○", 0xA2: "○",
    0xA4: "◉", 0xA5: "◎", 0xA7: "▪", 0xA8: "□", 0xAA: "✦", 0xAB: "★", 0xAC: "✶", 0xAD: "✴", 0xAE: "✹", 0xAF: "✵",
    0xB2: "⟡", 0xB5: "✪", 0xB6: "✰", 0xD5: "⌫", 0xD6: "⌦", 0xD8: "➢", 0xDC: "➲", 0xDF: "←", 0xE0: "→", 0xE1: "↑",
    0xE2: "↓", 0xE3: "↖", 0xE4: "↗", 0xE5: "↙", 0xE6: "↘", 0xE8: "➔", 0xEF: "⇦", 0xF0: "⇨", 0xF1: "⇧", 0xF2: "⇩",
    0xF3: "⬄", 0xF4: "⇳", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
}  # fmt: skip
_WINGDINGS_2 = {
    0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0x95: "•", 0x96: "●", 0x97: "●", 0x98: "•",
    0x9E: "◦", 0x9F: "■", 0xA0: "▪", 0xA1: "■", 0xA2: "■", 0xA3: "□", 0xA4: "□",
}  # fmt: skip
_WINGDINGS_3 = {0x7D: "▶", 0x84: "◀", 0x70: "▲", 0x71: "▼", 0x22: "→", 0x21: "←", 0x23: "↑", 0x24: "↓"}


def _symbol() -> dict[int, str]:
    table = {_SYMBOL_FIRST + index: character for index, character in enumerate(_SYMBOL)}
    table |= {_SYMBOL_SECOND + index: character for index, character in enumerate(_SYMBOL_UPPER)}
    return {code: character for code, character in table.items() if character != "\uffff"}


_TABLES = {"symbol": _symbol(), "wingdings": _WINGDINGS, "wingdings 2": _WINGDINGS_2, "wingdings 3": _WINGDINGS_3}


def is_symbol_font(font: str) -> bool:
    """Tell whether the font numbers its characters in its own way."""
    return font.lower() in _TABLES


def to_unicode(character: str, font: str) -> str | None:
    """Give the Unicode character for one set in a symbol font (U+0020–U+00FF or U+F020–U+F0FF); None when unknown."""
    code = ord(character)
    if 0xF000 <= code <= 0xF0FF:
        code -= 0xF000
    table = _TABLES.get(font.lower())
    if table is None:
        return None if 0xE000 <= ord(character) <= 0xF8FF else character
    return table.get(code, character if code > 0xFF or character == " " else None)


def text_to_unicode(text: str, font: str) -> tuple[str, bool]:
    """Give text in a symbol font as Unicode, and whether every character of it is known („□” stands for others)."""
    found = [to_unicode(character, font) for character in text]
    return "".join(character or "□" for character in found), None not in found

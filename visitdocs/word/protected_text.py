"""Values on their way through the template engine, out of reach of everything that works on XML as text.

docxtpl rewrites rendered XML with regular expressions and has escapes of its own (`{_{`). A value that looks like
markup or like a tag would be changed. So every character that means something to any of them travels as a
private-use character, which no value may contain, and is put back in the parsed tree.
"""

from __future__ import annotations

from lxml import etree

from visitdocs.word.namespaces import W

MEANINGFUL = "&<>\"'{}%#_\n\t\r\a\f\v\\"
FIRST_STAND_IN = 0xE100
_AWAY = {ord(character): chr(FIRST_STAND_IN + index) for index, character in enumerate(MEANINGFUL)}
_BACK = {ord(stand_in): chr(code) for code, stand_in in _AWAY.items()}
_LINE_ENDS = str.maketrans({"\r": "\n", "\v": "\n", "\f": "\n"})
_INLINE = {"\n": f"{W}br", "\t": f"{W}tab"}


def protect(value: object) -> object:
    """A value as it may travel; markup made by our own filters passes as it is."""
    if hasattr(value, "__html__") or value is None:
        return value
    return str(value).translate(_AWAY)


def restore(root: etree._Element) -> None:
    """Put the characters back, in texts and attributes; line ends and tabs become Word's own elements."""
    for element in root.iter(etree.Element):
        for name, text in element.attrib.items():
            restored = text.translate(_BACK)
            if restored != text:
                element.set(name, restored.translate(_LINE_ENDS))
        if element.text:
            element.text = element.text.translate(_BACK)
        if element.tail:
            element.tail = element.tail.translate(_BACK)
    for text in list(root.iter(f"{W}t")):
        if text.text and any(character in text.text for character in "\n\t\r\v\f"):
            _split_lines(text)


def _split_lines(text: etree._Element) -> None:
    """Make `<w:t>a\\nb</w:t>` into `<w:t>a</w:t><w:br/><w:t>b</w:t>`."""
    content = (text.text or "").replace("\r\n", "\n").translate(_LINE_ENDS)
    run, position = text.getparent(), text.getparent().index(text)
    run.remove(text)
    stretch = ""
    for character in content + "\0":
        if character in _INLINE or character == "\0":
            if stretch:
                run.insert(position, _text(stretch))
                position += 1
            if character in _INLINE:
                run.insert(position, etree.Element(_INLINE[character]))
                position += 1
            stretch = ""
        else:
            stretch += character


def _text(content: str) -> etree._Element:
    element = etree.Element(f"{W}t")
    element.text = content
    element.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return element

"""Document settings (word/settings.xml, ECMA-376 17.15) that bear on how pages look."""

from lxml.etree import _Element

from visitdocs.dataclass import dataclass
from visitdocs.document.markup import child_value, clamp, integer, length, switch
from visitdocs.document.model import Hyphenation
from visitdocs.ooxml.namespaces import W

_WORD_2007 = 12
_USUAL_ZONE = 18.0


@dataclass(frozen=True)
class Settings:
    """`compatibility` is the version of Word whose habits the document keeps (15: Word 2013 and later).

    `stretches_at_breaks` says that a justified line which a break ends is stretched, too.
    """

    default_tab: float = 36.0
    hyphenate: bool = False
    hyphenation: Hyphenation = Hyphenation(_USUAL_ZONE)
    even_and_odd_headers: bool = False
    mirror_margins: bool = False
    gutter_at_top: bool = False
    compatibility: int = _WORD_2007
    stretches_at_breaks: bool = True
    shows_background: bool = False


def read_settings(root: _Element | None) -> Settings:
    """Read the settings part, or Word's defaults when there is none."""
    if root is None:
        return Settings()
    tab = length(child_value(root, "defaultTabStop"))
    return Settings(
        default_tab=36.0 if tab is None else clamp(tab, 1, 1584),
        hyphenate=switch(root, "autoHyphenation"),
        hyphenation=_hyphenation(root),
        even_and_odd_headers=switch(root, "evenAndOddHeaders"),
        mirror_margins=switch(root, "mirrorMargins"),
        gutter_at_top=switch(root, "gutterAtTop"),
        compatibility=_compatibility(root),
        shows_background=switch(root, "displayBackgroundShape"),
        stretches_at_breaks=not switch(root.find(W + "compat"), "doNotExpandShiftReturn"),
    )


def _hyphenation(root: _Element) -> Hyphenation:
    """Zone, limit and capitals (17.15.1.53, 17.15.1.22, 17.15.1.34)."""
    zone = length(child_value(root, "hyphenationZone"))
    return Hyphenation(
        zone=_USUAL_ZONE if zone is None else max(zone, 0.0),
        maximum_lines=integer(child_value(root, "consecutiveHyphenLimit"), 0, 32767) or 0,
        capitals=not switch(root, "doNotHyphenateCaps"),
    )


def _compatibility(root: _Element) -> int:
    for setting in root.iterfind(f"{W}compat/{W}compatSetting"):
        if setting.get(W + "name") == "compatibilityMode":
            return integer(setting.get(W + "val"), 11, 99) or _WORD_2007
    return _WORD_2007

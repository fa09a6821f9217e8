"""Links from the definition: `{{r organiser.email|link }}` becomes a hyperlink with Word's Hyperlink style."""

from __future__ import annotations

import re
from collections.abc import Callable
from urllib.parse import quote

from lxml import etree
from markupsafe import Markup

from visitdocs.messages import Quoted, message, phrase
from visitdocs.ooxml.namespaces import XML_SPACE, R, W
from visitdocs.templating.errors import WrongUseError
from visitdocs.templating.printed_text import fit, text_of
from visitdocs.word.elements import maker
from visitdocs.word.inserts.target_part import HYPERLINK, TargetPart

EMAIL = re.compile(r"[^\s@/]+@[^\s@/]+\.[^\s@/]+")
TELEPHONE = re.compile(r"\+?[\d\s()-]{6,}")
WEB = re.compile(r"(?:https?://)?[^\s/:@]+\.[^\s/:@]+(?::\d+)?(?:[/?#]\S*)?", re.IGNORECASE)

w = maker("w")


def link_filter(part: TargetPart) -> Callable[[object], Markup]:
    """The filter `link`: an e-mail address, a web address or a telephone number as a hyperlink that shows itself."""

    def link(value: object) -> Markup:
        text = fit(text_of(value))
        if not text:
            return Markup("")
        identifier = part.link(target(text))
        style = part.styles.identifier(HYPERLINK)
        run = w.r(w.t(shown(text), {XML_SPACE: "preserve"}))
        if style:
            run.insert(0, w.rPr(w.rStyle({f"{W}val": style})))
        hyperlink = w.hyperlink({f"{R}id": identifier, f"{W}history": "1"}, run)
        return Markup(etree.tostring(hyperlink, encoding="unicode"))

    return link


def shown(text: str) -> str:
    """What a reader sees: a web address without the scheme and the slash that everybody leaves out."""
    found = WEB.fullmatch(text)
    return re.sub(r"^https?://", "", text, flags=re.IGNORECASE).removesuffix("/") if found else text


def target(text: str) -> str:
    """Where a text leads: mailto:, tel: or the web. Raises WrongUseError for anything else."""
    if EMAIL.fullmatch(text):
        return "mailto:" + quote(text, safe="@+.-_'")
    if TELEPHONE.fullmatch(text):
        return "tel:" + re.sub(r"[^\d+]", "", text)
    if WEB.fullmatch(text):
        return text if re.match("https?://", text, re.IGNORECASE) else f"https://{text}"
    hint = phrase("use the filter “link” with e-mail addresses, web addresses and telephone numbers only")
    raise WrongUseError(
        message(
            "no-address", "{text} is no address and no telephone number, so it cannot be a link", text=Quoted(text)
        ),
        hint,
    )

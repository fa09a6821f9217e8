"""The code printed on every page of a form, which says whose it is (see `word.finishing.edition`)."""

import re

from pypdf import PageObject

from visitdocs.dataclass import dataclass

_CODE = re.compile(r"V1-([A-Z2-7]{10})-([A-Z2-7]{16})-([0-9]{1,4})(?![0-9])")


@dataclass(frozen=True)
class PageCode:
    """Programme, edition and page, as the code says them; pages count from 1."""

    programme: str
    edition: str
    page: int


def code_of_text(text: str) -> PageCode | None:
    """Give the code that stands in a text; what is drawn apart may have got spaces."""
    found = _CODE.search(text) or _CODE.search(re.sub(r"\s", "", text))
    return PageCode(found[1], found[2], int(found[3])) if found else None


def codes_of_text(text: str) -> tuple[PageCode, ...]:
    """Give every code that stands in a text, each once: several pages may be printed on one sheet."""
    return tuple(dict.fromkeys(PageCode(found[1], found[2], int(found[3])) for found in _CODE.finditer(text)))


def code_of_page(page: PageObject) -> PageCode | None:
    """Give the code that is printed beside its picture on a page."""
    return code_of_text(page.extract_text())

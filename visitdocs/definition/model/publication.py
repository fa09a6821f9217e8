"""Where the pack is published: the page, and the folder of its files on the web site."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from visitdocs.definition.model.strict_model import StrictModel
from visitdocs.definition.values.contacts import FolderAddress, SiteAddress, WebAddress
from visitdocs.definition.values.text import KEY, ShortText, matching
from visitdocs.messages import message, phrase


class PageType(StrEnum):
    """What WordPress keeps the news page as: an entry among the news, or a page that stands alone."""

    POST = "post"
    PAGE = "page"


Slug = Annotated[
    ShortText,
    matching(
        KEY,
        lambda slug: message("slug-characters", "the end of the address, {slug}, has other signs", slug=slug),
        phrase("use small letters from a to z, digits and hyphens, for example wizyta-w-wielkopolsce"),
        {"type": "string", "pattern": f"^{KEY}$", "examples": ["wizyta-w-wielkopolsce"]},
    ),
]


class Publication(StrictModel):
    """Addresses on the office's web site, and what the program needs to put the page there itself."""

    site: SiteAddress | None = Field(
        None,
        examples=["https://dops.example.org"],
        description=phrase("Address of the WordPress site that publish puts the page and the files on.").text,
    )
    user: ShortText | None = Field(
        None,
        exclude=True,
        examples=["redakcja"],
        description=phrase("Name of the user who publishes; the password never stands here.").text,
    )
    type: PageType = Field(
        PageType.POST,
        examples=["post"],
        description=phrase("post: an entry among the news; page: a page that stands alone.").text,
    )
    slug: Slug | None = Field(
        None,
        examples=["wizyta-w-wielkopolsce"],
        description=phrase("End of the address of the page. Otherwise: the name of this file.").text,
    )
    category: ShortText | None = Field(
        None,
        examples=["Aktualności"],
        description=phrase("Category of the entry, by its name in WordPress.").text,
    )

    page: WebAddress | None = Field(
        None,
        examples=["https://dops.example.org/wizyta-w-wielkopolsce/"],
        description=phrase("Address of the news page; the events of the calendar lead to it.").text,
    )
    files_url: FolderAddress | None = Field(
        None,
        examples=["https://dops.example.org/wp-content/uploads/2017/11/"],
        description=phrase(
            "Address of the folder where the files will be; the links of the news page lead there."
        ).text,
    )
    signs_url: WebAddress | None = Field(
        None,
        examples=["https://dops.example.org/wp-content/uploads/znaki.png"],
        description=phrase(
            "Address of a picture with the signs of the project and the union in a line, for the foot of the news page."
        ).text,
    )

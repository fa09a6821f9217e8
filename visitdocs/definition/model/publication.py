"""Where the pack is published: the page, and the folder of its files on the web site."""

from pydantic import Field

from visitdocs.definition.model.strict_model import StrictModel
from visitdocs.definition.values.contacts import FolderAddress, WebAddress
from visitdocs.messages import phrase


class Publication(StrictModel):
    """Addresses on the office's web site."""

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

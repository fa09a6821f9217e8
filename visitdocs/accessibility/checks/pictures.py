"""Pictures: what they show is said in words, or they are said to be mere decoration.

WCAG 2.1, 1.1.1 (non-text content has a text alternative; failures F65: it has none, F30: a file name is none), and
F89 for a picture that is all there is of a link; PDF/UA-1 7.3 (a Figure has an alternative text).
"""

import re
from collections.abc import Iterator

from visitdocs.accessibility.failure import Failure
from visitdocs.accessibility.stories import Stories
from visitdocs.accessibility.words import says_something
from visitdocs.document.model import Inline, Link, Picture
from visitdocs.document.model.contents import flat
from visitdocs.messages import Quoted, message, phrase

_FILE_NAME = re.compile(
    r"\S.*\.(png|jpe?g|gif|bmp|tiff?|svg|emf|wmf|webp|heic)"
    r"|(img|image|dsc[nf]?|pxl|picture|graphic|photo|screenshot|scan|obraz|rysunek|grafika|zdjęcie|skan)"
    r"[ _-]?\d*([_-]\d+)*",  # the names that cameras and Word give
    re.IGNORECASE,
)
_DESCRIBE = phrase("right-click the picture → View Alt Text: describe what it shows")
_DESCRIBE_OR_MARK = phrase(
    "right-click the picture → View Alt Text: describe what it shows, or tick “Mark as decorative”"
)


def picture_failures(stories: Stories) -> Iterator[Failure]:
    """Find pictures without alternative text that are not marked as decorative, and those whose text is but a name.

    Headers and footers count: Word reads them out. A picture that is all there is of a link has to say where the
    link leads, so it is no decoration even if it is marked as such.
    """
    for item in stories.paragraphs:
        for picture, leads in _pictures(item.paragraph.inlines):
            if leads and not picture.alt:
                said = message("picture-link-without-alt", "a picture is a link and has no alternative text")
                hint = phrase("write in the alternative text of the picture where the link leads")
                yield Failure(said, item.where, hint)
            elif not picture.alt and not picture.decorative:
                said = message("picture-without-alt", "a picture has no alternative text")
                yield Failure(said, item.where, _DESCRIBE_OR_MARK)
            elif _FILE_NAME.fullmatch(picture.alt):
                said = message(
                    "picture-alt-is-name",
                    "the alternative text of a picture is only a name: {text}",
                    text=Quoted(picture.alt),
                )
                yield Failure(said, item.where, _DESCRIBE)


def _pictures(inlines: tuple[Inline, ...]) -> Iterator[tuple[Picture, bool]]:
    """Each picture, and whether it alone has to tell where a link leads."""
    for inline in inlines:
        if isinstance(inline, Picture):
            yield inline, False
        elif isinstance(inline, Link):
            leads = not says_something(inline.inlines)
            yield from ((picture, leads) for picture in flat(inline.inlines) if isinstance(picture, Picture))

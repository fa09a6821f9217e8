"""Pictures and links: what they show, and where they lead, is said in words.

WCAG 2.1, 1.1.1 (non-text content has a text alternative; failures F65: it has none, F30: a file name is none), and
F89 for a picture that is all there is of a link; PDF/UA-1 7.3 (a Figure has an alternative text).

WCAG 2.1, 2.4.4 (the purpose of a link); PDF/UA-1 7.18.5. The sentence around „tutaj” could make it clear, but screen
readers also list links without their sentences (2.4.9, failure F84: „click here”).
"""

from collections.abc import Iterator

from visitdocs.accessibility.stories import Failure, Stories, says_something, words
from visitdocs.document.model import Inline, Link, Picture
from visitdocs.document.model.contents import flat
from visitdocs.messages import Quoted, message, phrase

_PICTURE_FILES = (
    ".png", ".jpg", ".jpeg", ".gif", ".bmp", ".tif", ".tiff", ".svg", ".emf", ".wmf", ".webp", ".heic",
)  # fmt: skip
_GIVEN_NAMES = frozenset(
    (
        "img", "image", "dsc", "dscn", "dscf", "pxl", "picture", "graphic", "photo", "screenshot", "scan", "obraz",
        "rysunek", "grafika", "zdjęcie", "skan",
    )
)  # fmt: skip
"""Those that cameras and Word give, and count."""
_DESCRIBE = phrase("right-click the picture → View Alt Text: describe what it shows")
_DESCRIBE_OR_MARK = phrase(
    "right-click the picture → View Alt Text: describe what it shows, or tick “Mark as decorative”"
)
_SAYS_NOTHING = frozenset(
    (
        "tu", "tutaj", "kliknij", "kliknij tu", "kliknij tutaj", "link", "pod linkiem", "więcej", "czytaj więcej",
        "zobacz", "zobacz więcej", "here", "click here", "more", "read more",
    )
)  # fmt: skip
_AROUND_WORDS = ' .,:;!?…»›>→()[]„”"'


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
            elif _is_name(picture.alt):
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


def _is_name(alt: str) -> bool:
    """Whether an alternative text is only the name of a file, such as „IMG_2017.jpg” or „obraz 3”."""
    alt = alt.casefold()
    return alt.endswith(_PICTURE_FILES) or alt.rstrip("0123456789_- ") in _GIVEN_NAMES


def link_failures(stories: Stories) -> Iterator[Failure]:
    """Find links without a word, and links whose words say nothing. Pictures in links are told with pictures."""
    for item in stories.paragraphs:
        for link in (inline for inline in item.paragraph.inlines if isinstance(inline, Link)):
            text = words(link.inlines)
            if not text and not any(isinstance(inline, Picture) for inline in flat(link.inlines)):
                said = message("link-without-text", "a link to {target} has no text", target=Quoted(link.target))
                hint = phrase("remove the link, or type a text that says where it leads")
                yield Failure(said, item.where, hint)
            elif text.strip(_AROUND_WORDS).casefold() in _SAYS_NOTHING:
                said = message("link-text", "the text of a link does not say where it leads: {text}", text=Quoted(text))
                hint = phrase("write instead where it leads, for example “rules of participation”")
                yield Failure(said, item.where, hint)

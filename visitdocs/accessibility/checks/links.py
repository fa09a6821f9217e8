"""Links: their text says where they lead.

WCAG 2.1, 2.4.4 (the purpose of a link); PDF/UA-1 7.18.5. The sentence around „tutaj” could make it clear, but screen
readers also list links without their sentences (2.4.9, failure F84: „click here”).
"""

from collections.abc import Iterator

from visitdocs.accessibility.failure import Failure
from visitdocs.accessibility.stories import Stories
from visitdocs.accessibility.words import words
from visitdocs.document.model import Link, Picture
from visitdocs.document.model.contents import flat
from visitdocs.messages import Quoted, message, phrase

_SAYS_NOTHING = frozenset(
    (
        "tu", "tutaj", "kliknij", "kliknij tu", "kliknij tutaj", "link", "pod linkiem", "więcej", "czytaj więcej",
        "zobacz", "zobacz więcej", "here", "click here", "more", "read more",
    )
)  # fmt: skip
_AROUND_WORDS = ' .,:;!?…»›>→()[]„”"'


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

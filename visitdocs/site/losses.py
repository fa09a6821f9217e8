"""What a site took out of the page's text (WordPress's kses does, by the rights of the user)."""

from collections import Counter
from html.parser import HTMLParser


def losses(sent: str, kept: str) -> tuple[str, ...]:
    """Name the elements and attributes that are fewer than were sent; what changed otherwise is the text itself."""
    if sent == kept:
        return ()
    lost = _counted(sent) - _counted(kept)
    return tuple(lost) or ("…",)


def _counted(html: str) -> Counter[str]:
    """How often each element, and each attribute of an element, stands in a text."""
    names: Counter[str] = Counter()

    class Reader(HTMLParser):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            names[f"<{tag}>"] += 1
            names.update(f"<{tag} {name}>" for name, _ in attrs)

    Reader().feed(html)
    return names

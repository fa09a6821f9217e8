"""Lines that belong to nothing."""

from collections.abc import Iterator

from visitdocs.definition.diagnosis.remedy import Remedy, Suspicion, indent_of
from visitdocs.definition.reading.text_file import Position
from visitdocs.messages import message, phrase


def strays(suspicion: Suspicion) -> Iterator[Remedy]:
    """Suspect a line that somebody left in the file."""
    for number, line in suspicion.each():
        indent = indent_of(line)
        yield Remedy(
            message("line-without-key", "this line does not belong to any key"),
            phrase(
                "remove it; if it is a note, start it with #; if it goes on with the text above, indent it like that"
            ),
            Position(number, indent),
            {number: f"{line[:indent]}# {line[indent:]}"},
        )

"""The change report: the sentences, the files to upload again, and both as a Markdown file."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from visitdocs.changes.edition import Edition, PublishedFile
from visitdocs.changes.fact_sentences import REVISION, fact_sentences
from visitdocs.changes.form_sentences import form_sentences
from visitdocs.changes.list_sentences import (
    document_sentences,
    host_sentences,
    topic_sentences,
    track_sentences,
)
from visitdocs.changes.session_sentences import session_sentences
from visitdocs.changes.text_sentences import changed_texts, text_sentences, without_told
from visitdocs.definition import Visit
from visitdocs.messages import printable
from visitdocs.wording import DEFAULT, wording_of
from visitdocs.wording.typesetting import WORD_JOINER

WORDING = wording_of(DEFAULT)

_REGULATIONS = "regul"
"""What the names of templates of regulations have in common, in Polish and in English."""


@dataclass(frozen=True)
class ChangeReport:
    """What differs between two editions.

    `sentences` tell what changed in the visit, `texts` what documents say otherwise, `edition` what changed in the
    number and the day of the edition.
    `uploads` are the attachments to upload again, each with „nowy” or „zmieniony”; `withdrawn` those to take off the
    web site; `pages` what to paste again. `content_changed` is whether readers will find anything other than before,
    `other_revision` whether the number of the revision is another, `undated` the keys of regulations that say something
    else under the same date.
    """

    title: str = ""
    edition: str = ""
    sentences: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()
    uploads: tuple[tuple[PublishedFile, str], ...] = ()
    withdrawn: tuple[PublishedFile, ...] = ()
    pages: tuple[PublishedFile, ...] = ()
    content_changed: bool = False
    other_revision: bool = False
    undated: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.edition or self.sentences or self.texts or self.uploads or self.withdrawn or self.pages)

    def sections(self) -> Iterator[tuple[str, list[str]]]:
        """Headings with their lines, those that have any, in plain text."""
        told = (
            ("Co się zmieniło", [*self.sentences, *filter(None, [self.edition])]),
            ("Co brzmi inaczej w dokumentach", list(self.texts)),
            ("Co wgrać ponownie", [f"{file.title}: {file.name} ({state})" for file, state in self.uploads]),
            ("Co usunąć ze strony", [f"{file.title}: {file.name}" for file in self.withdrawn]),
            ("Co wkleić ponownie", [f"{file.title}: {file.name}" for file in self.pages]),
        )
        return ((heading, lines) for heading, lines in told if lines)

    def to_markdown(self) -> bytes:
        """The report as a Markdown file in UTF-8: the same two editions give the same bytes."""
        blocks = [f"# Zmiany: {_escaped(self.title)}"]
        if not (self.sentences or self.texts or self.edition):
            blocks.append("Treść się nie zmieniła; zmienił się wygląd.")
        for heading, lines in self.sections():
            blocks += [f"## {heading}", "\n".join(f"- {_escaped(line)}" for line in lines)]
        return ("\n\n".join(blocks) + "\n").encode("utf-8")


def compare(old: Edition, new: Edition) -> ChangeReport:
    """What differs between two editions of a visit. If the old one left no facts, only its files are compared."""
    before, after = old.visit, new.visit
    sentences: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()
    edition = ""
    if before is not None and after is not None:
        edition = _edition(before, after)
        sentences = (
            *fact_sentences(before, after),
            *track_sentences(before, after),
            *session_sentences(before, after),
            *host_sentences(before, after),
            *topic_sentences(before, after),
            *form_sentences(before, after),
            *document_sentences(before, after, old.titles, new.titles),
        )
        texts = tuple(_texts(old, new, before, after, sentences))
    was = {file.name: file.digest for file in old.files}
    changed = [file for file in new.files if was.get(file.name) != file.digest]
    return ChangeReport(
        title=after.visit.title if after is not None else "",
        edition=edition,
        sentences=sentences,
        texts=texts,
        uploads=tuple((file, "zmieniony" if file.name in was else "nowy") for file in changed if not file.page),
        withdrawn=_withdrawn(old, new),
        pages=tuple(file for file in changed if file.page),
        content_changed=bool(sentences or texts) or old.wording != new.wording,
        undated=tuple(_undated(old, new)),
        other_revision=before is not None and after is not None and before.visit.revision != after.visit.revision,
    )


def _texts(old: Edition, new: Edition, before: Visit, after: Visit, told: tuple[str, ...]) -> Iterator[str]:
    """What documents that were there and still are say otherwise, beyond what was `told`."""
    for key, text in new.texts.items():
        if key in old.texts:
            pairs = without_told(changed_texts(old.texts[key], text), told, before, after)
            yield from text_sentences(new.titles.get(key, key), pairs)


def _undated(old: Edition, new: Edition) -> Iterator[str]:
    """The regulations that were reworded, if the date that they are known by is the same."""
    before, after = old.visit, new.visit
    if before is None or after is None or before.regulations.dated != after.regulations.dated:
        return
    for key, text in new.texts.items():
        if key in old.texts and _REGULATIONS in after.documents[key].template and changed_texts(old.texts[key], text):
            yield key


def _withdrawn(old: Edition, new: Edition) -> tuple[PublishedFile, ...]:
    names = {file.name for file in new.files}
    return tuple(file for file in old.files if file.name not in names and not file.page)


def _edition(before: Visit, after: Visit) -> str:
    if all(fact.of(before) == fact.of(after) for fact in REVISION):
        return ""
    was, now = (
        f"wersja {visit.visit.revision} z {WORDING.dates.long_date(visit.visit.revised)}" for visit in (before, after)
    )
    return f"To jest {now} (poprzednio {was})"


def _escaped(text: str) -> str:
    """The text set the Polish way, with what Markdown would take for markup escaped; names of files stay whole."""
    return re.sub(
        r"([\\`*<\[\]]|(?<!\w)_|_(?!\w))", r"\\\1", WORDING.typography.typeset(printable(text)).replace(WORD_JOINER, "")
    )

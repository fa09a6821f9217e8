"""The change report: the sentences, the files to upload again, and both as a Markdown file."""

import re
from collections.abc import Iterator
from enum import Enum, auto
from typing import assert_never

from visitdocs.changes.edition import Edition, PublishedFile
from visitdocs.changes.fact_sentences import fact_sentences, value_at
from visitdocs.changes.facts import FACTS, REVISION
from visitdocs.changes.form_sentences import form_sentences
from visitdocs.changes.list_sentences import (
    document_sentences,
    host_sentences,
    topic_sentences,
    track_sentences,
)
from visitdocs.changes.session_sentences import session_sentences
from visitdocs.changes.text_sentences import changed_texts, text_sentences, without_told
from visitdocs.changes.translation import is_translated, translated
from visitdocs.dataclass import dataclass
from visitdocs.definition import Visit
from visitdocs.messages import Message, phrase, printable
from visitdocs.wording import DEFAULT, Wording, wording_of
from visitdocs.wording.typography import WORD_JOINER

_REGULATIONS = "regul"
"""What the names of templates of regulations have in common, in Polish and in English."""

IN_ANOTHER_LANGUAGE = phrase("The visit is now described in English")
"""Said in the new language, each catalogue says its own: in Polish, that the visit is described in Polish."""


class Upload(Enum):
    """Why an attachment is to be uploaded."""

    NEW = auto()
    CHANGED = auto()


@dataclass(frozen=True)
class Line:
    """A line of the report, and the language whose typography it takes; "" for a text that is typeset already."""

    text: str
    language: str


@dataclass(frozen=True)
class ChangeReport:
    """What differs between two editions, said in the `language` of the new one.

    `sentences` tell what changed in the visit, `texts` what documents say otherwise, `edition` what changed in the
    number and the day of the edition.
    `uploads` are the attachments to upload again, each with why; `withdrawn` those to take off the web site; `pages`
    what to paste again. `content_changed` is whether readers will, or may, read anything other than before: that a
    template changed only the look is known of documents, and not of pages alone. `other_revision` is whether the number
    of the revision is another, `undated` the keys of regulations that say something else under the same date.
    """

    title: str = ""
    language: str = DEFAULT
    edition: str = ""
    sentences: tuple[str, ...] = ()
    texts: tuple[Line, ...] = ()
    uploads: tuple[tuple[PublishedFile, Upload], ...] = ()
    withdrawn: tuple[PublishedFile, ...] = ()
    pages: tuple[PublishedFile, ...] = ()
    content_changed: bool = False
    other_revision: bool = False
    undated: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.edition or self.sentences or self.texts or self.uploads or self.withdrawn or self.pages)

    def sections(self) -> Iterator[tuple[str, list[Line]]]:
        """Headings with their lines, those that have any, in plain text."""
        say = wording_of(self.language).language.say
        sentences = [*self.sentences, *filter(None, [self.edition])]
        told = (
            (phrase("What has changed"), [Line(sentence, self.language) for sentence in sentences]),
            (phrase("What the documents now say differently"), list(self.texts)),
            (phrase("What to upload again"), [_of(file, say(_to_upload(file, why))) for file, why in self.uploads]),
            (phrase("What to take off the website"), [_of(file, say(_named(file))) for file in self.withdrawn]),
            (phrase("What to paste again"), [_of(file, say(_named(file))) for file in self.pages]),
        )
        return ((say(heading), lines) for heading, lines in told if lines)

    def to_markdown(self) -> bytes:
        """The report as a Markdown file in UTF-8: the same two editions give the same bytes."""
        say = wording_of(self.language).language.say
        blocks = ["# " + _escaped(Line(say(phrase("Changes: {title}", title=self.title)), self.language))]
        if not (self.content_changed or self.edition):
            blocks.append(say(phrase("The content is the same; only its look has changed.")))
        for heading, lines in self.sections():
            blocks += [f"## {heading}", "\n".join(f"- {_escaped(line)}" for line in lines)]
        return ("\n\n".join(blocks) + "\n").encode("utf-8")


def compare(old: Edition, new: Edition) -> ChangeReport:
    """What differs between two editions of a visit. If the old one left no facts, only its files are compared."""
    before, after = old.visit, new.visit
    wording = wording_of(after.visit.language if after is not None else DEFAULT)
    sentences: tuple[str, ...] = ()
    texts: tuple[Line, ...] = ()
    edition = ""
    if before is not None and after is not None:
        edition = _edition(before, after, wording)
        sentences = tuple(map(wording.language.say, _sentences(old, new, before, after, wording)))
        texts = tuple(_texts(old, new, before, after, sentences, wording))
    was = {file.name: file.digest for file in old.files}
    changed = [file for file in new.files if was.get(file.name) != file.digest]
    return ChangeReport(
        title=after.visit.title if after is not None else "",
        language=wording.code,
        edition=edition,
        sentences=sentences,
        texts=texts,
        uploads=tuple((file, Upload.CHANGED if file.name in was else Upload.NEW) for file in changed if not file.page),
        withdrawn=_withdrawn(old, new),
        pages=tuple(file for file in changed if file.page),
        content_changed=bool(sentences or texts) or _may_say_otherwise(old, new, changed),
        undated=tuple(_undated(old, new)),
        other_revision=before is not None and after is not None and before.visit.revision != after.visit.revision,
    )


def _sentences(old: Edition, new: Edition, before: Visit, after: Visit, wording: Wording) -> Iterator[Message]:
    """What changed in the visit."""
    facts = FACTS
    if is_translated(before, after):
        yield IN_ANOTHER_LANGUAGE
        facts, before = tuple(fact for fact in FACTS if not fact.words), translated(before, after)
    yield from fact_sentences(facts, before, after, wording)
    yield from track_sentences(before, after)
    yield from session_sentences(before, after, wording)
    yield from host_sentences(before, after)
    yield from topic_sentences(before, after)
    yield from form_sentences(before, after)
    yield from document_sentences(before, after, old.titles, new.titles, wording)


def _texts(
    old: Edition, new: Edition, before: Visit, after: Visit, told: tuple[str, ...], wording: Wording
) -> Iterator[Line]:
    """What documents that were there and still are say otherwise, beyond what was `told`."""
    for key, was, now in _known_texts(old, new):
        if (language := after.language_of(key)) == before.language_of(key):
            pairs = changed_texts(was, now)
            pairs = without_told(pairs, told, before, after, wording_of(language))
            for sentence in text_sentences(new.titles.get(key, key), pairs):
                yield Line(wording.language.say(sentence), wording.code if language == wording.code else "")


def _may_say_otherwise(old: Edition, new: Edition, changed: list[PublishedFile]) -> bool:
    """Whether other templates or pictures changed a file of which is not known what it says."""
    if old.wording == new.wording:
        return False
    if old.visit is None or new.visit is None:
        return bool(changed)
    return _pages_may(old, new, changed) or not all(old.texts.get(key) and text for key, text in new.texts.items())


def _pages_may(old: Edition, new: Edition, changed: list[PublishedFile]) -> bool:
    """Whether a page may; as pages give the sizes of the attachments, beside these they change with the mere look."""
    pages = [file for file in changed if file.page]
    if old.page_wording and new.page_wording:
        return bool(pages) and old.page_wording != new.page_wording
    return bool(pages) and len(pages) == len(changed)


def _undated(old: Edition, new: Edition) -> Iterator[str]:
    """The regulations that were reworded, if the date that they are known by is the same."""
    before, after = old.visit, new.visit
    if before is None or after is None or before.regulations.dated != after.regulations.dated:
        return
    for key, was, now in _known_texts(old, new):
        if before.language_of(key) != after.language_of(key):
            continue
        if _REGULATIONS in after.documents[key].template and changed_texts(was, now):
            yield key


def _known_texts(old: Edition, new: Edition) -> Iterator[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    """The documents' keys with their sentences before and now, where both are known."""
    for key, now in new.texts.items():
        if now and (was := old.texts.get(key)):
            yield key, was, now


def _withdrawn(old: Edition, new: Edition) -> tuple[PublishedFile, ...]:
    names = {file.name for file in new.files}
    return tuple(file for file in old.files if file.name not in names and not file.page)


def _edition(before: Visit, after: Visit, wording: Wording) -> str:
    if all(value_at(before, path) == value_at(after, path) for path in REVISION):
        return ""
    said = phrase(
        "This is version {number} of {day} (previously version {number_before} of {day_before})",
        number=after.visit.revision,
        day=wording.dates.long_date(after.visit.revised),
        number_before=before.visit.revision,
        day_before=wording.dates.long_date(before.visit.revised),
    )
    return wording.language.say(said)


def _to_upload(file: PublishedFile, why: Upload) -> Message:
    match why:
        case Upload.NEW:
            return phrase("{title}: {file} (new)", title=file.title, file=file.name)
        case Upload.CHANGED:
            return phrase("{title}: {file} (changed)", title=file.title, file=file.name)
        case _:
            assert_never(why)


def _named(file: PublishedFile) -> Message:
    return phrase("{title}: {file}", title=file.title, file=file.name)


def _of(file: PublishedFile, text: str) -> Line:
    return Line(text, file.language)


def _escaped(line: Line) -> str:
    """The line set as its language wants it, with what Markdown would take for markup escaped; names of files stay
    whole."""
    text = printable(line.text)
    typeset = wording_of(line.language).typography.set_text(text) if line.language else text
    typeset = typeset.replace(WORD_JOINER, "")
    return re.sub(r"([\\`*<\[\]]|(?<!\w)_|_(?!\w))", r"\\\1", typeset)

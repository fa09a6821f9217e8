"""The law on personal data that a visit falls under, put into a definition where another one stands."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from visitdocs.definition.extending import language_in, read_tree
from visitdocs.definition.model.data_protection import GDPR_APPLIES, Law
from visitdocs.definition.model.schema import EXTENDS
from visitdocs.definition.reading.tree import KeyPath, Mapping, Scalar, Tree
from visitdocs.definition.reading.tree import Sequence as SequenceNode
from visitdocs.definition.starting.answers import Started
from visitdocs.definition.starting.edited_text import EditedText, as_typed, block_of
from visitdocs.messages import language_named, phrase

NO_TRANSFERS = phrase("The data is not transferred outside the European Economic Area.")
NOTICE, LAW, FIELDS = ("data_protection",), ("data_protection", "law"), ("registration", "fields")


def with_law(started: Started, extended: Tree | None, others: Sequence[Tree], last: date) -> Started:
    """Return the definition under the law that is in force on the `last` day.

    If what it extends (None: nothing), or one of the `others` that extends that, is under this law, the definition
    extends it and loses its own notice and its own form, which were written for another law. Otherwise it gets its
    own: what GDPR wants to be told is added, and no consent is required.
    """
    own = read_tree(started.data, "")[0]
    law = str(Law.GDPR if last >= GDPR_APPLIES else Law.ACT_1997)
    if (_text(own, LAW) or _text(extended, LAW) or law) == law:
        return started
    edited = EditedText(own)
    others = [other for other in others if language_in(other) == language_in(own, extended)]
    if _text(extended, LAW) != law and (other := _under(law, extended, others)):
        edited.put((EXTENDS,), other.files[0].file.rpartition("/")[2])
        extended = other
    shared = _text(extended, LAW)
    if law == Law.GDPR and shared != law and not _stands_in(own, FIELDS) and _stands_in(extended, FIELDS):
        edited = EditedText(_with_form_of_its_own(edited, extended))
    if shared == law:
        edited.drop(NOTICE)
        if _stands_in(extended, FIELDS):
            edited.drop(FIELDS)
    else:
        edited.put(LAW, law)
        if law == Law.GDPR:
            _put_what_gdpr_wants(edited, extended)
    remark = phrase("Another law on personal data applies to this visit; read the section data_protection once more.")
    return replace(started, data=edited.result(), remarks=(*started.remarks, remark))


def _under(law: str, extended: Tree | None, others: Sequence[Tree]) -> Tree | None:
    """The first of the others that is under the law and extends what the definition extends."""
    below = extended.files[0].file if extended else ""
    found = (other for other in others if below in [file.file for file in other.files[1:]])
    return next((other for other in found if _text(other, LAW) == law), None)


def _with_form_of_its_own(edited: EditedText, extended: Tree | None) -> Tree:
    key = extended.steps(FIELDS)[-1][0] if extended else None
    if key is not None and key.start.column:
        edited.append(FIELDS[0], block_of(key))
    return read_tree(edited.result(), "")[0]


def _put_what_gdpr_wants(edited: EditedText, extended: Tree | None) -> None:
    """Art. 13(1)(b) and (f), Art. 7(4)."""
    trees = (edited.tree, extended)
    if not any(_stands_in(tree, (*NOTICE, "transfers")) for tree in trees):
        said = language_named(language_in(*trees)).say(NO_TRANSFERS)
        edited.put((*NOTICE, "transfers"), as_typed(said))
    email = _text(edited.tree, ("organiser", "email")) or _text(extended, ("organiser", "email"))
    if email and not any(_stands_in(tree, (*NOTICE, "inspector")) for tree in trees):
        edited.put((*NOTICE, "inspector", "email"), email)
    sections = edited.tree.steps(FIELDS)[-1][1]
    for number, section in enumerate(sections.items if isinstance(sections, SequenceNode) else ()):
        fields = (
            section.entries["fields"][1] if isinstance(section, Mapping) and "fields" in section.entries else section
        )
        for position, field in enumerate(fields.items if isinstance(fields, SequenceNode) else ()):
            if isinstance(field, Mapping) and "purposes" in field.entries and "required" in field.entries:
                edited.put((*FIELDS, number, "fields", position, "required"), "false")


def _stands_in(tree: Tree | None, path: KeyPath) -> bool:
    return tree is not None and len(tree.steps(path)) > len(path)


def _text(tree: Tree | None, path: KeyPath) -> str:
    node = tree.steps(path)[-1][1] if tree is not None and _stands_in(tree, path) else None
    return node.text if isinstance(node, Scalar) else ""

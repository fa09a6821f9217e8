"""The law on personal data that a visit falls under, put into a definition where another one stands."""

from dataclasses import replace
from datetime import date

from visitdocs.definition.extending import read_tree
from visitdocs.definition.model.data_protection import GDPR_APPLIES, Law
from visitdocs.definition.reading.tree import KeyPath, Mapping, Scalar, Sequence, Tree
from visitdocs.definition.starting.edited_text import EditedText, block_of
from visitdocs.definition.starting.started import Started
from visitdocs.messages import phrase

NO_TRANSFERS = "Danych nie przekazujemy poza Europejski Obszar Gospodarczy."
NOTICE, LAW, FIELDS = ("data_protection",), ("data_protection", "law"), ("registration", "fields")


def with_law(started: Started, extended: Tree | None, last: date) -> Started:
    """Return the definition under the law that is in force on the `last` day.

    If what it extends (None: nothing) is under that law, it loses its own notice and its own form, which were written
    for another law. Otherwise it gets its own: what GDPR wants to be told is added, and no consent is required.
    """
    own = read_tree(started.data, "")[0]
    law = str(Law.GDPR if last >= GDPR_APPLIES else Law.ACT_1997)
    shared = _text(extended, LAW)
    if (_text(own, LAW) or shared or law) == law:
        return started
    edited = EditedText(own)
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


def _with_form_of_its_own(edited: EditedText, extended: Tree | None) -> Tree:
    key = extended.steps(FIELDS)[-1][0] if extended else None
    if key is not None and key.start.column:
        edited.append(FIELDS[0], block_of(key))
    return read_tree(edited.result(), "")[0]


def _put_what_gdpr_wants(edited: EditedText, extended: Tree | None) -> None:
    """Art. 13(1)(b) and (f), Art. 7(4)."""
    trees = (edited.tree, extended)
    if not any(_stands_in(tree, (*NOTICE, "transfers")) for tree in trees):
        edited.put((*NOTICE, "transfers"), NO_TRANSFERS)
    email = _text(edited.tree, ("organiser", "email")) or _text(extended, ("organiser", "email"))
    if email and not any(_stands_in(tree, (*NOTICE, "inspector")) for tree in trees):
        edited.put((*NOTICE, "inspector", "email"), email)
    sections = edited.tree.steps(FIELDS)[-1][1]
    for number, section in enumerate(sections.items if isinstance(sections, Sequence) else ()):
        fields = (
            section.entries["fields"][1] if isinstance(section, Mapping) and "fields" in section.entries else section
        )
        for position, field in enumerate(fields.items if isinstance(fields, Sequence) else ()):
            if isinstance(field, Mapping) and "purposes" in field.entries and "required" in field.entries:
                edited.put((*FIELDS, number, "fields", position, "required"), "false")


def _stands_in(tree: Tree | None, path: KeyPath) -> bool:
    return tree is not None and len(tree.steps(path)) > len(path)


def _text(tree: Tree | None, path: KeyPath) -> str:
    node = tree.steps(path)[-1][1] if tree is not None and _stands_in(tree, path) else None
    return node.text if isinstance(node, Scalar) else ""

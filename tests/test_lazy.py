"""Names of packages that are imported when they are first asked for."""

import pytest

from visitdocs.lazy import lazy_names


def test_a_module_with_the_name_of_what_it_gives_is_refused() -> None:
    with pytest.raises(ValueError, match=r"visitdocs\.document: dump"):
        lazy_names("visitdocs.document", dump=("dump",), marked_texts=("marked_document",))


def test_a_name_is_the_one_that_stands_in_its_module() -> None:
    from visitdocs.document import document_dump

    assert lazy_names("visitdocs.document", document_dump=("dump",))("dump") is document_dump.dump
    with pytest.raises(AttributeError, match="no attribute"):
        lazy_names("visitdocs.document", document_dump=("dump",))("dumb")

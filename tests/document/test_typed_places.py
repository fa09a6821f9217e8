"""Places to write in that are only typed are told; dots that mean something else are not."""

import pytest
from word_files import docx, paragraph, read, run

from visitdocs.document import read_document

TYPED = {
    "Imię i nazwisko: ..............................": "typed-dots",
    "Telefon: ………………": "typed-dots",
    "Telefon: … … …": "typed-dots",
    "Adres: ____________": "typed-dots",
    "PESEL: |_|_|_|_|_|": "typed-dots",
    "☐ tak   ☐ nie": "typed-box",
    "□tak": "typed-box",
}
OTHER = ["i tak dalej...", "Cytat […] i dalej…", "pod_kreślenie __init__", "☐", "3. .5", "a.b.c.d.e.f.g.h"]


@pytest.mark.parametrize(("text", "code"), TYPED.items())
def test_typed_dots_underscores_and_boxes_are_told(text: str, code: str) -> None:
    assert [problem.code for problem in read(paragraph(run(text))).problems] == [code]
    assert read_document(docx(paragraph(run(text))), with_fields=False).problems == ()


@pytest.mark.parametrize("text", OTHER)
def test_other_dots_and_signs_are_not(text: str) -> None:
    assert read(paragraph(run(text))).problems == ()

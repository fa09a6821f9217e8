"""What can be asked for beside a pack: any Word document typeset, the form filled in. Bytes in, bytes out.

The stages are imported when they are needed.
"""

from dataclasses import replace
from pathlib import Path

from visitdocs.pipeline.made_documents import FilledForm, TypesetDocument
from visitdocs.pipeline.programme import Programme
from visitdocs.problems import DocumentError, Severity


def typeset_document(
    docx: bytes,
    name: str,
    *,
    strict: bool = False,
    with_fields: bool = True,
    font_folders: tuple[Path, ...] | None = None,
) -> TypesetDocument:
    """Typeset any Word document; `name` names it in problems.

    With `strict` a problem is an error; without `with_fields` controls are set as the text that they show. Fonts are
    looked for in `font_folders`, too; None: where the system keeps its own. Raises `DocumentError`.
    """
    from visitdocs.accessibility import check_accessibility
    from visitdocs.document import read_document
    from visitdocs.pdf import typeset

    reading = read_document(docx, name, with_fields=with_fields)
    pdf = typeset(reading.document, name, font_folders)
    problems = reading.problems + check_accessibility(reading.document, name) + pdf.problems
    if strict and problems:
        raise DocumentError(*(replace(problem, severity=Severity.ERROR) for problem in problems))
    return TypesetDocument(pdf.pdf, pdf.pages, problems)


def fill_form(programme: Programme, data: bytes, name: str) -> FilledForm:
    """Fill in a programme's form with the answers in `data`, YAML whose file is called `name` in problems.

    No problem quotes the answers. Raises `VisitdocsError`.
    """
    from visitdocs.pipeline.form_filling import fill_form

    return fill_form(programme, data, name)

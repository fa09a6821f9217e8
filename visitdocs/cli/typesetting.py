"""A Word document is typeset, and what came of it is shown."""

import visitdocs
from visitdocs.cli.arguments import document_file, font_folders, pdf_file
from visitdocs.cli.session import Session
from visitdocs.cli.terminal import Terminal


def typeset_and_show(
    session: Session,
    file: str,
    output: str | None,
    *,
    quiet: bool = False,
    strict: bool = False,
    no_fields: bool = False,
) -> int:
    """Typeset one Word document; the exit code. Raises `VisitdocsError`."""
    source = document_file(file)
    target = pdf_file(source, output)
    terminal = Terminal(session.language, quiet=quiet)
    made = visitdocs.typeset(source, strict=strict, with_fields=not no_fields, font_folders=font_folders())
    visitdocs.write_file(target, made.pdf)
    terminal.show(made.problems)
    terminal.say_written(target)
    return 0

"""Any Word document as an accessible PDF."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from visitdocs import pipeline
from visitdocs.pipeline import TypesetDocument


def typeset(
    document: bytes | str | os.PathLike[str],
    *,
    name: str = "document.docx",
    strict: bool = False,
    with_fields: bool = True,
    font_folders: Iterable[str | os.PathLike[str]] | None = None,
) -> TypesetDocument:
    """Typeset a Word document, given as its bytes or by its path, as PDF/UA-1 and PDF/A-2a. Writes nothing.

    `name` names bytes in problems. With `strict` what cannot be shown as the document asks, and what shuts people out,
    is an error; without `with_fields` controls are set as the text that they show. Fonts of this machine are looked for
    in `font_folders`; None: where its system keeps them; empty: nowhere. Raises `DocumentError`.
    """
    folders = None if font_folders is None else tuple(map(Path, font_folders))
    if not isinstance(document, bytes):
        name, document = Path(document).name, pipeline.read_word_file(Path(document))
    return pipeline.typeset_document(document, name, strict=strict, with_fields=with_fields, font_folders=folders)

"""What a font file calls itself, as Word lists it: its family, and whether it is the bold or the italic of it."""

from __future__ import annotations

import struct
from pathlib import Path

import uharfbuzz

FAMILY = 1
"""As Word shows it (OpenType "name"): a weight beyond regular and bold is a family of its own, „Lato Black”."""
ITALIC, BOLD = 1 << 0, 1 << 5
"""OpenType OS/2, "fsSelection"."""


def name_of_font(path: Path) -> tuple[str, bool, bool]:
    """The family's name, and whether the face is bold and italic.

    Raises `ValueError` for a file that is no single TrueType font, `OSError` for one that cannot be read.
    """
    try:
        blob = uharfbuzz.Blob.from_file_path(str(path))
    except uharfbuzz.HarfBuzzError as error:
        raise OSError(str(path)) from error
    face = uharfbuzz.Face(blob)
    if face.count != 1:
        raise ValueError("no font, or a collection of several")
    family, selection = face.get_name(FAMILY), face.reference_table("OS/2").data[62:64]
    if "glyf" not in face.table_tags or not family or len(selection) < 2:
        raise ValueError("no outlines, or no name")
    (flags,) = struct.unpack(">H", selection)
    return family, bool(flags & BOLD), bool(flags & ITALIC)

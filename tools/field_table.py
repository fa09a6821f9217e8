"""Renew the table of field types in docs/forms.md: `python tools/field_table.py`. It follows from `FieldType`."""

from collections.abc import Iterator
from pathlib import Path
from typing import assert_never

from visitdocs.fields.field_type import FieldKind, FieldType
from visitdocs.fields.placeholders import placeholder
from visitdocs.wording import languages, wording_of

PAGE = Path(__file__).parents[1] / "docs" / "forms.md"
HEAD = "| `type` | its keys | empty, it says | in Word | in the PDF |"


def renewed(page: str) -> str:
    """Give the page with the table as it should be."""
    before, _, rest = page.partition(HEAD)
    after = rest[rest.index("\n\n") :]
    return before + "\n".join([HEAD, "|---" * 5 + "|", *map(_row, FieldType)]) + after


def _row(kind: FieldType) -> str:
    keys = ", ".join(f"`{key}`" for key in kind.keys)
    return f"| `{kind}` | {keys} | {' / '.join(_asked(kind))} | {' | '.join(_made_of(kind))} |"


def _asked(kind: FieldType) -> Iterator[str]:
    """What the empty field says, Polish first."""
    return (text for code in reversed(languages()) if (text := placeholder(kind, wording_of(code))))


def _made_of(kind: FieldType) -> tuple[str, str]:
    """What a type is in Word, and what it is in the PDF."""
    match kind.traits.kind:
        case None:
            return "text", "text"
        case FieldKind.TEXT:
            return "plain-text control", "text field"
        case FieldKind.MULTILINE:
            return "plain-text control, several lines", "text field, several lines"
        case FieldKind.DATE:
            return "date picker, dd.MM.yyyy or dd/MM/yyyy", "text field"
        case FieldKind.DROPDOWN:
            return "drop-down list", "combo box"
        case FieldKind.RADIO:
            return "a round check box for each option", "radio buttons of one group"
        case FieldKind.CHECKBOX if kind.has_options:
            return "a square check box for each option", "check boxes"
        case FieldKind.CHECKBOX:
            return "a square check box", "check box"
        case FieldKind.SIGNATURE:
            return "picture control: room for a scanned signature", "unsigned signature field, a line for ink"
        case _:
            assert_never(kind.traits.kind)


if __name__ == "__main__":
    text = renewed(PAGE.read_text(encoding="utf-8"))
    PAGE.write_bytes(text.encode("utf-8"))

"""The families of the typesetter stand in one order: each imports only what stands before it, for types too."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import visitdocs.pdf

ROOT = Path(visitdocs.pdf.__file__).parent
ORDER = (
    "normalisation",
    "fonts",
    "objects",
    "structure",
    "file",
    "form",
    "columns",
    "pieces",
    "lines",
    "paragraphs",
    "tables",
    "layout",
    "pages",
    "typesetter",
    "__init__",
)
FILES = sorted(ROOT.rglob("*.py"))


def family(path: Path) -> str:
    """The folder under the package that a file belongs to, or the file itself if it stands in the package."""
    return path.relative_to(ROOT).with_suffix("").parts[0]


def imported(path: Path) -> Iterator[str]:
    """The modules of the package that a file imports, anywhere in it."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom):
            assert not node.level, f"a relative import in {path}"
            if node.module and node.module.startswith("visitdocs.pdf."):
                yield node.module.removeprefix("visitdocs.pdf.")


def test_every_family_has_its_place_in_the_order() -> None:
    assert {family(path) for path in FILES} == set(ORDER)


@pytest.mark.parametrize("name", ORDER)
def test_a_family_imports_only_what_stands_before_it(name: str) -> None:
    allowed = ORDER[: ORDER.index(name) + 1]
    wrong = [
        f"{path.relative_to(ROOT)}: {module}"
        for path in FILES
        if family(path) == name
        for module in imported(path)
        if module.split(".")[0] not in allowed
    ]
    assert wrong == []


def test_files_of_a_family_do_not_import_each_other_in_a_circle() -> None:
    imports = {".".join(path.relative_to(ROOT).with_suffix("").parts): set(imported(path)) for path in FILES}
    while leaves := {name for name, needed in imports.items() if not needed & imports.keys()}:
        imports = {name: needed for name, needed in imports.items() if name not in leaves}
    assert imports == {}

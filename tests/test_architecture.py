"""The road is one-way, each library has its one home, only the store writes, and nothing grows too long."""

import ast
import sys
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

import pytest

import visitdocs

ROOT = Path(__file__).parents[1] / "visitdocs"
FILES = sorted(ROOT.rglob("*.py"))

ROAD = {
    "dataclass": set(),
    "lazy": set(),
    "messages": set(),
    "problems": set(),
    "wording": set(),
    "fields": {"wording"},
    "definition": {"fields", "wording"},
    "fonts": set(),
    "ooxml": set(),
    "templating": {"wording"},
    "addressees": {"wording", "ooxml"},
    "word": {"fields", "definition", "wording", "fonts", "ooxml", "templating"},
    "document": {"fields", "wording", "ooxml"},
    "accessibility": {"document"},
    "pdf": {"wording", "fonts", "document"},
    "changes": {"definition", "wording"},
    "news": {"definition", "wording", "templating", "changes"},
    "store": set(),
    "publication": {"definition", "wording", "ooxml", "document", "news", "changes", "store"},
    "site": {"definition"},
    "returns": {"fields", "definition", "wording", "document", "publication"},
    "register": {"fields", "returns"},
    "pipeline": {
        "fields",
        "addressees",
        "definition",
        "word",
        "document",
        "accessibility",
        "pdf",
        "news",
        "changes",
        "store",
        "publication",
        "site",
        "returns",
        "register",
        "wording",
        "templating",
    },
    "api": {"pipeline"},
    "cli": set(visitdocs.__all__),
}
"""Each stage and what it may import besides itself and what stands before them all; `cli` no more than scripts."""

BEFORE_ALL = ("dataclass", "lazy", "messages", "problems")

HOMES = {
    "jinja2": {"templating", "word", "news"},
    "markupsafe": {"templating", "word"},
    "docx": {"word"},
    "docxtpl": {"word"},
    "docxcompose": {"word"},
    "reportlab": {"pdf"},
    "uharfbuzz": {"fonts"},
    "fontpkg": {"fonts"},
    "fontpkg_lato": {"fonts"},
    "yaml": {"definition"},
    "pydantic": {"definition", "publication"},
    "pydantic_core": {"definition"},
    "holidays": {"definition"},
    "email_validator": {"fields"},
    "phonenumbers": {"fields"},
    "stdnum": {"fields"},
    "babel": {"wording"},
    "pyphen": {"pdf"},
    "segno": {"word", "pdf"},
    "icalendar": {"news"},
    "lxml": {"ooxml", "addressees", "word", "document", "returns"},
    "PIL": {"word", "document", "pdf", "returns", "register"},
    "pypdf": {"publication", "returns"},
    "pypdfium2": {"returns"},
    "cv2": {"returns"},
    "numpy": {"returns"},
    "zxingcpp": {"returns"},
    "pyhanko": {"returns"},
    "pyhanko_certvalidator": {"returns"},
    "asn1crypto": {"returns"},
    "psutil": {"returns"},
    "openpyxl": {"addressees", "register"},
    "httpx": {"site"},
    "truststore": {"site"},
    "keyring": {"site"},
    "typer": {"cli"},
    "rich": {"cli"},
    "watchfiles": {"cli"},
}
"""The stages that know each library."""
OF_PYTHON = {*sys.stdlib_module_names, "_typeshed", "visitdocs"}

WRITERS = {"write_text", "write_bytes", "touch", "unlink", "rename", "rmdir", "mkdir", "makedirs", "symlink_to"}
MODULES_THAT_WRITE = {"shutil", "tempfile"}
NOT_ASKED_FOR = {
    "time",
    "locale",
    "random",
    "secrets",
    "socket",
    "ssl",
    "urllib.request",
    "http",
    "os.environ",
    "os.getenv",
}
"""The clock, the locale, chance, the network, the environment: a stage is handed what it needs."""
MAY_ASK = {"site": {"ssl"}}
"""The network is what `site` is for."""

MAXIMUM_LINES, MAXIMUM_FUNCTION_LINES, MAXIMUM_FILES = 350, 50, 12


def stage(path: Path) -> str:
    """The stage a file belongs to; "" for the package's own `__init__`."""
    return path.relative_to(ROOT).with_suffix("").parts[0].replace("__init__", "")


@cache
def nodes(path: Path) -> list[ast.AST]:
    """Everything in a file."""
    return list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))


def imported(path: Path) -> Iterator[str]:
    """The full name of every module that a file imports anywhere, for types alone too, relative imports resolved."""
    package = ("visitdocs", *path.relative_to(ROOT).parent.parts)
    for node in nodes(path):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = ".".join(package[: len(package) - node.level + 1]) if node.level else ""
            module = ".".join(part for part in (above, node.module) if part)
            yield from (f"{module}.{alias.name}" for alias in node.names)


def test_there_are_files_of_every_stage() -> None:
    assert {stage(path) for path in FILES} == {"", *ROAD}


def allowed(name: str) -> set[str]:
    """What a stage may import of visitdocs."""
    before = BEFORE_ALL[: BEFORE_ALL.index(name)] if name in BEFORE_ALL else BEFORE_ALL
    return {*ROAD[name], *before, name, "__version__"}


@pytest.mark.parametrize("name", ROAD)
def test_a_stage_imports_only_what_is_on_its_left(name: str) -> None:
    wrong = [
        f"{path.relative_to(ROOT)}: {module}"
        for path in FILES
        if stage(path) == name
        for module in imported(path)
        if module.startswith("visitdocs.") and module.split(".")[1] not in allowed(name)
    ]
    assert wrong == []


def test_typesetting_shares_only_the_tree_with_reading() -> None:
    wrong = [
        f"{path.relative_to(ROOT)}: {module}"
        for path in FILES
        if stage(path) == "pdf"
        for module in imported(path)
        if module.startswith("visitdocs.document") and not module.startswith("visitdocs.document.model")
    ]
    assert wrong == []


def test_each_library_is_known_in_its_homes_and_nowhere_else() -> None:
    found: dict[str, set[str]] = {}
    for path in FILES:
        for library in {module.split(".")[0] for module in imported(path)} - OF_PYTHON:
            found.setdefault(library, set()).add(stage(path))
    assert found == HOMES


def writes(node: ast.AST) -> bool:
    """Whether a piece of code can change a file: a call that writes, or an `open` that is not for reading."""
    if not isinstance(node, ast.Call):
        return False
    match node.func:
        case ast.Attribute(value=ast.Name("os"), attr=name):
            return name in {"open", "write", "replace", "remove", "truncate", "chmod", "utime", "link", *WRITERS}
        case ast.Attribute(attr="replace", value=ast.Name(value)) if len(node.args) == 1:
            return "path" in value or value in {"source", "target", "draft"}
        case ast.Attribute(attr="write_text", value=ast.Name("formatter")):
            return False  # a help page, not a file
        case ast.Name("open") | ast.Attribute(attr="open"):
            modes = [*node.args[:2], *(keyword.value for keyword in node.keywords if keyword.arg == "mode")]
            return any(isinstance(mode, ast.Constant) and set(str(mode.value)) & set("wax+") for mode in modes)
        case ast.Attribute(attr=name):
            return name in WRITERS
    return False


def test_only_the_store_writes_files() -> None:
    calls = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in FILES
        if stage(path) != "store"
        for node in nodes(path)
        if writes(node)
    ]
    modules = [
        f"{path.relative_to(ROOT)}: {module}"
        for path in FILES
        for module in imported(path)
        if module.split(".")[0] in MODULES_THAT_WRITE
    ]
    assert calls + modules == []
    assert any(writes(node) for node in nodes(ROOT / "store" / "disk.py"))


def test_no_stage_asks_for_what_it_should_be_handed() -> None:
    wrong = [
        f"{path.relative_to(ROOT)}: {module}"
        for path in FILES
        if stage(path) not in {"store", "cli"}
        for module in imported(path)
        if {module, module.rpartition(".")[0], module.split(".")[0]} & NOT_ASKED_FOR - MAY_ASK.get(stage(path), set())
    ]
    assert wrong == []


def adds_measures(node: ast.AST) -> bool:
    """Whether a piece of code adds up with `sum` what may be floats, and does not only count."""
    match node:
        case ast.Call(ast.Name("sum"), [ast.GeneratorExp(ast.Constant() | ast.Call(ast.Name("bool" | "isinstance")))]):
            return False
        case ast.Call(ast.Name("sum" | "fsum") | ast.Attribute(attr="fsum" | "fmean")):
            return True
    return False


def test_measures_are_not_added_up_with_sum_which_is_another_on_another_python() -> None:
    calls = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in FILES
        if stage(path) in {"document", "pdf"}
        for node in nodes(path)
        if adds_measures(node)
    ]
    assert calls == []
    assert adds_measures(ast.parse("sum(line.height for line in lines)", mode="eval").body)


def test_no_file_is_longer_than_350_lines() -> None:
    lengths = {path.relative_to(ROOT).as_posix(): len(path.read_text(encoding="utf-8").splitlines()) for path in FILES}
    assert {name for name, lines in lengths.items() if lines > MAXIMUM_LINES} == set()


def test_no_function_is_longer_than_50_lines() -> None:
    lengths = {
        f"{path.relative_to(ROOT)}:{node.lineno} {node.name}": (node.end_lineno or 0) - node.lineno + 1
        for path in FILES
        for node in nodes(path)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    }
    assert len(lengths) > 100
    assert {name: lines for name, lines in lengths.items() if lines > MAXIMUM_FUNCTION_LINES} == {}


def test_what_benchmarks_and_tools_import_of_the_package_is_there() -> None:
    scripts = [path for folder in ("benchmarks", "tools") for path in (ROOT.parent / folder).rglob("*.py")]
    wanted = [
        (path, node.module, alias.name)
        for path in scripts
        for node in nodes(path)
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("visitdocs.")
        for alias in node.names
    ]
    assert len(wanted) > 10
    assert [found for found in wanted if find_spec(found[1]) is None] == []
    assert [found for found in wanted if not hasattr(import_module(found[1]), found[2])] == []


def module_name(path: Path) -> str:
    """The dotted name under which a file is imported."""
    parts = ("visitdocs", *path.relative_to(ROOT).with_suffix("").parts)
    return ".".join(part for part in parts if part != "__init__")


def without_leaves(imports: dict[str, set[str]]) -> dict[str, set[str]]:
    """What is left of a graph when all that leads to no circle is taken away."""
    while leaves := {name for name, needed in imports.items() if not needed & imports.keys()}:
        imports = {name: needed for name, needed in imports.items() if name not in leaves}
    return imports


def test_no_modules_import_each_other_in_a_circle() -> None:
    names = {module_name(path) for path in FILES}
    imports = {
        module_name(path): {
            found
            for module in imported(path)
            for found in (module, module.rpartition(".")[0])
            if found in names and found != module_name(path)
        }
        for path in FILES
        if path.name != "__init__.py"
    }
    assert without_leaves(imports) == {}


@pytest.mark.parametrize("name", [name for name in ROAD if (ROOT / name).is_dir()])
def test_families_of_a_stage_import_one_way(name: str) -> None:
    home = ("visitdocs", name)
    families = {folder.name for folder in (ROOT / name).iterdir() if (folder / "__init__.py").exists()}
    imports: dict[str, set[str]] = {family: set() for family in families}
    for path in FILES:
        family = path.relative_to(ROOT).parts[1] if stage(path) == name else ""
        if family in families:
            modules = (module.split(".") for module in imported(path) if tuple(module.split(".")[:2]) == home)
            imports[family] |= {parts[2] for parts in modules if len(parts) > 2} - {family}
    assert without_leaves(imports) == {}


def test_every_folder_holds_at_most_12_files_and_says_what_it_takes_and_gives() -> None:
    folders = {path.parent for path in FILES if stage(path)}
    full = {folder.relative_to(ROOT).as_posix() for folder in folders if len(list(folder.glob("*.py"))) > MAXIMUM_FILES}
    silent = {
        folder.relative_to(ROOT).as_posix()
        for folder in folders
        if not ast.get_docstring(ast.parse((folder / "__init__.py").read_text(encoding="utf-8")))
    }
    assert full | silent == set()

"""A new project: templates, logos and sample definitions that the program brings along, in a folder of their own."""

import os
from pathlib import Path

import visitdocs
from visitdocs import store

STARTER = "starter"
"""Where a wheel has them; in a clone they stand beside the package."""
SCHEMAS = Path("visitdocs", "definition")
"""Where the first line of a definition tells editors to look."""
IGNORED = b"/output/\n/returned/\n"
"""What is made can be made again; what people sent back is no business of a repository."""


def create_project(folder: str | os.PathLike[str]) -> tuple[str, ...]:
    """Write a project that can be built at once into a new folder, or an empty one; the paths of its files in it.

    Raises `StoreError`; nothing that is there is replaced.
    """
    package = Path(visitdocs.__file__).parent
    home = package / STARTER if (package / STARTER).is_dir() else package.parent
    files = {
        path.relative_to(home).as_posix(): path.read_bytes()
        for part in ("templates", "programmes")
        for path in sorted((home / part).rglob("*"))
        if path.is_file() and _belongs(path.relative_to(home))
    }
    files |= {
        (SCHEMAS / path.name).as_posix(): path.read_bytes() for path in sorted((package / "definition").glob("*.json"))
    }
    files[".gitignore"] = IGNORED
    store.create_folder(Path(folder), files)
    return tuple(files)


def _belongs(path: Path) -> bool:
    """Whether a file is part of a new project, and no lock file, hidden file or record of what was published."""
    return not path.name.startswith(("~", ".")) and path.suffix != ".json"

"""Where personal files may lie: neither among the documents for everybody nor in a folder that is the project's."""

from pathlib import Path

from visitdocs.pipeline.programme import Programme


def is_public(path: Path, programme: Programme) -> bool:
    """Tell whether a path lies where the documents for everybody are."""
    packs = [programme.output, *([programme.output.parent] if programme.output.parent.name == "output" else ())]
    return any(is_in(path, place) for place in packs)


def holds_project(folder: Path, programme: Programme) -> bool:
    """Tell whether the definition or the templates lie in a folder."""
    return any(is_in(place, folder) for place in (programme.definition, programme.templates))


def is_in(path: Path, folder: Path) -> bool:
    """Tell whether a path is or lies in a folder, also where a disk does not tell capitals apart."""
    path, folder = path.resolve(), folder.resolve()
    if path.is_relative_to(folder):
        return True
    return folder.exists() and any(above.samefile(folder) for above in (path, *path.parents) if above.exists())

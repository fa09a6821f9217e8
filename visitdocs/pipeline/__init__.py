"""A programme's files become its pack: `builder` is what people ask for, `pack` the stages in order."""

from visitdocs.pipeline.builder import (
    Built,
    Checked,
    State,
    build,
    check,
    fill_form,
    last_pack,
    typeset_file,
    write_schema,
)
from visitdocs.pipeline.programme import Programme
from visitdocs.pipeline.progress import Progress, Step
from visitdocs.store import Manifest

__all__ = [
    "Built",
    "Checked",
    "Manifest",
    "Programme",
    "Progress",
    "State",
    "Step",
    "build",
    "check",
    "fill_form",
    "last_pack",
    "typeset_file",
    "write_schema",
]

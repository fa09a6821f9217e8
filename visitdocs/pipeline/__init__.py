"""A programme's files become its pack: `builder` is what people ask for, `pack` the stages in order."""

from visitdocs.pipeline.builder import (
    Built,
    Checked,
    State,
    build,
    check,
    fill_form,
    is_schema,
    last_pack,
    typeset_file,
    write_schema,
)
from visitdocs.pipeline.programme import Programme
from visitdocs.pipeline.progress import Progress, Step
from visitdocs.store import Look, Manifest, Standing, look, standing

__all__ = [
    "Built",
    "Checked",
    "Look",
    "Manifest",
    "Programme",
    "Progress",
    "Standing",
    "State",
    "Step",
    "build",
    "check",
    "fill_form",
    "is_schema",
    "last_pack",
    "look",
    "standing",
    "typeset_file",
    "write_schema",
]

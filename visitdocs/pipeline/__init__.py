"""A programme's files become its pack: `builder` is what people ask for, `pack` the stages in order."""

from visitdocs.pipeline.builder import Built, Checked, State, build, check, fill_form, typeset_file, write_schema
from visitdocs.pipeline.programme import Programme
from visitdocs.pipeline.progress import Progress, Step

__all__ = [
    "Built",
    "Checked",
    "Programme",
    "Progress",
    "State",
    "Step",
    "build",
    "check",
    "fill_form",
    "typeset_file",
    "write_schema",
]

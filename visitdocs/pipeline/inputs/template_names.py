"""Where the templates of a language lie: in a folder named by its code, else with those of the default language."""

import os
from collections.abc import Iterator

from visitdocs.pipeline.programme import Programme
from visitdocs.wording import DEFAULT


def looked_for(programme: Programme, language: str, name: str) -> Iterator[str]:
    """Give the paths under `templates/` at which a template is looked for; if it is anywhere, it is at the last one.

    One that is named with its folder (`en/invitation.docx`) is nowhere else.
    """
    if language != DEFAULT and "/" not in name:
        own = f"{language}/{name}"
        yield own
        if os.path.lexists(programme.path(f"templates/{own}")):
            return
    yield name

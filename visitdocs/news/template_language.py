"""Whether the templates of the news page are written in the visit's language."""

import re
from collections.abc import Mapping

from visitdocs.messages import message, phrase
from visitdocs.problems import Place, Problem, Severity
from visitdocs.wording import DEFAULT, Wording
from visitdocs.wording.recognition import recognise

NOT_SAID = re.compile(r"<[^<>]*>|\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
"""HTML and tags, what they print left out."""


def page_language_problems(templates: Mapping[str, bytes], wording: Wording) -> list[Problem]:
    """Tell the templates, by their names, that are written in another language than `wording` is of."""
    problems = []
    for name, data in templates.items():
        written = recognise([NOT_SAID.sub(" ", data.decode("utf-8", "replace"))]).language
        if written not in ("", wording.code):
            said = message(
                "page-template-language",
                "the template of the news page is written in the language {written}, and the visit is in {asked}",
                written=written,
                asked=wording.code,
            )
            folder = "templates" if wording.code == DEFAULT else f"templates/{wording.code}"
            hint = phrase("put a template in {asked} into the folder {folder}", asked=wording.code, folder=folder)
            problems.append(Problem(Severity.WARNING, said, Place(file=f"templates/{name}"), hint))
    return problems

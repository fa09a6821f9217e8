"""docxtpl as the host of our templates: its object, its values and its tags, with the tags found on the XML tree.

docxtpl prepares the XML as text, with regular expressions: it rewrites values that look like its escapes, loses
formatting beside a tag and repairs broken XML by leaving things out. That half is ours; python-docx and docxtpl hold
the package, its relationships, media, styles and sub-documents, and save it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import Path
from typing import IO

from docx.document import Document
from docx.parts.story import StoryPart
from docxtpl import DocxTemplate
from docxtpl.subdoc import Subdoc
from jinja2 import Environment
from jinja2.filters import FILTERS
from lxml import etree

from visitdocs.fields.field_values import FieldValues
from visitdocs.problems import Problem, TemplateError
from visitdocs.templating.budget import Budget
from visitdocs.templating.filters import template_filters
from visitdocs.word.finishing.identifiers import make_distinct, make_unique
from visitdocs.word.finishing.required_content import add_required_content
from visitdocs.word.inserts.cell_values import cell_colour, cell_span
from visitdocs.word.inserts.content_controls import control_filter
from visitdocs.word.inserts.docxtpl_values import DOCXTPL_VALUES, DocxtplValues
from visitdocs.word.inserts.links import link_filter
from visitdocs.word.inserts.pictures import picture_filter
from visitdocs.word.inserts.target_part import CharacterStyles, TargetPart
from visitdocs.word.inserts.untranslated import Untranslated
from visitdocs.word.list_numbers import ListNumbers
from visitdocs.word.package import openable, same_every_time, written
from visitdocs.word.parts import Story, put_root, stories
from visitdocs.word.rendering import PartRenderer
from visitdocs.word.tags.environment import TagEnvironment
from visitdocs.wording import DEFAULT, Wording, wording_of

File = bytes | str | Path | IO[bytes]
Functions = Mapping[str, Callable[..., object]]


class WordTemplate(DocxTemplate):  # type: ignore[misc]  # docxtpl is not typed
    """A template to be filled; `name` names it in problems, `pictures` maps the definition's pictures to their bytes,
    `wording` is that of the document's language.

    Used like docxtpl's own: `new_subdoc`, `render`, `save`. `asked` are the paths of the values that the tags of the
    last `render` asked for, `warnings` what in it looks like a tag and is none, `untranslated` what
    they printed in another language than that of `wording`. Raises TemplateError for a file that is
    no sound Word document.
    """

    docx: Document
    current_rendering_part: StoryPart

    def __init__(
        self,
        template_file: File,
        name: str = "",
        pictures: Mapping[str, bytes] | None = None,
        wording: Wording | None = None,
    ) -> None:
        self.name = name or (str(template_file) if isinstance(template_file, str | Path) else "template.docx")
        self.pictures = pictures or {}
        self.wording = wording or wording_of(DEFAULT)
        self.field_values: dict[str, FieldValues] = {}
        self.asked: set[str] = set()
        self.warnings: list[Problem] = []
        self.untranslated = Untranslated()
        super().__init__(BytesIO(openable(_bytes(template_file), self.name)))
        self.render_init()

    def render_init(self) -> None:
        """Open the template, anew if it has been filled already."""
        super().render_init()
        self.current_rendering_part = self.docx.part

    def new_subdoc(self, docpath: File | None = None) -> Subdoc:
        """Make a sub-document for `{{p … }}`, empty or from a Word file. Raises TemplateError for an unsound file."""
        if docpath is None:
            return super().new_subdoc()
        numbers = ListNumbers(self.docx)
        name = str(docpath) if isinstance(docpath, str | Path) else self.name
        subdoc = super().new_subdoc(BytesIO(openable(_bytes(docpath), name)))
        numbers.name_new_ones()
        return subdoc

    def render(
        self,
        context: Mapping[str, object],
        jinja_env: Environment | None = None,
        autoescape: bool = True,  # noqa: ARG002 (docxtpl's callers may ask for it)
    ) -> None:
        """Fill every part that holds text. Raises TemplateError with the problems of all of them.

        Of `jinja_env` only the filters are taken that Jinja itself does not have; values are always escaped.
        """
        self.render_init()
        self.field_values, self.asked, self.warnings, self.untranslated = {}, set(), [], Untranslated()
        budget, styles = Budget(), CharacterStyles(self.docx)
        filters = jinja_env.filters if jinja_env else {}
        added = {name: function for name, function in filters.items() if name not in FILTERS}
        problems: list[Problem] = []
        filled: list[tuple[Story, etree._Element]] = []
        for story in stories(self.docx):
            self.current_rendering_part = story.part
            target = TargetPart(story.part, styles, self.field_values, self.wording, self.untranslated)
            environment = self._environment(target, context, added, budget)
            try:
                renderer = PartRenderer(self.name, story.place, context, environment, self.asked, self.warnings)
                root = renderer.render(story.part.blob)
            except TemplateError as error:
                problems += error.problems
            else:
                add_required_content(root)
                filled.append((story, root))
        self.is_rendered = True
        if problems:
            raise TemplateError(*dict.fromkeys(problems))
        make_unique([root for _, root in filled])
        for story, root in filled:
            put_root(story.part, root)
        self.docx = self.docx.part.document

    def to_bytes(self) -> bytes:
        """Give the file: the same template and values, the same bytes."""
        make_distinct(self.docx)
        if not (self.crc_to_new_media or self.crc_to_new_embedded or self.zipname_to_replace):
            self.pre_processing()
            return written(self.docx)
        output = BytesIO()
        self.save(output)  # what docxtpl replaces in the file that it has written
        return same_every_time(output.getvalue())

    def _environment(
        self,
        target: TargetPart,
        context: Mapping[str, object],
        added: Mapping[str, Callable[..., object]],
        budget: Budget,
    ) -> TagEnvironment:
        values = DocxtplValues(target.part, self.docx, self.untranslated)
        filters = template_filters(self.wording) | {
            "picture": picture_filter(target, self.pictures),
            "link": link_filter(target),
            "control": control_filter(target),
            **added,
        }
        printers = {"": values.in_sentence, "blocks": values.as_blocks, "colour": cell_colour, "span": cell_span}
        functions = {name: value for name, value in context.items() if callable(value)}
        return TagEnvironment(filters, printers, budget, functions, DOCXTPL_VALUES)


def _bytes(file: File) -> bytes:
    match file:
        case bytes():
            return file
        case str() | Path():
            return Path(file).read_bytes()
        case _:
            return file.read()

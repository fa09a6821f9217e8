"""A visit by the path of its definition: check it, build its pack, fill in its form, invite people."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from visitdocs import pipeline
from visitdocs.messages import FileName, Message, language_named, message, phrase
from visitdocs.pipeline import Programme, unseen
from visitdocs.pipeline.programme import REGISTER
from visitdocs.problems import DefinitionError, Place, Problem, Severity

if TYPE_CHECKING:
    from concurrent.futures import Executor

    from visitdocs.pipeline import (
        Built,
        Checked,
        CollectedForms,
        FilledForm,
        Forgetting,
        Look,
        Manifest,
        OnSite,
        ParticipantDocuments,
        PersonalCopies,
        ProgrammeStatus,
        Progress,
        Published,
        Raised,
        ReadForms,
        ReturnedFigures,
        Seen,
        SiteAccess,
        Standing,
        StillNamed,
        Wish,
    )

FilePath: TypeAlias = str | os.PathLike[str]
Answer: TypeAlias = str | int | bool | date | list[str] | tuple[str, ...] | None


class OpenProgramme(Programme):
    """A programme that can be checked and built. Every method reads the files as they are when it is called.

    All of them raise `VisitdocsError`, whose `problems` say what is wrong, where, and what to do.
    """

    def check(self, progress: Progress = unseen, *, strict: bool = False) -> Checked:
        """Find every problem, and whether the pack on the disk is up to date. Writes nothing."""
        return pipeline.check(self, progress, strict=strict)

    def build(self, progress: Progress = unseen, *, strict: bool = False, force: bool = False) -> Built:
        """Bring the pack in `output` up to date, as a whole or not at all.

        With `strict` a warning about a document is an error; with `force` all is made anew.
        """
        return pipeline.build(self, progress, strict=strict, force=force)

    def form(self, answers: Mapping[str, Answer] | bytes | FilePath) -> FilledForm:
        """Fill in the registration form: answers by field name, or YAML as bytes or by its path. Writes nothing.

        No problem quotes an answer.
        """
        if isinstance(answers, bytes):
            return pipeline.fill_form(self, answers, "answers")
        if isinstance(answers, Mapping):
            return pipeline.fill_form(self, _as_yaml(answers), "answers")
        path = Path(answers)
        return pipeline.fill_form(self, pipeline.read_typed_file(path, path.name), path.name)

    def is_finished(self, today: date) -> bool:
        """Say whether the visit is public and was over before `today`, so that its pack is better left alone."""
        return pipeline.is_finished(self, today)

    def reminders(self, manifest: Manifest | None, today: date) -> tuple[Problem, ...]:
        """Tell what is over on a day, such as the time for which personal data are kept, by the facts of a pack."""
        return pipeline.reminders(self, manifest, today)

    def raise_revision(self, today: date) -> Raised:
        """Type the revision after the public one, of `today`, into the definition; all else in it stays as it is."""
        return pipeline.raise_revision(self, today)

    def status(self, today: date, register: FilePath | None = None) -> ProgrammeStatus:
        """Say how the visit stands on that day: definition, pack, what is public, what came back. Writes nothing.

        Without `register` it is the one of `collect`.
        """
        return pipeline.status_of(self, today, None if register is None else Path(register))

    def returned(self, today: date, register: FilePath | None = None) -> ReturnedFigures | None:
        """Say how many forms came back and how many places are taken, by the register; None if there is none.

        Without `register` it is the one of `collect`.
        """
        return pipeline.returned_figures(self, today, None if register is None else Path(register))

    def publish_by_hand(self, day: date) -> Published:
        """Remember that the pack in `output`, which has to be up to date, was put on the page on `day`.

        From then on changes are told in comparison with it.
        """
        return pipeline.publish_by_hand(self, day)

    def publish(
        self,
        access: SiteAccess,
        day: date,
        wish: Wish | None = None,
        progress: Progress = unseen,
        remark: Callable[[Message], None] = lambda _remark: None,
    ) -> OnSite:
        """Put the pack in `output`, which has to be up to date, on the WordPress site; a second time what differs.

        Without `wish.live` it is a draft of the page, and a page that is public is not touched. `access` says what the
        definition does not: site, user, password. `remark` is told what is to be known before the first file goes up.
        """
        return pipeline.publish_to_site(self, access, day, wish or pipeline.Wish(), progress, remark)

    def look_at_site(self, access: SiteAccess, day: date) -> Seen:
        """Ask the site whether what is there is what was put there; a draft that was published is remembered."""
        return pipeline.look_at_site(self, access, day)

    def store_password(self, access: SiteAccess) -> tuple[str, str]:
        """Store the password of `access`, if it has one, in the computer's own store; for which site and user."""
        return pipeline.store_site_password(self, access)

    def invite(
        self,
        people: Iterable[Mapping[str, str]] | FilePath,
        executor: Executor | None = None,
        *,
        document: str = "",
        formats: Sequence[str] = ("pdf",),
        name: str = "",
        jobs: int = 0,
    ) -> PersonalCopies:
        """Get a personal copy ready for each of `people`: values by column, or the path of a CSV or XLSX list.

        The result gives the copies one after another, or saves them in a folder. `document` is a key of the
        definition, the invitation unless told; `formats` are "docx" and "pdf"; `name` is the pattern of file names,
        `{number}-{name}` unless told. They are made by `executor`, else in `jobs` processes, 0 for as many as there
        are processors. Problems name rows of the list and nobody.
        """
        given = Path(people) if isinstance(people, str | os.PathLike) else people
        return pipeline.invite(self, given, document=document, formats=formats, name=name, executor=executor, jobs=jobs)

    def read_form(self, data: bytes | FilePath, name: str = "form") -> ReadForms:
        """Read what somebody sent back, given as bytes or by its path: a PDF, a Word file, a mail, an archive.

        It is judged as `collect` does, in a process of its own, and nothing is written. `name` names bytes in problems.
        """
        return pipeline.read_returned(self, data if isinstance(data, bytes) else Path(data), name)

    def collect(
        self,
        folder: FilePath,
        register: FilePath | None = None,
        progress: Progress = unseen,
        *,
        csv: bool = False,
        today: date | None = None,
    ) -> CollectedForms:
        """Read the files that people sent back, in `folder` and below, into a register, a workbook.

        The register is made, or merged with what staff made of it; without `register` it is `register.xlsx` in
        `returned/NAME` beside the folder of the definition. `progress` is told how many files are done.
        Only the user may read what is written; with `csv` the same is written beside it as CSV.
        Given `today`, a warning tells if personal data may not be kept any more.
        """
        target = self.personal_files / REGISTER if register is None else Path(register)
        return pipeline.collect_forms(self, Path(folder), target, progress, with_csv=csv, today=today)

    def participants(
        self,
        register: FilePath | None = None,
        executor: Executor | None = None,
        *,
        only: Iterable[str] = (),
        jobs: int = 0,
    ) -> ParticipantDocuments:
        """Get the documents for those who take part ready: lists, badges, certificates, letters, as the definition has.

        They are made from the register as staff left it, the one of `collect` without `register`, and all of them
        unless `only` names keys of `participant_documents`. `save` of the result puts them beside the register of
        `collect`, into `documents`; they are made by `executor`, else in `jobs` processes, 0 for as many as there are
        processors. Problems name numbers in the register and nobody.
        """
        target = self.personal_files / REGISTER if register is None else Path(register)
        return pipeline.participant_documents(self, target, tuple(only), executor=executor, jobs=jobs)

    def check_participants(self, register: FilePath | None = None) -> tuple[Problem, ...]:
        """Tell what is wrong with the templates of the documents for participants. Writes nothing.

        They are tried out with somebody made up; the register, if there is one, tells which columns it has.
        """
        target = self.personal_files / REGISTER if register is None else Path(register)
        return pipeline.check_participants(self, target)

    def untranslated(self, language: str = "pl", register: FilePath | None = None) -> str:
        """Give lines for the section `translations`: all texts that documents print in another language than theirs.

        "" if nothing is to be translated. Comments in the lines are in `language`, pl or en. Writes nothing.
        """
        target = self.personal_files / REGISTER if register is None else Path(register)
        return pipeline.untranslated_lines(self, target, language_named(language))

    def plan_forgetting(
        self, numbers: Iterable[str] | None, register: FilePath | None = None, *, copies: Iterable[FilePath] = ()
    ) -> Forgetting:
        """Find all that is kept of people, by the numbers of their rows in the register; None: of everybody.

        Nothing is deleted: look at the plan, and hand it to `forget`. Without `register` it is the one of `collect`.
        `copies` are folders of copies made with `invite`, beside those in the folder of the register.
        """
        target = self.personal_files / REGISTER if register is None else Path(register)
        return pipeline.plan_forgetting(
            self, target, None if numbers is None else tuple(numbers), tuple(map(Path, copies))
        )

    def forget(self, plan: Forgetting) -> tuple[StillNamed, ...]:
        """Delete what a plan says: rows also of backups and CSV, files that people sent, documents made for them.

        What staff have typed elsewhere in the workbook is left: it gives the sheets and cells in which people are still
        named, or may be.
        """
        return pipeline.forget(self, plan)

    def last_pack(self) -> Manifest | None:
        """Say what stands in `output`, None if nothing does or the record of it is damaged."""
        return pipeline.last_pack(self)

    def look(self) -> Look:
        """Look at the files in `output`, quickly."""
        return pipeline.look(self.output)

    def standing(self, before: Look) -> Standing:
        """Say how `output` stands now, after it was `before`."""
        return pipeline.standing(self.output, before)


def open(
    path: FilePath,
    *,
    templates: FilePath | None = None,
    output: FilePath | None = None,
    font_folders: Iterable[FilePath] | None = None,
    cache: FilePath | None = None,
) -> OpenProgramme:
    """Open a visit by its definition, a YAML file.

    Templates are looked for, and the pack is put, where they are in a project: in `templates` and in `output/NAME`
    beside the folder of the definition. Fonts of this machine are looked for in `font_folders`; None: where its system
    keeps them; empty: nowhere. In the folder `cache`, if it is given, templates are kept as they were read, so that the
    next process has to read only those that changed. Raises `DefinitionError` if there is no such file.
    """
    definition = Path(path).absolute()
    if not os.path.isfile(definition):  # noqa: PTH113 - never raises
        missing = message("definition-missing", "there is no definition {name}", name=FileName(str(path)))
        hint = phrase("check the name and the folder")
        raise DefinitionError(Problem(Severity.ERROR, missing, Place(file=str(path)), hint))
    project = definition.parent.parent
    return OpenProgramme(
        definition,
        project / "templates" if templates is None else Path(templates),
        project / "output" / definition.stem if output is None else Path(output),
        None if font_folders is None else tuple(map(Path, font_folders)),
        None if cache is None else Path(cache),
    )


def _as_yaml(answers: Mapping[str, Answer]) -> bytes:
    """Answers as YAML, of which JSON is a part (YAML 1.2.2, 1.2.1); None is no answer."""
    given = {name: answer for name, answer in answers.items() if answer is not None}
    return json.dumps(given, ensure_ascii=False, default=_written).encode("utf-8", "surrogatepass")


def _written(answer: object) -> str:
    """A day as a definition writes it; TypeError for what is no answer."""
    if isinstance(answer, date):
        return answer.isoformat()
    raise TypeError(f"an answer cannot be a {type(answer).__name__}")

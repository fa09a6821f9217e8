"""The sample in English: no Polish word but names, English quotes and spaces, names in other scripts."""

import re
import zipfile
from io import BytesIO
from pathlib import Path

import pyphen
import pytest
from made_packs import ENGLISH, FORM, INVITATION, REGULATIONS, ROOT, MadePack, make, project_in
from pdf_eyes import PdfFile
from printed_words import polish_words, said_in, words_in
from word_eyes import WordFile

from visitdocs.document import read_document
from visitdocs.pdf import typeset
from visitdocs.pipeline import Programme
from visitdocs.pipeline.inputs.definition_file import read_definition_file

LETTERS = re.compile("[ąćęłńóśźż]", re.IGNORECASE)
SHARED = {"es", "id", "plan", "polski", "team", "tel", "ul"} | {"accessibility", "companions", "delegating"}
"""Words that the sample's English has, too: the language by its own name, an abbreviation, names of fields."""
KINDS = {".docx", ".pdf", ".html", ".txt", ".ics"}


@pytest.fixture(scope="module")
def programme(tmp_path_factory: pytest.TempPathFactory) -> Programme:
    """The sample in English with its pack in its folder."""
    programme = project_in(tmp_path_factory.mktemp("english"), slug=ENGLISH)
    make(programme)
    return programme


@pytest.fixture(scope="module")
def said(programme: Programme) -> dict[str, str]:
    """What each file of the pack says beside names, by the file's name."""
    texts = said_of(programme.output)
    names = sorted(polish_names(programme), key=len, reverse=True)
    named = re.compile("|".join(rf"(?<!\w){re.escape(name)}(?!\w)" for name in names))
    assert all(named.search(text) for text in texts.values())
    return {name: named.sub(" ", text) for name, text in texts.items()}


def said_of(folder: Path) -> dict[str, str]:
    """What each file of a pack says, by its name."""
    files = [path for path in folder.iterdir() if path.suffix in KINDS]
    assert len(files) == 9
    return {path.name: " ".join(said_in(path.name, path.read_bytes()).split()) for path in files}


def polish_names(programme: Programme) -> set[str]:
    """The names in the definition that stay Polish in every language: of the office, of places and of towns."""
    visit = read_definition_file(programme).visit
    office = {visit.organiser.name, visit.organiser.short_name, visit.organiser.address.street}
    towns = {visit.organiser.address.town, *visit.visit.route, *(host.town for host in visit.hosts.values())}
    return {name for name in office | towns | {host.name for host in visit.hosts.values()} if name}


def test_polish_words_are_known_to_the_test_itself() -> None:
    assert {"strona", "godziny", "wpisz", "zbiórka", "listopada", "wypełnij", "powrót", "wymagane"} <= polish_words()
    assert not {"page", "programme", "time", "required", "november"} & polish_words()
    assert len(polish_words()) > 2000


@pytest.mark.parametrize("pack", [INVITATION, REGULATIONS, FORM])
def test_the_polish_sample_would_be_found_out(sample: MadePack, pack: str) -> None:
    document = sample.documents[pack]
    for name, data in ((f"{pack}.docx", document.docx), (f"{pack}.pdf", document.pdf)):
        assert len(words_in(said_in(name, data)) & polish_words()) > 40


def test_no_file_has_a_polish_word_but_names(said: dict[str, str]) -> None:
    found = {name: words_in(text) & polish_words() - SHARED for name, text in said.items()}
    assert found == {name: set() for name in said}


def test_no_file_has_a_polish_letter_outside_names(said: dict[str, str]) -> None:
    words = {name: [word for word in text.split() if LETTERS.search(word)] for name, text in said.items()}
    assert words == {name: [] for name in said}


@pytest.fixture(scope="module")
def pages(programme: Programme) -> str:
    """The texts of the three Word files and of the news page as people read them."""
    files = sorted(programme.output.glob("*.docx"))
    texts = [text for path in files for text in WordFile(path.read_bytes()).tree.texts()]
    assert len(files) == 3
    return "\n".join([*texts, (programme.output / "news.html").read_text(encoding="utf-8")])


def test_quotes_and_spaces_are_english(pages: str) -> None:
    prose = re.sub("<[^>]*>", "", pages)
    quotes = "".join(re.findall('[„“”"»«‚‘]', prose))
    assert quotes == "“”" * (len(quotes) // 2)
    assert len(quotes) > 20
    assert "neighbours’ club" in prose
    assert not re.search(r"\d (?:October|September|August)|Article \d|tel\. [+\d]|no\. US", prose)
    assert {"6\u00a0October", "Article\u00a06(1)(e)", "tel.\u00a0+48\u00a071", "24\u00a0places"} <= set(
        re.findall(r"6\u00a0October|Article\u00a06\(1\)\(e\)|tel\.\u00a0\+48\u00a071|24\u00a0places", prose)
    )
    assert "w\u00a0Przykładowie" not in prose


def test_names_in_other_scripts_arrive_where_they_are_said(programme: Programme, said: dict[str, str]) -> None:
    talks = {name for name, text in said.items() if "Громада (Hromada, Ukraine)" in text and "Γειτονιά" in text}
    assert {Path(name).suffix for name in talks} == {".docx", ".html", ".ics"}
    (invitation,) = programme.output.glob("Invitation*.pdf")
    read = " ".join(text for _, text in PdfFile(invitation.read_bytes()).seen_by_pdfium())
    assert "Громада (Hromada" in read
    assert "Γειτονιά (Geitonia" in read
    (form,) = (text for name, text in said.items() if name.startswith("Application") and name.endswith(".pdf"))
    assert all(
        text in form for text in ("Greece (Ελλάδα)", "Ukraine (Україна)", "Other languages that you speak: Українська")
    )


@pytest.mark.parametrize("name", sorted(path.name for path in (ROOT / "templates" / "en").glob("[!~.]*")))
def test_no_english_template_has_a_polish_word(name: str) -> None:
    said = said_in(name, (ROOT / "templates" / "en" / name).read_bytes())
    assert len(words_in(said)) > 30
    assert words_in(said) & polish_words() - SHARED == set()
    assert not LETTERS.search(said)
    assert "pl-PL" not in said


def test_every_polish_template_has_an_english_one() -> None:
    names = {path.name for path in (ROOT / "templates").glob("[!~.]*") if path.is_file()}
    assert names == {path.name for path in (ROOT / "templates" / "en").glob("[!~.]*")}


def test_words_are_parted_where_english_parts_them(programme: Programme) -> None:
    (rules,) = programme.output.glob("Rules*.docx")
    document = read_document(hyphenated(rules.read_bytes()), rules.name).document
    read = " ".join(copied for _, copied in PdfFile(typeset(document, rules.name, ()).pdf).seen_by_pdfium())
    parted = re.findall(rf"(\w+){HYPHEN}\s*(\w+)", read)
    assert len(parted) > 5
    english = pyphen.Pyphen(lang="en_GB")
    assert [part for part in parted if len(part[0]) not in english.positions("".join(part).lower())] == []


HYPHEN = "\ufffe"
"""What PDFium gives for a hyphen at the end of a line."""


def hyphenated(docx: bytes) -> bytes:
    """The same Word file with automatic hyphenation."""
    changed = BytesIO()
    with zipfile.ZipFile(BytesIO(docx)) as before, zipfile.ZipFile(changed, "w") as after:
        for name in before.namelist():
            data = before.read(name)
            if name == "word/settings.xml":
                assert data.count(b"<w:defaultTabStop") == 1
                data = data.replace(b"<w:defaultTabStop", b"<w:autoHyphenation/><w:defaultTabStop")
            after.writestr(name, data)
    return changed.getvalue()

"""The sample's form, and it filled in by three hands: pypdf, PDFium's own form-fill events, and our fill command."""

from io import BytesIO
from pathlib import Path

import pypdf
import pypdfium2
import pypdfium2.raw as pdfium
from pypdf.generic import NameObject
from whole_sample import WHOLE

from visitdocs.cli.main import run
from visitdocs.definition import read_definition
from visitdocs.document import read_document
from visitdocs.pdf import typeset
from visitdocs.pipeline import Programme
from visitdocs.pipeline.inputs.sources import read_sources
from visitdocs.pipeline.pack import document_orders, fill_order

ROOT = Path(__file__).parents[2]
SLUG = "2017-11-wielkopolska"
SAMPLE = ROOT / "programmes" / f"{SLUG}.yaml"

LONG = ("Pętla indukcyjna; miejsce dla psa asystującego. " * 4)[:183] + "!"
TEXTS = {
    "person.name": "Zażółć gęślą jaźń ŁÓDŹ",
    "person.position": "„quotes” – Инспектор",
    "institution.name": "Ωμέγα Αθήνα",
    "institution.town": "Łódź",
    "accessibility": f"{LONG}\ndrugi wiersz",
}
TICKED = {"diets.gluten-free", "diets.lactose-free", "consent.data", "consent.health"}
LIST_CHOICE = {"institution.county": "średzki"}
COUNTY = 20  # the place of „średzki” in the list, whose first entry is empty
CHOSEN = {"track": "owes", "institution.kind": "ngo"}


def empty_form(whole: str = WHOLE) -> tuple[bytes, bytes]:
    """The sample's form as DOCX and PDF; `whole` is its definition."""
    definition = read_definition(whole.encode(), f"programmes/{SAMPLE.name}")
    programme = Programme(SAMPLE, ROOT / "templates", ROOT / "output" / SLUG)
    orders = document_orders(programme, definition, read_sources(programme, definition))
    docx = fill_order(next(order for order in orders if order.template.endswith("registration_form.docx")))
    return docx, typeset(read_document(docx, "form").document, "form").pdf


def by_pypdf(pdf: bytes) -> bytes:
    """Filled as a program on a server would."""
    writer = pypdf.PdfWriter(clone_from=BytesIO(pdf))
    values = TEXTS | LIST_CHOICE | dict.fromkeys(TICKED, "/Yes") | {name: f"/{state}" for name, state in CHOSEN.items()}
    writer.update_page_form_field_values(None, values, auto_regenerate=None)
    for field in writer.root_object["/AcroForm"]["/Fields"]:
        _as_names(field.get_object(), "")
    output = BytesIO()
    writer.write(output)
    return output.getvalue()


def _as_names(field: pypdf.generic.DictionaryObject, above: str) -> None:
    """pypdf writes the value of a radio group as a string; the standard wants a name (ISO 32000-1 12.7.4.2.4)."""
    name = f"{above}.{field['/T']}" if above else str(field.get("/T", ""))
    if name in CHOSEN:
        field[NameObject("/V")] = NameObject(f"/{CHOSEN[name]}")
    for kid in field.get("/Kids", []):
        if "/T" in kid.get_object():
            _as_names(kid.get_object(), name)


class Screen:
    """A PDF open in PDFium with its form environment: where a person clicks and types."""

    def __init__(self, pdf: bytes) -> None:
        self.document = pypdfium2.PdfDocument(pdf)
        self.document.init_forms()
        self.environment = self.document.formenv
        self.pages = [self.document[number] for number in range(len(self.document))]
        self.places = {name: (page, box) for name, page, box in widgets(pdf)}

    def click(self, name: str) -> None:
        """Press and release in the middle of a widget."""
        number, (left, bottom, right, top) = self.places[name]
        page, x, y = self.pages[number], (left + right) / 2, (bottom + top) / 2
        pdfium.FORM_OnMouseMove(self.environment, page, 0, x, y)
        pdfium.FORM_OnLButtonDown(self.environment, page, 0, x, y)
        pdfium.FORM_OnLButtonUp(self.environment, page, 0, x, y)

    def type(self, name: str, text: str) -> None:
        """Click into a field and type, key by key."""
        self.click(name)
        page = self.pages[self.places[name][0]]
        for character in text:
            pdfium.FORM_OnChar(self.environment, page, 13 if character == "\n" else ord(character), 0)
        pdfium.FORM_ForceToKillFocus(self.environment)

    def choose(self, name: str, index: int) -> None:
        """Click into a list and choose its entry number `index`."""
        self.click(name)
        pdfium.FORM_SetIndexSelected(self.environment, self.pages[self.places[name][0]], index, 1)
        pdfium.FORM_ForceToKillFocus(self.environment)

    def saved(self) -> bytes:
        """The file as "save as" would write it."""
        pdfium.FORM_ForceToKillFocus(self.environment)
        output = BytesIO()
        self.document.save(output)
        return output.getvalue()


def by_hand(pdf: bytes) -> bytes:
    """Filled as a person in Chrome or Edge would."""
    screen = Screen(pdf)
    for name, text in TEXTS.items():
        screen.type(name, text)
    screen.choose("institution.county", COUNTY)
    for name in sorted(TICKED):
        screen.click(name)
    for name, state in CHOSEN.items():
        screen.click(f"{name}.{state}")
    return screen.saved()


def by_command(folder: Path, suffix: str) -> bytes:
    """Filled by our command from a YAML file."""
    data, target = folder / "person.yaml", folder / f"filled{suffix}"
    lines = [f"{name}: {_quoted(text)}" for name, text in TEXTS.items()]
    lines += [
        "institution.county: sredzki",
        "diets: [gluten-free, lactose-free]",
        "consent: {data: true, health: true}",
        "track: OWES",
        "institution.kind: ngo",
    ]
    data.write_text("\n".join(lines), encoding="utf-8")
    assert run(["fill", SLUG, "--data", str(data), "-o", str(target), "--force", "-q"], ROOT) == 0
    return target.read_bytes()


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def values(pdf: bytes) -> dict[str, str]:
    """What pypdf reads from a form, line ends made one kind; empty fields left out."""
    fields = pypdf.PdfReader(BytesIO(pdf)).get_fields() or {}
    found = {name: str(field.get("/V", "")) for name, field in fields.items()}
    return {name: text.replace("\r\n", "\n").replace("\r", "\n") for name, text in found.items() if text}


def widgets(pdf: bytes) -> list[tuple[str, int, tuple[float, float, float, float]]]:
    """(full name, page, rectangle) of every widget; a radio button is named with its state."""
    found = []
    for number, page in enumerate(pypdf.PdfReader(BytesIO(pdf)).pages):
        for annotation in page.get("/Annots", []):
            widget = annotation.get_object()
            if widget["/Subtype"] == "/Widget":
                found.append((_full_name(widget), number, tuple(map(float, widget["/Rect"]))))
    return found


def _full_name(widget: pypdf.generic.DictionaryObject) -> str:
    parts, node = [], widget
    while node is not None:
        if "/T" in node:
            parts.insert(0, str(node["/T"]))
        node = node["/Parent"].get_object() if "/Parent" in node else None
    if "/T" not in widget:
        parts.append(next(state for state in widget["/AP"]["/N"] if state != "/Off").lstrip("/"))
    return ".".join(parts)

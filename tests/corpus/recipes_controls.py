"""Documents with content controls around words, paragraphs, cells and rows, and with the form fields of old Word."""

from corpus_files import corpus_file, plain, recipes, section
from polish_texts import RULES, SHORT, TRAVEL, VISIT
from recipes_tables import cell, row, table
from word_files import paragraph, run


def control(content: str, tag: str, title: str, kind: str = "<w:text/>", empty: bool = False) -> str:
    """A content control; `empty` says that it shows its prompt."""
    shows = "<w:showingPlcHdr/>" if empty else ""
    return (
        f'<w:sdt><w:sdtPr><w:alias w:val="{title}"/><w:tag w:val="{tag}"/>{shows}{kind}</w:sdtPr>'
        f"<w:sdtContent>{content}</w:sdtContent></w:sdt>"
    )


def group(content: str) -> str:
    """A control that holds a part of the document together and asks for nothing."""
    return f"<w:sdt><w:sdtPr><w:group/></w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"


def controls_in_lines() -> bytes:
    """Controls between words: a text, a text still to be typed, a box to tick, a list."""
    box = '<w14:checkbox><w14:checked w14:val="1"/><w14:checkedState w14:val="2612"/></w14:checkbox>'
    items = "".join(f'<w:listItem w:displayText="{word}" w:value="{word}"/>' for word in ("tak", "nie"))
    choices = f"<w:dropDownList>{items}</w:dropDownList>"
    return corpus_file(
        plain(VISIT),
        paragraph(run("Nazwa urzędu: ") + control(run("Urząd Gminy"), "urzad", "Nazwa urzędu")),
        paragraph(run("Miejscowość: ") + control(run("Wpisz miejscowość"), "miejsce", "Miejscowość", empty=True)),
        paragraph(control(run("☒"), "zgoda", "Zgoda", box) + run(f" {SHORT}")),
        paragraph(run("Nocleg: ") + control(run("tak"), "nocleg", "Nocleg", choices)),
        plain(TRAVEL),
    )


def control_around_paragraphs() -> bytes:
    """A control of several lines that is a block of its own."""
    inside = plain("Pierwszy wiersz uwag.") + plain("Drugi wiersz uwag.")
    kind = '<w:text w:multiLine="1"/>'
    return corpus_file(plain(VISIT), control(inside, "uwagi", "Uwagi", kind), plain(TRAVEL))


def rich_text_controls() -> bytes:
    """Controls with paragraphs, a table and words in them, which are content, and one still to be filled in."""
    cells = table(row("Godzina", "Wydarzenie", "Miejsce"))
    words = control(run("pisemnie", "<w:b/>"), "tryb", "Tryb", "")
    return corpus_file(
        control(plain("Artykuł 1", "<w:keepNext/>") + plain(RULES), "sekcja", "Sekcja", "<w:richText/>"),
        control(plain(TRAVEL) + cells, "sekcja", "Sekcja", ""),
        paragraph(run("Zgłoszenia składa się ") + words + run(" lub ustnie.")),
        control(plain("Wpisz uzasadnienie"), "uzasadnienie", "Uzasadnienie", "<w:richText/>", empty=True),
        plain(SHORT),
    )


def controls_of_one_tag() -> bytes:
    """Controls that were copied in Word, which keeps their tags and names: each has its own state."""
    boxes = [
        control(run("☒☐"[not on]), "zgoda", "Zgoda", f'<w14:checkbox><w14:checked w14:val="{on}"/></w14:checkbox>')
        for on in (1, 0)
    ]
    names = [control(run(name), "uczestnik", "Uczestnik") for name in ("Anna Nowak", "Jan Kowalski")]
    ticks = [legacy("Wybor1", f'<w:checkBox><w:checked w:val="{on}"/></w:checkBox>', "FORMCHECKBOX") for on in (0, 1)]
    return corpus_file(
        plain(VISIT),
        *(paragraph(run("Uczestnik: ") + name) for name in names),
        *(paragraph(box + run(f" {SHORT}")) for box in [*boxes, *ticks]),
    )


def controls_in_header() -> bytes:
    """Values of controls in a header, and a picture in a picture control."""
    return corpus_file(
        plain(VISIT),
        plain(RULES),
        last=section('<w:headerReference w:type="default" r:id="header1"/>'),
        header1=paragraph(run("Wydanie: ") + control(run("drugie"), "wydanie", "Wydanie") + run(" ")
                          + control(run("Sekretariat", "<w:i/>"), "wydzial", "Wydział", "")),
    )  # fmt: skip


def control_around_a_cell() -> bytes:
    """A control that is a cell of a table."""
    return corpus_file(
        table(f"<w:tr>{cell('Urząd')}{control(cell('Urząd Gminy'), 'urzad', 'Urząd')}{cell(SHORT)}</w:tr>"),
        plain(VISIT),
    )


def controls_around_rows() -> bytes:
    """A control around rows and one around paragraphs that only hold them together."""
    rows = group(row("9.00", TRAVEL, "Sala A") + row("10.00", SHORT, "Sala B"))
    return corpus_file(
        group(plain(VISIT) + plain(RULES)), table(row("Godzina", "Wydarzenie", "Miejsce"), rows), plain(SHORT)
    )


def legacy(name: str, kind: str, code: str, result: str = "", hint: str = "") -> str:
    """A form field of Word 97–2003."""
    data = (
        f'<w:ffData><w:name w:val="{name}"/><w:enabled/><w:statusText w:type="text" w:val="{hint}"/>{kind}</w:ffData>'
    )
    return (
        f'<w:r><w:fldChar w:fldCharType="begin">{data}</w:fldChar></w:r><w:r><w:instrText> {code} </w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def legacy_form_fields() -> bytes:
    """A text, a box to tick and a list, as old forms have them."""
    box = '<w:checkBox><w:sizeAuto/><w:default w:val="1"/></w:checkBox>'
    choices = (
        '<w:ddList><w:result w:val="1"/><w:listEntry w:val="piechotą"/><w:listEntry w:val="autokarem"/></w:ddList>'
    )
    return corpus_file(
        plain(VISIT),
        paragraph(run("Urząd: ") + legacy("Tekst1", "<w:textInput/>", "FORMTEXT", "Starostwo", "Nazwa urzędu")),
        paragraph(legacy("Wybor1", box, "FORMCHECKBOX", hint="Zgoda") + run(f" {SHORT}")),
        paragraph(run("Dojazd: ") + legacy("Lista1", choices, "FORMDROPDOWN", hint="Sposób dojazdu")),
        plain(TRAVEL),
    )


CONTROLS = recipes(
    controls_in_lines,
    control_around_paragraphs,
    control_around_a_cell,
    controls_around_rows,
    legacy_form_fields,
    rich_text_controls,
    controls_of_one_tag,
    controls_in_header,
)

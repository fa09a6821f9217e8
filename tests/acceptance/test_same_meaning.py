"""The tags of each PDF say what its Word file says: headings, lists, tables, figures, links and fields, by name."""

from collections import Counter
from collections.abc import Iterator

import pytest
from made_packs import ENGLISH, FORM, INVITATION, REGULATIONS, SAMPLES, SLUG, MadeDocument, MadePack
from meaning import Node, words

INVITATIONS, RULES, FORMS = (2, 3), (3, 5), (2, 2)
PAGES = {
    "Zaproszenie": INVITATIONS,
    "Invitation": INVITATIONS,
    "Regulamin": RULES,
    "Rules": RULES,
    "Formularz": FORMS,
    "Application": FORMS,
}
"""How many pages a document of each kind may have."""

ITEM_STYLES = {
    *{"List Bullet", "List Number", "Tabela – punkt", "Załącznik", "Ustęp", "Punkt", "Litera"},
    *{"Table – bullet", "Attachment", "Clause", "Point", "Subpoint"},
}
"""The paragraph styles of our templates that make list items."""


def labels(node: Node) -> list[str]:
    """The list labels of a tree, without the space after them."""
    return [label.text.rstrip() for label in node.nodes("Lbl")]


def test_the_tag_tree_is_what_the_word_file_means(made: MadeDocument) -> None:
    assert list(made.pdf_file.tree.lines()) == list(made.word_file.tree.lines())


def test_only_a_title_needs_a_tag_of_its_own_and_it_stands_for_a_paragraph(made: MadeDocument) -> None:
    roles = made.pdf_file.pdf.Root.StructTreeRoot.RoleMap
    assert {name: str(role) for name, role in roles.items()} == {"/Title": "/P"}
    assert len(list(made.pdf_file.tree.nodes("Title"))) == 1


def test_what_is_read_first_is_drawn_first(made: MadeDocument) -> None:
    order = made.pdf_file.reading_order()
    assert len(order) > 60
    assert order == sorted(order)


def test_headings_have_the_levels_and_texts_of_words_heading_styles(made: MadeDocument) -> None:
    paragraphs = [p for p in made.word_file.document.paragraphs if p.style.name.startswith("Heading ")]
    expected = [(f"H{p.style.name.removeprefix('Heading ')}", p.text) for p in paragraphs]
    found = [(heading.tag, heading.text) for heading in made.pdf_file.tree.nodes(*(f"H{level}" for level in range(7)))]
    assert len(found) >= 5
    assert [tag for tag, _ in found] == [tag for tag, _ in expected]
    assert all(
        text == typed or text.endswith(f". {typed}") for (_, text), (_, typed) in zip(found, expected, strict=True)
    )
    bookmarks = [(f"H{level}", words(title)) for level, title in made.pdf_file.bookmarks()]
    assert bookmarks == [(tag, words(text)) for tag, text in found]


def test_list_items_are_as_many_as_in_word(made: MadeDocument) -> None:
    names = [made.word_file.styles[made.word_file.style_of(p)] for p in made.word_file.paragraphs()]
    styles = Counter(name.find("{*}name").values()[0] for name in names)
    assert len(list(made.pdf_file.tree.nodes("LI"))) == sum(
        count for name, count in styles.items() if name in ITEM_STYLES
    )
    assert labels(made.pdf_file.tree) == labels(made.word_file.tree)


def test_regulations_are_numbered_the_legal_way(sample: MadePack) -> None:
    tree = sample.documents[REGULATIONS].pdf_file.tree
    sections = [heading.text.split(". ")[0] for heading in tree.nodes("H1")]
    assert sections == [f"§\u00a0{number}" for number in range(1, len(sections) + 1)]
    lists = list(counted(tree))
    assert {depth for depth, _ in lists} == {1, 2, 3}
    for depth, found in lists:
        expected = [LEGAL_NUMBERS[depth](number) for number in range(1, len(found) + 1)]
        assert found == expected


LEGAL_NUMBERS = {1: "{}.".format, 2: "{})".format, 3: lambda number: f"{chr(96 + number)})"}
"""Ustępy, punkty and litery."""


def counted(node: Node, depth: int = 1) -> Iterator[tuple[int, list[str]]]:
    """How deep each list of a tree stands, and its labels."""
    for child in node.children:
        if isinstance(child, Node):
            if child.tag == "L":
                yield depth, [item.children[0].text.rstrip() for item in child.children]
            yield from counted(child, depth + (child.tag == "L"))


def test_tables_have_the_rows_and_cells_of_word(made: MadeDocument) -> None:
    tables = made.word_file.document.tables
    expected = [(len(t.rows), sum(len(r._tr.tc_lst) for r in t.rows)) for t in tables]
    found = [
        (len(list(table.nodes("TR"))), len(list(table.nodes("TH", "TD"))))
        for table in made.pdf_file.tree.nodes("Table")
    ]
    assert found == expected


def test_the_programme_of_day_one_has_two_tracks_side_by_side(sample: MadePack) -> None:
    _, first, second = sample.documents[INVITATION].pdf_file.tree.nodes("Table")
    assert [cell.text for cell in next(first.nodes("THead")).nodes("TH")] == [
        "27\u00a0listopadaGodziny",
        "PES i\u00a0JST",
        "OWES",
    ]
    assert [cell.text for cell in next(second.nodes("THead")).nodes("TH")] == ["28\u00a0listopadaGodziny", "Program"]
    spans = Counter(len(row.children) for row in next(first.nodes("TBody")).nodes("TR"))
    assert spans == {2: 7, 3: 2}
    assert all(
        cell.facts["ColSpan"] == 2 for row in first.nodes("TR") if len(row.children) == 2 for cell in row.nodes("TD")
    )


HEADS = {
    SLUG: ((2, 24), (0, 0), (0, 28)),
    "2027-04-dolny-slask": ((1, 12), (0, 0), (0, 18)),
    "2027-09-przykladowo": ((3, 22), (0, 0), (0, 21)),
    ENGLISH: ((3, 26), (0, 0), (0, 26)),
}
"""How many heads of tables, and how many rows with a cell that heads them, each document of a sample has."""
HEADS_OF = {name: heads for slug, names in SAMPLES.items() for name, heads in zip(names, HEADS[slug], strict=True)}


def test_header_cells_say_what_they_head(made: MadeDocument) -> None:
    tables = list(made.pdf_file.tree.nodes("Table"))
    heads = [part for table in tables for part in table.nodes("THead")]
    for part in heads:
        assert {cell.facts["Scope"] for cell in part.nodes("TH")} == {"Column"}
        assert not list(part.nodes("TD"))
    rows = [row for table in tables for row in next(table.nodes("TBody")).nodes("TR") if len(row.children) > 1]
    for row in rows:
        assert [cell.facts.get("Scope") for cell in row.children] == ["Row", *[None] * (len(row.children) - 1)]
    assert (len(heads), len(rows)) == HEADS_OF[made.name]


def test_figures_have_the_alternative_texts_of_the_definition(made: MadeDocument) -> None:
    figures = [node.facts["Alt"] for node in made.pdf_file.tree.nodes("Figure")]
    assert figures == FIGURES[is_english(made)]


def is_english(made: MadeDocument) -> bool:
    """Whether a document is of the sample in English."""
    return made.name in SAMPLES[ENGLISH]


FIGURES = {
    False: [
        "Znak Funduszy Europejskich (rysunek zastępczy)",
        "Barwy Rzeczypospolitej Polskiej (rysunek zastępczy)",
        "Znak Dolnego Śląska (rysunek zastępczy)",
        "Flaga Unii Europejskiej (rysunek zastępczy)",
        "Znak Dolnośląskiego Ośrodka Polityki Społecznej (rysunek zastępczy)",
    ],
    True: [
        "Logo of European Funds (placeholder drawing)",
        "Colours of the Republic of Poland (placeholder drawing)",
        "Logo of Lower Silesia (placeholder drawing)",
        "Flag of the European Union (placeholder drawing)",
        "Logo of Dolnośląski Ośrodek Polityki Społecznej (placeholder drawing)",
    ],
}
"""What pictures show, in the samples in Polish and in the one in English."""


def test_links_lead_where_words_links_lead_and_say_so(made: MadeDocument) -> None:
    expected = [(link.facts["target"], link.text) for link in made.word_file.tree.nodes("Link")]
    assert len(expected) >= 3
    assert [(link.facts["target"], link.text) for link in made.pdf_file.tree.nodes("Link")] == expected
    assert made.pdf_file.links() == expected


def test_every_field_says_what_its_control_says_and_no_two_the_same(sample: MadePack) -> None:
    made = sample.documents[FORM]
    assert made.word_file.tree
    titles, tooltips = made.word_file.control_titles, made.pdf_file.tooltips()
    assert len(tooltips) == len(set(titles)) > 40
    assert titles.keys() == tooltips.keys()
    for name, title in titles.items():
        kept = title.removesuffix(" (wymagane)").split(
            "…"
        )  # a flag says that in the PDF; Word keeps 64 characters of a title; where it is cut, the PDF may say more
        assert tooltips[name].startswith(kept[0])
        assert all(part in tooltips[name] for part in kept)
    assert len(set(tooltips.values())) == len(tooltips)


def test_title_language_and_author_are_the_same(made: MadeDocument) -> None:
    properties = made.word_file.document.core_properties
    pdf = made.pdf_file.pdf
    assert properties.title == str(pdf.docinfo.Title) == made.title
    assert properties.language == str(pdf.Root.Lang) == ("en-GB" if is_english(made) else "pl-PL")
    assert properties.author == str(pdf.docinfo.Author) == "Dolnośląski Ośrodek Polityki Społecznej"
    assert pdf.Root.ViewerPreferences.DisplayDocTitle


def test_each_document_has_as_many_pages_as_agreed(made: MadeDocument) -> None:
    least, most = PAGES[made.name.partition("_")[0]]
    assert least <= len(made.pdf_file.pages) <= most


@pytest.mark.parametrize("name", [INVITATION, REGULATIONS, FORM])
def test_documents_are_named_as_the_office_publishes_them(sample: MadePack, name: str) -> None:
    assert sample.documents[name].name == name

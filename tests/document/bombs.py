"""Word files that are made to bring a program down: small to send, endless to read."""

import io
import struct
import zipfile
import zlib

from word_files import (
    OFFICE,
    PLAIN,
    WORD_2013,
    docx,
    paragraph,
    relation,
    relationships,
    root,
    run,
    style,
    unzipped,
    zipped,
)

MEGABYTE = 2**20
SENTENCE = "Zażółć gęślą jaźń, a potem jeszcze kilka słów, żeby akapit miał dwa wiersze na stronie dokumentu."
ORDINARY = paragraph(run(SENTENCE))
LEVEL = '<w:lvl w:ilvl="{}"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="{}"/></w:lvl>'
ITEM = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{}"/></w:numPr>'
NUM = '<w:num w:numId="{}"><w:abstractNumId w:val="{}"/></w:num>'


def zeros(name: str, megabytes: int) -> bytes:
    """A file whose part `name` is nothing but zeros, which pack a thousand to one."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for other, content in unzipped(docx(ORDINARY)).items():
            if other != name:
                archive.writestr(other, content)
        with archive.open(name, "w", force_zip64=True) as part:
            for _ in range(megabytes):
                part.write(bytes(MEGABYTE))
    return stream.getvalue()


def with_main(xml: str) -> bytes:
    """A file whose main part is just that."""
    return zipped(unzipped(docx("")) | {"word/document.xml": xml.encode()})


def with_entities(declarations: str, text: str) -> bytes:
    """A file with a document type of its own."""
    return with_main(f"<!DOCTYPE d [{declarations}]>{root('document', f'<w:body><w:p>{run(text)}</w:p></w:body>')}")


def with_parts(count: int) -> bytes:
    """A file of many parts."""
    return zipped(unzipped(docx(ORDINARY)) | {f"word/part{number}.xml": b"<a/>" for number in range(count)})


def with_picture(data: bytes, side: int = 762_000) -> bytes:
    """A file with a picture, as large as `side` says in EMU."""
    return docx(
        f'<w:p><w:r><w:drawing><wp:inline><wp:extent cx="{side}" cy="{side}"/><wp:docPr id="1" name="a" descr="Znak"/>'
        '<a:graphic><a:graphicData uri="x"><pic:pic><pic:blipFill><a:blip r:embed="obraz"/></pic:blipFill></pic:pic>'
        "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>",
        more={"media/obraz.png": data},
    )


def with_pictures(count: int, data: bytes, crops: int = 1) -> bytes:
    """A file with so many pictures, each of them used in so many crops."""
    drawn = (
        '<w:p><w:r><w:drawing><wp:inline><wp:extent cx="762000" cy="762000"/><wp:docPr id="1" name="a" descr="Znak"/>'
        f'<a:graphic><a:graphicData uri="x"><pic:pic><pic:blipFill><a:blip r:embed="i{number}"/>'
        f'<a:srcRect l="{1000 * crop}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>'
        "</w:r></w:p>"
        for number in range(count)
        for crop in range(crops)
    )
    return docx("".join(drawn), more={f"media/i{number}.png": data for number in range(count)})


def overlapping_map(font: bytes) -> bytes:
    """The font with a map in which every character stands thousands of times (OpenType cmap, format 12)."""
    groups = struct.pack(">LLL", 0, 0x10FFFF, 1) * 3000
    header = struct.pack(">HHHHLHHLLL", 0, 1, 3, 10, 12, 12, 0, 16 + len(groups), 0, 3000)
    entry = font.index(b"cmap")  # in the table directory: tag, checksum, offset, length
    place = struct.pack(">LL", len(font), len(header + groups))
    return font[: entry + 8] + place + font[entry + 16 :] + header + groups


def png(side: int, rows: int = 0) -> bytes:
    """A black picture as high and wide as `side`, of which only so many rows are there."""
    packer = zlib.compressobj(9)
    samples = b"".join(packer.compress(bytes(1 + (side + 7) // 8)) for _ in range(rows)) + packer.flush()
    header = struct.pack(">IIBBBBB", side, side, 1, 0, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", samples), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, data) for kind, data in chunks)


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def with_font(data: bytes) -> bytes:
    """A file that brings its font along."""
    files = unzipped(
        docx(
            paragraph(run("Zażółć", '<w:rFonts w:ascii="Moja" w:hAnsi="Moja"/>')),
            fontTable='<w:font w:name="Moja"><w:embedRegular r:id="font"/></w:font>',
        )
    )
    files["word/_rels/fontTable.xml.rels"] = relationships(relation("font", OFFICE + "font", "a.odttf")).encode()
    return zipped(files | {"word/a.odttf": data})


def with_page(width: str, height: str) -> bytes:
    """A file with a page of that size."""
    return docx(f'{ORDINARY}<w:sectPr><w:pgSz w:w="{width}" w:h="{height}"/></w:sectPr>')


def chained_styles(count: int, uses: int) -> bytes:
    """Styles that are each based on the one before, and paragraphs in the last ones."""
    chain = (style(f"s{number}", f'<w:basedOn w:val="s{number - 1}"/>') for number in range(count))
    used = (paragraph(run("a"), f'<w:pStyle w:val="s{number}"/>') for number in range(count - uses, count))
    return docx("".join(used), styles=PLAIN + "".join(chain))


def linked_lists(count: int) -> bytes:
    """List definitions that all lead back to the first."""
    abstracts = (
        f'<w:abstractNum w:abstractNumId="{n}"><w:numStyleLink w:val="L"/></w:abstractNum>' for n in range(count)
    )
    return docx(
        "".join(paragraph(run("a"), ITEM.format(number + 1)) for number in range(count)),
        styles=PLAIN + style("L", f"<w:pPr>{ITEM.format(1)}</w:pPr>", "numbering"),
        numbering="".join(abstracts) + "".join(NUM.format(number + 1, number) for number in range(count)),
    )


def numbered(levels: int, pattern: str) -> bytes:
    """A list of so many levels, with labels of that pattern."""
    inside = "".join(LEVEL.format(number, pattern) for number in range(levels))
    return docx(
        paragraph(run("a"), ITEM.format(1)) * 100,
        numbering=f'<w:abstractNum w:abstractNumId="0">{inside}</w:abstractNum>{NUM.format(1, 0)}',
    )


def noted(notes: int, references: int, note: str) -> bytes:
    """A paragraph with so many references to so many notes."""
    marks = (f'<w:r><w:footnoteReference w:id="{number % notes}"/></w:r>' for number in range(references))
    return docx(
        paragraph("".join(marks)),
        footnotes="".join(f'<w:footnote w:id="{number}">{note}</w:footnote>' for number in range(notes)),
    )


def bookmarks(count: int) -> str:
    """So many bookmarks in a row."""
    return "".join(f'<w:bookmarkStart w:id="{number}" w:name="b{number}"/>' for number in range(count))


def tab_stops(count: int) -> str:
    """So many tab stops, a twentieth of a point apart."""
    return "".join(f'<w:tab w:val="right" w:leader="dot" w:pos="{number}"/>' for number in range(count))


HYPHENATED = f"{WORD_2013}<w:autoHyphenation/>"


def table_of(rows: int, columns: int, text: str) -> str:
    """A table with the same text in every cell."""
    row = "<w:tr>" + f"<w:tc>{paragraph(run(text))}</w:tc>" * columns + "</w:tr>"
    return f'<w:tbl><w:tblPr><w:tblW w:w="9000" w:type="dxa"/></w:tblPr>{row * rows}</w:tbl>'

"""What the PDF says about itself: Info dictionary, XMP packet, output intent with its colour profile, language.

PDF/UA-1 7.1 and ISO 19005-2 6.6 (XMP), 6.2.3 (output intent). Info and XMP say the same, dates too. The profile is made
from the numbers of sRGB, so that it is the same on every machine: ICC.1:2001 (version 2) matrix profile; primaries and
curve from IEC 61966-2-1, adapted to the D50 white point.
"""

from __future__ import annotations

import struct
from datetime import UTC, datetime
from functools import cache
from html import escape

from visitdocs.dataclass import dataclass
from visitdocs.pdf.objects.document import PDFDocument, compressed, plain
from visitdocs.pdf.objects.values import PDFArray, PDFDictionary, PDFString, name_of

PRODUCER = "visitdocs"
EPOCH = "2000-01-01T00:00:00Z"
D50 = (0.96420, 1.0, 0.82491)
PRIMARIES = {"r": (0.43607, 0.22249, 0.01392), "g": (0.38515, 0.71687, 0.09708), "b": (0.14307, 0.06061, 0.71410)}
CURVE_POINTS = 1024
"""Of the profile, as its white point and its primaries are."""


@dataclass(frozen=True)
class Metadata:
    """Facts of the whole file. `created` is an instant in UTC, `2017-11-16T00:00:00Z`.

    `identity` says whose form this is, under keys of our own in the Info dictionary (ISO 32000-1 14.3.3).
    """

    title: str
    language: str
    author: str = ""
    subject: str = ""
    keywords: str = ""
    created: str = EPOCH
    identity: tuple[tuple[str, str], ...] = ()


def instant(text: str) -> str:
    """An ISO 8601 date or instant as an instant in UTC, to the second; EPOCH if it is none."""
    try:
        moment = datetime.fromisoformat(text)
        moment = moment.replace(tzinfo=moment.tzinfo or UTC).astimezone(UTC)
    except (ValueError, OverflowError):
        return EPOCH
    return moment.replace(microsecond=0).isoformat().replace("+00:00", "Z")


def write_metadata(document: PDFDocument, metadata: Metadata) -> None:
    """Put the metadata into the document's catalog and Info dictionary."""
    catalog = document.Catalog
    catalog.__NoDefault__ = [*catalog.__NoDefault__, "OutputIntents"]
    catalog.__Refs__ = [*catalog.__Refs__, "OutputIntents"]
    catalog.Lang = PDFString(metadata.language)
    catalog.ViewerPreferences = PDFDictionary({"DisplayDocTitle": "true"})
    catalog.Metadata = plain(_xmp(metadata).encode("utf-8"), Type=name_of("Metadata"), Subtype=name_of("XML"))
    catalog.OutputIntents = PDFArray([_output_intent(document)])
    document.info = PDFDictionary(_info(metadata))


def _info(metadata: Metadata) -> dict[str, object]:
    date = "D:" + "".join(character for character in metadata.created if character.isdigit()) + "Z"
    entries = {"Title": metadata.title, "Author": metadata.author, "Subject": metadata.subject}
    entries |= {"Keywords": metadata.keywords, "Producer": PRODUCER, "CreationDate": date, "ModDate": date}
    return {name: PDFString(value) for name, value in (entries | dict(metadata.identity)).items() if value}


def _output_intent(document: PDFDocument) -> PDFDictionary:
    entries = {"Type": "/OutputIntent", "S": "/GTS_PDFA1", "OutputConditionIdentifier": PDFString("sRGB")}
    entries["Info"] = PDFString("sRGB IEC61966-2-1")
    entries["DestOutputProfile"] = document.Reference(compressed(srgb_profile(), N=3))
    return PDFDictionary(entries)


def _xmp(metadata: Metadata) -> str:
    parts = [
        _alternatives("dc:title", metadata.title),
        _alternatives("dc:description", metadata.subject),
        _list("dc:creator", "Seq", metadata.author),
        _list("dc:language", "Bag", metadata.language),
        f"<xmp:CreateDate>{metadata.created}</xmp:CreateDate>",
        f"<xmp:ModifyDate>{metadata.created}</xmp:ModifyDate>",
        f"<pdf:Producer>{PRODUCER}</pdf:Producer>",
        f"<pdf:Keywords>{_escaped(metadata.keywords)}</pdf:Keywords>" if metadata.keywords else "",
        "<pdfuaid:part>1</pdfuaid:part>",
        "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>",
    ]
    return PACKET.format(properties="\n".join(part for part in parts if part))


def _alternatives(name: str, text: str) -> str:
    if not text:
        return ""
    return f'<{name}><rdf:Alt><rdf:li xml:lang="x-default">{_escaped(text)}</rdf:li></rdf:Alt></{name}>'


def _list(name: str, kind: str, text: str) -> str:
    return f"<{name}><rdf:{kind}><rdf:li>{_escaped(text)}</rdf:li></rdf:{kind}></{name}>" if text else ""


# PDF/A knows no pdfuaid schema: it has to be described in the packet (ISO 19005-2 6.6.2.3).
PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
{properties}
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of the standard that the file follows</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>"""


def _escaped(text: str) -> str:
    return escape(text, quote=False)


@cache
def srgb_profile() -> bytes:
    """The profile's bytes."""
    tags = {
        "desc": _description("sRGB IEC61966-2-1"),
        "cprt": b"text\0\0\0\0No copyright, use freely\0",
        "wtpt": _xyz(D50),
    }
    tags |= {f"{channel}XYZ": _xyz(values) for channel, values in PRIMARIES.items()}
    curve = _curve()
    tags |= {f"{channel}TRC": curve for channel in PRIMARIES}
    return _assemble(tags)


def _assemble(tags: dict[str, bytes]) -> bytes:
    table, body = b"", b""
    start = 128 + 4 + 12 * len(tags)
    placed: dict[bytes, int] = {}
    for name, data in tags.items():
        if data not in placed:
            placed[data] = start + len(body)
            body += data + b"\0" * (-len(data) % 4)
        table += name.encode() + struct.pack(">II", placed[data], len(data))
    size = start + len(body)
    return _header(size) + struct.pack(">I", len(tags)) + table + body


def _header(size: int) -> bytes:
    created = struct.pack(">6H", 2017, 1, 1, 0, 0, 0)
    illuminant = struct.pack(">3i", *(_fixed(value) for value in D50))
    return (
        struct.pack(">I4sI4s4s4s", size, b"\0\0\0\0", 0x02100000, b"mntr", b"RGB ", b"XYZ ")
        + created
        + struct.pack(">4s4sI4s4sQI", b"acsp", b"\0\0\0\0", 0, b"\0\0\0\0", b"\0\0\0\0", 0, 0)
        + illuminant
        + b"\0" * 48
    )


def _fixed(value: float) -> int:
    return round(value * 65536)


def _xyz(values: tuple[float, float, float]) -> bytes:
    return b"XYZ \0\0\0\0" + struct.pack(">3i", *(_fixed(value) for value in values))


def _description(text: str) -> bytes:
    ascii_text = text.encode() + b"\0"
    return b"desc\0\0\0\0" + struct.pack(">I", len(ascii_text)) + ascii_text + b"\0" * 78


def _curve() -> bytes:
    steps = (index / (CURVE_POINTS - 1) for index in range(CURVE_POINTS))
    linear = (step / 12.92 if step <= 0.04045 else ((step + 0.055) / 1.055) ** 2.4 for step in steps)
    values = [round(value * 65535) for value in linear]
    return b"curv\0\0\0\0" + struct.pack(f">I{CURVE_POINTS}H", CURVE_POINTS, *values)

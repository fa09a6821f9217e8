"""Files that a signature is wrapped around: XML with XAdES, as Polish trusted signatures are, and CMS (`.p7m`).

Whether such a signature is good is for a verifying service to say; here only what was signed is taken out.
"""

from __future__ import annotations

import binascii
from base64 import b64decode

from lxml import etree

from visitdocs.messages import message, phrase
from visitdocs.returns.sent_file import Contents, SentFile, Unusable
from visitdocs.returns.unpacking.names import own_name, told_apart

XMLDSIG = "{http://www.w3.org/2000/09/xmldsig#}"
_SHORTEST = 100
"""Of the Base64 text of a file; digests and certificates stand elsewhere."""


def unpack_xades(wrapper: SentFile) -> Contents | Unusable:
    """Give the files that stand as Base64 in the objects of an XML signature (W3C XML Signature, 4.5).

    Raises `lxml.etree.XMLSyntaxError` for what is no XML.
    """
    parser = etree.XMLParser(resolve_entities=False, load_dtd=False, no_network=True, huge_tree=True)
    root = etree.fromstring(wrapper.data, parser)
    texts = ("".join(map(str, element.itertext())) for element in root.iter(f"{XMLDSIG}Object"))
    files = [data for text in texts if (data := _decoded(text))]
    if not files:
        return _nothing_inside()
    inner = own_name(wrapper.name.removesuffix(".xml").removesuffix(".XML"), "file")
    names = told_apart(inner for _ in files)
    return Contents(
        tuple(
            SentFile((*wrapper.trail, name), data, wrapper.received, signed=True)
            for name, data in zip(names, files, strict=True)
        )
    )


def unpack_cms(wrapper: SentFile) -> Contents | Unusable:
    """Give the file in a CMS envelope of signed data (RFC 5652, 5). Raises ValueError for what is none."""
    from asn1crypto.cms import ContentInfo

    content = ContentInfo.load(_der(wrapper.data))
    inner = (
        content["content"]["encap_content_info"]["content"].native
        if content["content_type"].native == "signed_data"
        else None
    )
    if not isinstance(inner, bytes) or not inner:
        return _nothing_inside()
    name = own_name(wrapper.name.removesuffix(".p7m").removesuffix(".P7M"), "file")
    return Contents((SentFile((*wrapper.trail, name), inner, wrapper.received, signed=True),))


def _der(data: bytes) -> bytes:
    """The binary form, whether it came so, as Base64 or as PEM (RFC 7468)."""
    if data[:1] == b"\x30":
        return data
    lines = [line for line in data.split(b"\n") if not line.startswith(b"-----")]
    return b64decode(b"".join(lines))


def _decoded(text: str) -> bytes:
    packed = "".join(text.split())
    if len(packed) < _SHORTEST:
        return b""
    try:
        return b64decode(packed, validate=True)
    except (binascii.Error, ValueError):
        return b""


def _nothing_inside() -> Unusable:
    return Unusable(
        message("returned-signature-alone", "the file is a signature without the form that was signed"),
        phrase("ask the sender for the form and its signature in one file"),
    )

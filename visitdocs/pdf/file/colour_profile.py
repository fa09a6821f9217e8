"""A small sRGB profile made from the standard's numbers, so that it is the same on every machine.

ICC.1:2001 (version 2) matrix profile; primaries and curve from IEC 61966-2-1, adapted to the D50 white point.
"""

import struct
from functools import cache

D50 = (0.96420, 1.0, 0.82491)
PRIMARIES = {"r": (0.43607, 0.22249, 0.01392), "g": (0.38515, 0.71687, 0.09708), "b": (0.14307, 0.06061, 0.71410)}
CURVE_POINTS = 1024


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

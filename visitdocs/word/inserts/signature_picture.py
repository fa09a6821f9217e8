"""The blank picture that a signature control shows until somebody signs."""

from __future__ import annotations

from base64 import b64decode

SIGNATURE_MILLIMETRES = (60, 14)

# A transparent PNG of 240 × 56 pixels, kept as it is: packed anew by another zlib, it would change the form's edition.
_PNG = (
    "iVBORw0KGgoAAAANSUhEUgAAAPAAAAA4CAQAAABp573AAAAAm0lEQVR4nO3RAQkAIBDAQLV/5zeFCOMuwWB7FmXndwBvGRxncJzB"
    "cQbHGRxncJzBcQbHGRxncJzBcQbHGRxncJzBcQbHGRxncJzBcQbHGRxncJzBcQbHGRxncJzBcQbHGRxncJzBcQbHGRxncJzBcQbH"
    "GRxncJzBcQbHGRxncJzBcQbHGRxncJzBcQbHGRxncJzBcQbHGRxncNwFQsEBb14TKVQAAAAASUVORK5CYII="
)


def signature_picture() -> bytes:
    """Give a transparent PNG in the proportions of a signature field."""
    return b64decode(_PNG)

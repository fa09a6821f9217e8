"""How light colours are to the eye, and how far apart (WCAG 2.1: relative luminance, contrast ratio)."""

from visitdocs.document.model import BLACK, WHITE, Colour


def luminance(colour: Colour) -> float:
    """Give the relative luminance, 0 for black, 1 for white."""
    red, green, blue = (_linear(channel / 255) for channel in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Colour, other: Colour) -> float:
    """Give the contrast ratio, 1 for the same colour, 21 for black and white."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def nearest_passing(colour: Colour, background: Colour, minimum: float) -> tuple[Colour, bool]:
    """Give the shade of a colour nearest to it that has the contrast `minimum`, and whether it is a darker one.

    Text that is darker than its background is made darker still, other text lighter; if not even black or white is
    enough, the other way round. (Against every background one of the two has at least 4.58 : 1.)
    """
    darken = luminance(colour) <= luminance(background)
    darken = darken if contrast(BLACK if darken else WHITE, background) >= minimum else not darken
    shades = (_towards(colour, BLACK if darken else WHITE, step) for step in range(256))
    return next(shade for shade in shades if contrast(shade, background) >= minimum), darken


def _linear(channel: float) -> float:
    """A channel of sRGB without its gamma, as WCAG prints it; with 8 bits the 0.04045 of sRGB itself is the same."""
    return channel / 12.92 if channel <= 0.03928 else ((channel + 0.055) / 1.055) ** 2.4


def _towards(colour: Colour, end: Colour, step: int) -> Colour:
    return Colour(*(channel + round((last - channel) * step / 255) for channel, last in zip(colour, end, strict=True)))

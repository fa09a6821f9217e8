"""Small pictures of every kind that a Word document may hold."""

from io import BytesIO

from PIL import Image


def picture(mode: str = "RGB", colour: object = (255, 0, 0), file_format: str = "PNG", **options: object) -> bytes:
    """A picture of 8 × 8 pixels in one colour."""
    return saved(Image.new(mode, (8, 8), colour), file_format, **options)


def saved(image: Image.Image, file_format: str = "PNG", **options: object) -> bytes:
    """A picture as a file."""
    output = BytesIO()
    image.save(output, file_format, **options)
    return output.getvalue()

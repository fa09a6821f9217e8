"""PDF bytes → the forms in them with what each control holds, or why nothing can be read."""

from visitdocs.returns.pdf_form.places import places_of
from visitdocs.returns.pdf_form.signed_forms import read_pdf

__all__ = ["places_of", "read_pdf"]

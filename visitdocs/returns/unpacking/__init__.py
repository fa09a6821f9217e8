"""Mails, archives and signature containers → the files in them."""

from visitdocs.returns.unpacking.archives import unpack_archive
from visitdocs.returns.unpacking.mails import unpack_mail
from visitdocs.returns.unpacking.signed_wrappers import unpack_cms, unpack_xades

__all__ = ["unpack_archive", "unpack_cms", "unpack_mail", "unpack_xades"]

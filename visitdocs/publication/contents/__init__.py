"""A file's bytes → a digest of what it holds when it is unpacked, or the sentences that it says."""

from visitdocs.publication.contents.content_digest import content_digest
from visitdocs.publication.contents.sentences import sentences_of

__all__ = ["content_digest", "sentences_of"]

"""A document and a list of people → a personal copy for each, made in processes side by side; files, on request."""

from visitdocs.pipeline.invitations.copy_values import MadeCopy, Saved
from visitdocs.pipeline.invitations.personal_copies import PersonalCopies

__all__ = ["MadeCopy", "PersonalCopies", "Saved"]

"""Personal files as named bytes → a folder that only the user may look into, and a record of what is in it."""

from visitdocs.store.personal.folder import Found, PersonalFolder, is_taken, personal_folder

__all__ = ["Found", "PersonalFolder", "is_taken", "personal_folder"]

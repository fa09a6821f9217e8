"""A password that nothing shows, be it a message, a log or a traceback, and the computer's own store of passwords.

That is Windows' credential manager, the keychain, or the Secret Service.
"""

from typing import NoReturn

from visitdocs.messages import message, phrase
from visitdocs.problems import Problem, Severity, StoreError

SERVICE = "visitdocs"
HIDDEN = "•••"


class Secret:
    """A password; `reveal` is called in the one place that sends it."""

    __slots__ = ("_text",)

    def __init__(self, text: str) -> None:
        self._text = text

    def reveal(self) -> str:
        """Give the password."""
        return self._text

    def hidden_in(self, text: str) -> str:
        """Give a text in which the password, also without its spaces, cannot be read."""
        for told in (self._text, "".join(self._text.split())):
            text = text.replace(told, HIDDEN) if told else text
        return text

    def __bool__(self) -> bool:
        return bool(self._text.strip())

    def __repr__(self) -> str:
        return f"Secret({HIDDEN})"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a password is not to be stored")


def stored_password(site: str, user: str) -> Secret | None:
    """Give the password that was stored for a user of a site; None if there is none, or no store."""
    import keyring  # brings much, and is needed only here
    from keyring.errors import KeyringError

    try:
        found = keyring.get_password(SERVICE, f"{user} {site}")
    except KeyringError:
        return None
    return Secret(found) if found else None


def store_password(site: str, user: str, password: Secret) -> None:
    """Store the password of a user of a site. Raises `StoreError` where there is no store."""
    import keyring
    from keyring.errors import KeyringError

    try:
        keyring.set_password(SERVICE, f"{user} {site}", password.reveal())
    except KeyringError:
        failed = message("password-not-stored", "this computer has no store that keeps the password")
        hint = phrase("give the password in the variable {variable} instead", variable="VISITDOCS_PASSWORD")
        raise StoreError(Problem(Severity.ERROR, failed, hint=hint)) from None

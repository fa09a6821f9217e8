"""Passwords in the computer's own store (Windows' credential manager, the keychain, the Secret Service)."""

from visitdocs.messages import message, phrase
from visitdocs.problems import Problem, Severity, StoreError
from visitdocs.site.secret import Secret

SERVICE = "visitdocs"


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

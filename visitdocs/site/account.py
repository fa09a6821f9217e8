"""Where to publish and as whom: the definition's site and user, or those that the environment gives instead."""

from base64 import b64encode
from urllib.parse import urlsplit

from visitdocs.dataclass import dataclass
from visitdocs.definition import InvalidValueError
from visitdocs.definition.values.contacts import LOOPBACK, check_site_address
from visitdocs.messages import Message, message, phrase
from visitdocs.problems import Place, Problem, Severity, UsageError
from visitdocs.site.secret import HIDDEN, Secret


@dataclass(frozen=True)
class Account:
    """A user of a site. `site` is an https address, or one of this computer, that ends in a slash."""

    site: str
    user: str
    password: Secret

    @property
    def is_here(self) -> bool:
        """Whether the site is on this computer, so that nothing goes over a network."""
        return urlsplit(self.site).hostname in LOOPBACK

    def hidden_in(self, text: str) -> str:
        """Give a text in which neither the password nor what is sent for it can be read (RFC 7617)."""
        sent = b64encode(f"{self.user}:{self.password.reveal()}".encode()).decode("ascii")
        return self.password.hidden_in(text.replace(sent, HIDDEN))


def account_of(site: str | None, user: str | None, definition: str) -> tuple[str, str]:
    """Check the address of a site and the name of its user. Raises `UsageError` for what is missing or wrong."""
    if not site:
        missing = message("site-missing", "it is not said on which site to publish")
        raise _refusal(definition, missing, phrase("write it in the definition: publication: site: https://…"))
    if not user:
        missing = message("site-user-missing", "it is not said which user of the site publishes")
        raise _refusal(definition, missing, phrase("write it in the definition: publication: user: …"))
    try:
        return check_site_address(site), user
    except InvalidValueError as error:
        raise UsageError(Problem(Severity.ERROR, error.message, hint=error.hint)) from None


def _refusal(definition: str, what: Message, hint: Message) -> UsageError:
    return UsageError(Problem(Severity.ERROR, what, Place(file=definition), hint))

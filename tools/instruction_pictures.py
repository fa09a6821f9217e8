"""Make the pictures of docs/instrukcja.md: `python tools/instruction_pictures.py CHROMIUM`. They show the sample.

A copy of the project is built, broken and mended in a folder of its own; the terminal is drawn as a page, and Chromium
takes the pictures.
"""

import html
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
SAMPLE = "2017-11-wielkopolska"
TERMINAL = """<meta charset="utf-8"><style>
body {{ margin: 0; background: #fff; font: 15px/20px "DejaVu Sans Mono", monospace; }}
pre {{ margin: 0; padding: 12px 14px; background: #292929; color: #c5c8c6; white-space: pre-wrap; font: inherit; }}
b {{ color: #fff; }} .error {{ color: #ff7b72; font-weight: bold; }} .new {{ color: #7ec27e; }}
</style><pre>{text}</pre>"""


def generate(folder: Path, *arguments: str) -> str:
    """Run the program in a project and give what it prints, problems first."""
    command = [sys.executable, str(folder / "generate.py"), "--lang", "pl", *arguments]
    environment = {"PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8", "PATH": ""}
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    problems = "\n".join(line for line in done.stderr.splitlines() if not re.match(r"\S+: \d+/\d+ ", line))
    return "\n".join(part.strip("\n") for part in (problems, done.stdout) if part.strip())


def terminal(command: str, printed: str) -> str:
    """A page that looks like a terminal after a command."""
    text = html.escape(printed, quote=False)
    text = re.sub(r"(?m)^błąd", '<span class="error">błąd</span>', text)
    text = re.sub(r"(?m)^  nowy ", '  <span class="new">nowy</span> ', text)
    return TERMINAL.format(text=f"<b>$ {command}</b>\n{text}")


def picture(chromium: str, page: str, name: str, width: int, height: int) -> None:
    """Take a picture of a page into docs."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "page.html"
        file.write_text(page, encoding="utf-8")
        options = ["--headless", "--no-sandbox", "--hide-scrollbars", f"--window-size={width},{height}"]
        target = f"--screenshot={DOCS / name}"
        subprocess.run([chromium, *options, target, file.as_uri()], check=True, capture_output=True)


def main(chromium: str) -> None:
    """Make every picture anew."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for part in ("programmes", "templates"):
            shutil.copytree(ROOT / part, folder / part)
        shutil.copy(ROOT / "generate.py", folder)
        definition = folder / "programmes" / f"{SAMPLE}.yaml"
        text = definition.read_text(encoding="utf-8")
        picture(chromium, terminal("python generate.py", generate(folder)), "first-build.png", 990, 264)
        definition.write_text(text.replace("  - date: 2017-11-28", "    date: 2017-11-28"), encoding="utf-8")
        picture(chromium, terminal("python generate.py check", generate(folder, "check")), "mistake.png", 990, 144)
        definition.write_text(text.replace("{start: 15:30, end: 18:30", "{start: 15:30, end: 18:00"), encoding="utf-8")
        generate(folder)
        news = (folder / "output" / SAMPLE / "news.html").read_text(encoding="utf-8")
        style = '<meta charset="utf-8"><style>body { font: 16px/1.5 "DejaVu Sans"; margin: 1.5em 2em; }</style>'
        picture(chromium, style + news, "news-page.png", 860, 660)


if __name__ == "__main__":
    main(sys.argv[1])

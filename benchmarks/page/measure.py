"""Look at the news page of every sample inside a normal page, in Chromium at two widths, with axe.

Ends with 1 if anything is found.

    cp benchmarks/page/*.js* FOLDER && npm install --prefix FOLDER
    python benchmarks/page/measure.py FOLDER

FOLDER stands outside the project. Debian has Chromium (chromium). Beside what is printed, FOLDER/pages gets the pages
and what was seen of them as pictures. The page around is what themes of WordPress make of a post: one column of at most
650 pixels, a heading of the first rank above, tables as wide as the column.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

import visitdocs  # noqa: E402

WIDTHS = (380, 1200)
PAGE = """<!doctype html>
<html lang="pl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title} – Przykładowy urząd</title>
<style>
*, *::before, *::after {{ box-sizing: border-box }}
body {{ margin: 0; color: #111; background: #fff; font: 18px/1.6 system-ui, sans-serif }}
header, footer {{ padding: 1rem; background: #f2f2f2 }}
main {{ max-width: 650px; margin: 0 auto; padding: 1rem }}
a {{ color: #04527d }}
table {{ width: 100%; border-collapse: collapse }}
caption {{ text-align: left; font-weight: 600; padding: .5em 0 }}
th, td {{ border: 1px solid #767676; padding: .3em .5em; vertical-align: top; text-align: left }}
</style>
</head>
<body>
<header><a href="/">Przykładowy urząd</a></header>
<main><article>
<h1>{title}</h1>
{news}
</article></main>
<footer><a href="/dostepnosc">Deklaracja dostępności</a></footer>
</body>
</html>
"""


def pages(folder: Path) -> list[Path]:
    """The news page of every sample, built anew, inside a page around it."""
    made = []
    for definition in sorted((ROOT / "programmes").glob("[!_]*.yaml")):
        with tempfile.TemporaryDirectory() as output:
            visit = visitdocs.open(definition, output=output, font_folders=[])
            title = visit.build().manifest.facts["visit"]["visit"]["title"]
            news = (Path(output) / "news.html").read_text(encoding="utf-8")
        made.append(folder / f"{definition.stem}.html")
        made[-1].write_text(PAGE.format(title=title, news=news), encoding="utf-8")
    return made


def main(modules: Path) -> int:
    """Look at the pages, and print what is found."""
    folder = modules / "pages"
    folder.mkdir(exist_ok=True)
    command = ["node", modules / "look.js", ",".join(map(str, WIDTHS)), *pages(folder)]
    looked = json.loads(subprocess.run(command, check=True, capture_output=True, cwd=modules).stdout)
    faults = 0
    for look in looked:
        found, wide = look["violations"] + look["incomplete"], look["tooWide"]
        faults += len(look["violations"]) + (wide["by"] > 0)
        print(
            f"{Path(look['file']).stem}, {look['width']} px: {len(look['violations'])} of axe, {wide['by']} px too wide"
        )
        for rule in found:
            kind = "fault" if rule in look["violations"] else "to look at"
            print(f"  {kind}: {rule['rule']} ({rule['help']}): {', '.join(rule['nodes'][:5])}")
        for element in wide["elements"][:5] if wide["by"] > 0 else ():
            print(f"  sticks out: {element}")
    return 1 if faults or not looked else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]).resolve()))

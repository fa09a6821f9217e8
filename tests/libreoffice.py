"""LibreOffice at work: it opens a file, a script does what a person would do there, and it saves the file.

It runs where `-m libreoffice` asks for it, and needs Debian's `libreoffice-writer`, `libreoffice-calc` and
`python3-uno`.
"""

import re
import subprocess
import tempfile
import zipfile
from io import BytesIO
from pathlib import Path

SYSTEM_PYTHON = "/usr/bin/python3"
"""Debian's own, which has the module uno."""
FILTERS = {".docx": "MS Word 2007 XML", ".xlsx": "Calc MS Excel 2007 XML"}
_OFFICE = """
import subprocess, sys, time, uno
from com.sun.star.beans import PropertyValue
folder, suffix, filter_name = sys.argv[1:]
pipe = "visitdocs" + folder[-8:]

def named(name, value):
    made = PropertyValue()
    made.Name, made.Value = name, value
    return made

office = subprocess.Popen(["soffice", "--headless", "--norestore", f"--accept=pipe,name={pipe};urp;",
                           f"-env:UserInstallation=file://{folder}/profile"])
context = uno.getComponentContext()
resolver = context.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", context)
for _ in range(200):
    try:
        found = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        break
    except Exception:
        time.sleep(0.2)
desktop = found.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", found)
try:
    document = desktop.loadComponentFromURL(f"file://{folder}/before{suffix}", "_blank", 0, (named("Hidden", True),))
    exec(open(f"{folder}/script.py", encoding="utf-8").read())
    document.storeToURL(f"file://{folder}/after{suffix}", (named("FilterName", filter_name),))
    document.close(True)
finally:
    try:
        desktop.terminate()
    except Exception:
        pass
    office.wait(30)
"""


def saved_by_libreoffice(data: bytes, suffix: str, script: str = "") -> bytes:
    """The file after `script`, Python with the open file as `document` (the UNO interface), has worked in it."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / f"before{suffix}").write_bytes(data)
        (folder / "script.py").write_text(script, encoding="utf-8")
        command = [SYSTEM_PYTHON, "-c", _OFFICE, name, suffix, FILTERS[suffix]]
        subprocess.run(command, check=True, capture_output=True, timeout=120)
        return (folder / f"after{suffix}").read_bytes()


def without_fonts(docx: bytes) -> bytes:
    """The Word file less the fonts that it embeds, so that it is small enough to be kept."""
    output = BytesIO()
    with zipfile.ZipFile(BytesIO(docx)) as source, zipfile.ZipFile(output, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            data = source.read(name)
            if name == "word/fontTable.xml":
                data = re.sub(rb"<w:embed[^>]*/>", b"", data)
            if not name.startswith("word/fonts/") and name != "word/_rels/fontTable.xml.rels":
                target.writestr(name, data)
    return output.getvalue()

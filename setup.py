"""Put the project's own templates, logos and sample definitions into the package, for `visitdocs init`.

They stand once in the repository, beside the package; in a wheel they lie inside it.
"""

from pathlib import Path

from setuptools import setup
from setuptools.command.build_py import build_py

ROOT = Path(__file__).parent
STARTER = ("templates/**/[!~.]*", "programmes/[!~.]*.yaml", "programmes/logos/[!~.]*.png")


class BuildWithStarter(build_py):
    """Builds the package with `visitdocs/starter` in it, except where it is installed to be edited."""

    def run(self) -> None:
        """Copy the package's files, then the project's."""
        super().run()
        if self.editable_mode:
            return
        for source in (path for pattern in STARTER for path in sorted(ROOT.glob(pattern)) if path.is_file()):
            target = Path(self.build_lib, "visitdocs", "starter", source.relative_to(ROOT))
            self.mkpath(str(target.parent))
            self.copy_file(str(source), str(target))


setup(cmdclass={"build_py": BuildWithStarter})

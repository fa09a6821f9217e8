"""Fonts from packages: Lato is found without a look at all that is installed, and is what fontpkg would give."""

import subprocess
import sys

import fontpkg
import pytest

from visitdocs.fonts.packages import packaged_font


@pytest.mark.parametrize("weight", range(100, 1000, 100))
@pytest.mark.parametrize("style", ["normal", "italic"])
def test_lato_is_the_file_that_fontpkg_names(weight: int, style: str) -> None:
    assert packaged_font(" LATO", weight, style) == fontpkg.path("Lato", weight=weight, style=style).read_bytes()


def test_a_weight_that_lato_has_not_is_the_nearest_or_none() -> None:
    assert packaged_font("Lato", 420, "normal") == b""
    assert packaged_font("Lato", 420, "normal", nearest=True) == packaged_font("Lato", 400, "normal")


def test_a_family_that_no_package_brings_is_none() -> None:
    assert packaged_font("No Such Family", 400, "normal", nearest=True) == b""


def test_for_lato_no_package_is_asked() -> None:
    code = "import sys; from visitdocs.fonts.packages import packaged_font as font; "
    code += "assert font('Lato', 700, 'italic'); assert 'fontpkg' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True)

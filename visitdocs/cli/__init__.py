"""What people type → progress, problems, an exit code. It uses the public API and knows nothing of what is behind."""

import gc

gc.set_threshold(300_000)  # before anything is imported: a run is short and has few circles, 0.1 s to find

from visitdocs.cli.main import main  # noqa: E402 - the threshold holds for all that is imported

__all__ = ["main"]

"""What people type: commands, progress, summaries, problems and exit codes. Everything a person reads is Polish."""

from visitdocs.cli.main import main

__all__ = ["main"]

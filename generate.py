"""Builds the pack of every programme: `python generate.py`. Help: `python generate.py --help`."""

from pathlib import Path

from visitdocs.cli import main

if __name__ == "__main__":
    main(Path(__file__).resolve().parent)

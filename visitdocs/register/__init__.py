"""Registrations and the register as staff left it → register.xlsx, in which both stand, and a CSV file of it."""

from visitdocs.register.csv_file import csv_of
from visitdocs.register.figures import Figures, figures
from visitdocs.register.forgetting import Traces, traces, without
from visitdocs.register.people import Participant, participants
from visitdocs.register.register import Written, headings_moved, updated
from visitdocs.register.sheets.problems import problems_title

__all__ = [
    "Figures",
    "Participant",
    "Traces",
    "Written",
    "csv_of",
    "figures",
    "headings_moved",
    "participants",
    "problems_title",
    "traces",
    "updated",
    "without",
]

"""Registrations and the register as staff left it → register.xlsx, in which both stand, and a CSV file of it."""

from visitdocs.register.csv_file import csv_of
from visitdocs.register.forgetting import Traces, traces, without
from visitdocs.register.memory import written
from visitdocs.register.mentions import Mention, mentions, sought_people
from visitdocs.register.people import Figures, Participant, figures, means, participants
from visitdocs.register.register import Written, headings_moved, updated
from visitdocs.register.rows import YES, RegisterRow, RegisterRows, register_rows
from visitdocs.register.sheets.problems import problems_title

__all__ = [
    "YES",
    "Figures",
    "Mention",
    "Participant",
    "RegisterRow",
    "RegisterRows",
    "Traces",
    "Written",
    "csv_of",
    "figures",
    "headings_moved",
    "means",
    "mentions",
    "participants",
    "problems_title",
    "register_rows",
    "sought_people",
    "traces",
    "updated",
    "without",
    "written",
]

"""Registrations, or the rows of the register → its sheets: participants, problems, summary, and how they look."""

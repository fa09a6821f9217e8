"""Visit → what the news page needs beside the documents: a calendar that people can import."""

from visitdocs.news.calendar import programme_calendar

__all__ = ["programme_calendar"]

"""Visit → what the news page needs beside the documents: the page itself, and a calendar that people can import."""

from visitdocs.news.calendar import calendar_file, calendar_name
from visitdocs.news.calendar_events import NOTHING_PUBLISHED, CalendarEvent, PublishedEvents, calendar_events
from visitdocs.news.page import NEWS_TEMPLATES, Attachment, attachment, news_files, page_language_problems

__all__ = [
    "NEWS_TEMPLATES",
    "NOTHING_PUBLISHED",
    "Attachment",
    "CalendarEvent",
    "PublishedEvents",
    "attachment",
    "calendar_events",
    "calendar_file",
    "calendar_name",
    "news_files",
    "page_language_problems",
]

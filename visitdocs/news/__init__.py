"""Visit → what the news page needs beside the documents: the page itself, and a calendar that people can import."""

from visitdocs.news.calendar import calendar_name, programme_calendar
from visitdocs.news.page import NEWS_TEMPLATES, Attachment, attachment, news_files

__all__ = ["NEWS_TEMPLATES", "Attachment", "attachment", "calendar_name", "news_files", "programme_calendar"]

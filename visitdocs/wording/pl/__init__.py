"""Polish: takes dates, numbers, text; gives them as Polish documents have them. `language` holds its `WORDING`."""

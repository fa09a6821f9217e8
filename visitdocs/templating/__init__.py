"""The sandbox that a template's tags run in, its bounds and its errors: a text with tags → the text they give.

Word templates and the templates of the news page share it; it knows neither.
"""

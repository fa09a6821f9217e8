"""A programme and its register → documents for the people who take part: lists, badges, certificates, letters."""

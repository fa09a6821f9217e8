"""w:p → `Paragraph`: runs, fields and links become inlines, every level of formatting resolved."""

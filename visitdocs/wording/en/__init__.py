"""British English: takes dates, numbers, text; gives them as documents in Britain and in the Union have them."""

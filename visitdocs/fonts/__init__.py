"""A font file and characters → the same font with just these. Knows nothing of what embeds it."""

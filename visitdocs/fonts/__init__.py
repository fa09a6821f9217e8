"""A font file and characters → the same with just these; fonts from packages. Knows nothing of what embeds them."""

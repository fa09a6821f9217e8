"""The tags of one part: its XML → the XML with the tags' results in their places, or every mistake in them."""

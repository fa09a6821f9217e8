"""What tags insert: a value → text, a link, a picture, a content control or docxtpl's rich text in the part's XML."""

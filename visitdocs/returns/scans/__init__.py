"""A picture of paper → the pages in it: whose they are by their codes, ticks by ink, handwriting as pictures."""

"""What is public and the day → whether a visit is left alone, what is wrong with its revision, the revision raised."""

"""A project's folders: paths and answers to new definitions and projects, what stands where, and what is to be done."""

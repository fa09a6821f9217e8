"""A project's folders: paths and answers to new definitions, new projects, and what stands where."""

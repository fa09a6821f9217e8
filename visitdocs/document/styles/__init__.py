"""Properties and styles → levels of the cascade, and the resolved styles that they make."""

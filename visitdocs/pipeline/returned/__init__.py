"""A folder of files that people sent back → the register, and what came of it."""

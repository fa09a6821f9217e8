"""Command lines → what they ask for, where that can be told without Typer."""

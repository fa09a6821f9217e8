"""Names and bytes to files where nothing was before; what is there is never replaced."""

"""Commands that work with personal data, which they neither print nor log: arguments in, an exit code out."""

"""Grammar, one language or variety a file."""

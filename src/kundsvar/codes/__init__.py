"""The things that have codes, one a file."""

"""Kinds of what a text mentions, one a file."""

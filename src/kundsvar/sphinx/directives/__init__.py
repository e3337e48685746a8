"""The directives, one a file; the file's name is what stands after kundsvar-."""

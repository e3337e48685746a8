"""The formats of reports, one a file; `kundsvar.format` says what a format is."""

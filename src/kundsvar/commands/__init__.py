"""The commands of the command line, one a file; `kundsvar.command` says what a command is."""

"""What the law adds, one wing a file, with its rows of law in the table beside it."""

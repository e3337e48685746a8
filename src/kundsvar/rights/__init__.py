"""What the law adds, one matter a file."""

"""What the law looks at, one matter a file."""

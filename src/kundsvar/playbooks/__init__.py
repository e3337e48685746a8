"""The playbooks, one a file."""

"""One dock or tab a file; panels never import each other."""

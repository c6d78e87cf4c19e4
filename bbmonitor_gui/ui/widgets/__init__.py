"""Small pieces of the window that know records, never the connection."""

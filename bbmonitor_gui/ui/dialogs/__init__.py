"""Value in, value out; no network."""

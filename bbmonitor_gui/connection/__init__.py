"""Between one window and one Manager: the client in a thread of its own, and what it tells. QtCore only."""

"""Item models: a table is a list of Columns."""

"""A Manager you can run: for the demo, for tests and for benchmarks. Nothing here imports Qt or the client."""

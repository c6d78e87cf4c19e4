"""BB Monitor: a monitor for Backburner render farms."""

__version__ = "0.1.0"

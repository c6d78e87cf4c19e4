"""Windows groups windows in the task bar by this identity; the start menu's entry bears the same one."""

import ctypes

# OleDLL raises OSError when the call fails.
ctypes.OleDLL("shell32").SetCurrentProcessExplicitAppUserModelID("org.bbmonitor.BBMonitor")

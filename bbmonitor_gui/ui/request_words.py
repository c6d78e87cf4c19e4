"""What each kind of request is called, for lists of what was done."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from bbmonitor_gui.connection.requests import Request
from bbmonitor_gui.connection.undo_requests import bare

translate = QCoreApplication.translate


def request_words(request: Request) -> str:
    """In the user's language. A kind without words is called what it is called inside."""
    kind = bare(request).kind
    return _words().get(kind, kind)


def _words() -> dict[str, str]:
    """By `Request.kind`; reading is told nowhere."""
    return {
        "suspend job": translate("requests", "Suspend job"),
        "activate job": translate("requests", "Activate job"),
        "restart job": translate("requests", "Restart job"),
        "delete job": translate("requests", "Delete job"),
        "archive job": translate("requests", "Archive job"),
        "restore job": translate("requests", "Restore job from the archive"),
        "delete archived job": translate("requests", "Delete job from the archive"),
        "set job priority": translate("requests", "Set job priority"),
        "edit job": translate("requests", "Change job properties"),
        "assign server": translate("requests", "Assign server to job"),
        "remove server": translate("requests", "Remove server from job"),
        "reset server": translate("requests", "Reset server on job"),
        "set week schedule": translate("requests", "Set week schedule"),
        "set server priorities": translate("requests", "Set server priorities"),
        "delete server": translate("requests", "Delete server"),
        "create server group": translate("requests", "Create server group"),
        "edit server group": translate("requests", "Change server group"),
        "delete server group": translate("requests", "Delete server group"),
        "request control": translate("requests", "Request queue control"),
        "release control": translate("requests", "Give queue control back"),
        "answer control request": translate("requests", "Answer a request for queue control"),
    }

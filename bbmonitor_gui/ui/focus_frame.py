"""A thick frame around whatever has the focus, for eyes that miss a thin one."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QApplication, QWidget

THICKNESS = 3  # pixels


class FocusFrames(QObject):
    """Frames the widget that has the focus, whichever it is, until `end`."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        app.focusChanged.connect(self._follow)
        self._follow(None, app.focusWidget())

    def end(self) -> None:
        """No frame any more."""
        self._app.focusChanged.disconnect(self._follow)
        for widget in self._app.allWidgets():
            if isinstance(widget, FocusFrame):
                widget.end()
        self.deleteLater()

    @Slot(QWidget, QWidget)
    def _follow(self, _: QWidget | None, now: QWidget | None) -> None:
        if now is not None:
            FocusFrame(now)


class FocusFrame(QWidget):
    """Lies on a widget, within its edges, and is gone when the focus leaves it. The mouse does not meet it."""

    def __init__(self, framed: QWidget) -> None:
        super().__init__(framed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._framed = framed
        framed.installEventFilter(self)
        self.setGeometry(framed.rect())
        self.show()

    def end(self) -> None:
        """Not to be seen from now on."""
        self._framed.removeEventFilter(self)
        self.hide()
        self.deleteLater()

    # ---- Qt's side

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(self._framed.rect())
        elif event.type() == QEvent.Type.FocusOut and QApplication.focusWidget() != self._framed:
            self.end()  # while a menu is open, it is still the widget with the focus
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        color = self.palette().color(QPalette.ColorRole.Highlight)
        width, height = self.width(), self.height()
        for x, y, w, h in (
            (0, 0, width, THICKNESS),
            (0, height - THICKNESS, width, THICKNESS),
            (0, 0, THICKNESS, height),
            (width - THICKNESS, 0, THICKNESS, height),
        ):
            painter.fillRect(x, y, w, h, color)
        painter.end()

"""The least that a program with Qt's widgets can be: what the size and the start of ours are compared with."""

from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

application = QApplication([])
window = QMainWindow()
window.setWindowTitle("Bare")
window.setCentralWidget(QLabel("Bare"))
window.resize(1200, 800)
window.show()
application.exec()

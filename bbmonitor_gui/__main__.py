"""python -m bbmonitor_gui"""

import sys

from bbmonitor_gui.cli import main

if __name__ == "__main__":
    sys.exit(main())

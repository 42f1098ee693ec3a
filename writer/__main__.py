"""`python -m writer`: the same as the command `writer`."""

import sys

from writer.cli.main import main

if __name__ == "__main__":
    sys.exit(main())

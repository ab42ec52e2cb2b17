"""Hostile answers kill processes and use Linux's own modules: they are tried on Linux alone."""

import sys

collect_ignore_glob = [] if sys.platform == "linux" else ["test_*.py"]

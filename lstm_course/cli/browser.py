"""The Chromium that the browser test drives, where this machine has one."""

import os
import shutil
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
PLACES = (
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
)


def find(environ=os.environ):
    """Its path, or None; LSTM_COURSE_CHROMIUM names another one."""
    named = environ.get("LSTM_COURSE_CHROMIUM")
    if named:
        return Path(named) if Path(named).exists() else None
    for name in NAMES:
        path = shutil.which(name)
        if path:
            return Path(path)
    return next((Path(place) for place in PLACES if Path(place).exists()), None)

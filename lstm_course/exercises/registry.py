"""Every exercise by its name."""

from difflib import get_close_matches
from functools import cache

from . import page_05

PAGES = (page_05,)


@cache
def exercises():
    """Name -> Exercise, in the order of the pages."""
    return {e.name: e for page in PAGES for e in page.EXERCISES}


def find(name):
    """The exercise called `name`; LookupError with the nearest name where there is none."""
    known = exercises()
    if name in known:
        return known[name]
    near = get_close_matches(str(name), known, 1)
    hint = f"; did you mean {near[0]}?" if near else f", expected one of {', '.join(known)}"
    raise LookupError(f"there is no exercise called {name!r}{hint}")

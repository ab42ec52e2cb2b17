"""Every exercise by its name."""

import pkgutil
from difflib import get_close_matches
from functools import cache
from importlib import import_module
from pathlib import Path

# every module page_NN beside this one, in the order of the pages
PAGES = tuple(import_module(f"{__package__}.{m.name}")
              for m in pkgutil.iter_modules([str(Path(__file__).parent)])
              if m.name.startswith("page_"))


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

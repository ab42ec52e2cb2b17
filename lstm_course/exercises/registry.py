"""Every exercise by its name."""

import pkgutil
from dataclasses import replace
from difflib import get_close_matches
from functools import cache
from importlib import import_module
from pathlib import Path

from ..checks.guard import callable_name, described
from .refusal import NoSuchExercise, NotChecked

# every module page_NN beside this one, in the order of the pages
PAGES = tuple(import_module(f"{__package__}.{m.name}")
              for m in pkgutil.iter_modules([str(Path(__file__).parent)])
              if m.name.startswith("page_"))


@cache
def exercises():
    """Name -> Exercise, in the order of the pages.

    What an exercise lends, an answer may also write out: so it knows the equations of those.
    """
    known = {e.name: e for page in PAGES for e in page.EXERCISES}
    return {name: replace(e, inside={n: known[n].reference for n in e.uses if n in known})
            if getattr(e, "uses", None) else e for name, e in known.items()}


def find(name):
    """The exercise called `name`; LookupError with the nearest name where there is none."""
    known = exercises()
    if isinstance(name, str) and name in known:
        return known[name]
    shown = described(name)
    if not isinstance(name, str):
        raise NotChecked(f"an exercise is named by a text, such as \"cell_update\", not by {shown}")
    near = get_close_matches(name[:80], known, 1)
    hint = f"; did you mean {near[0]}?" if near else f", expected one of {', '.join(known)}"
    raise NoSuchExercise(f"there is no exercise called {shown}{hint}")


def name_of(fn, asked):
    """The name of a function of the learner's; asked: what it was given to, check or hint.

    Raises NotChecked, a TypeError, where it is no function or bears no name.
    """
    if not callable(fn):
        raise NotChecked(f"{asked}(…) takes the name of your function, without brackets or quotes, "
                         f"such as {asked}(cell_update); this is {described(fn)}")
    name = callable_name(fn)
    if name in ("", "<lambda>"):
        what = "a lambda" if name else described(fn)
        raise NotChecked(f"{what} has no name to find the exercise by: say which it is, as in "
                         f"{asked}(\"cell_update\"" + (", …)" if asked == "check" else ")"))
    return name

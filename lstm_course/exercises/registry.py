"""Every exercise by its name. A page's exercises stand in its lesson and load when first asked for.

They are the modules of ``lessons/lesson_NN_name/exercises/``, each with one ``EXERCISE``; the
``NAMES`` of that folder say which there are, in the order of the page.
"""

import pkgutil
from dataclasses import replace
from difflib import get_close_matches
from functools import cache
from importlib import import_module

from .. import lessons
from ..checks.guard import callable_name, described, own_numpy
from .refusal import NoSuchExercise, NotChecked


@cache
def pages():
    """Page -> the names of its exercises, in their order. Loads no exercise."""
    folders = sorted(m.name for m in pkgutil.iter_modules(lessons.__path__) if m.ispkg)
    return {folder.removeprefix("lesson_"): import_module(_package(folder)).NAMES
            for folder in folders}


def _package(folder):
    return f"{lessons.__name__}.{folder}.exercises"


@cache
def names():
    """Name of an exercise -> its page, in the order of the pages. Loads no exercise."""
    return {name: page for page, found in pages().items() for name in found}


@cache
def load(name):
    """The exercise of this name; of its page's others, only what it lends is read.

    What an exercise lends, an answer may also write out: so it knows the equations of those. It is
    read by NumPy's own means: by then a cell of the page may have said `np.tanh = None`.
    """
    page = names()[name]
    with own_numpy():
        exercise = import_module(f"{_package('lesson_' + page)}.{name}").EXERCISE
    lent = [n for n in getattr(exercise, "uses", ()) if names().get(n) == page]
    if not lent:
        return exercise
    return replace(exercise, inside={n: load(n).reference for n in lent})


@cache
def exercises():
    """Name -> Exercise, in the order of the pages. Loads all of them."""
    return {name: load(name) for name in names()}


def find(name):
    """The exercise called `name`; LookupError with the nearest name where there is none."""
    known = names()
    if isinstance(name, str) and name in known:
        return load(name)
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

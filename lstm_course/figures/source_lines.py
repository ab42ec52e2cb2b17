"""Lines of our own source, shown in a page so that page and code can't drift apart."""

import inspect


def equation_lines(function, *numbers):
    """The lines of a function that bear the equation numbers, e.g. 5 for "# (5)", as text.

    Raises ValueError where no line bears a number.
    """
    lines = inspect.getsource(function).splitlines()
    found = []
    for number in numbers:
        marked = [line.strip() for line in lines if f"# ({number})" in line]
        if not marked:
            raise ValueError(f"{function.__name__} has no line marked ({number})")
        found += marked
    return "\n".join(found)

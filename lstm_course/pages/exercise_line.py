"""The line under an exercise's title: how hard, how long, how many lines, how many points.

An author writes ``{exercise} NAME`` on a line of its own. The rendered line ends in a comment with
the name, so that a page edited in JupyterLab, whose text then holds the rendered line, can be
rendered again when the facts change.
"""

import re

from .errors import PageError

_LINE = re.compile(
    r"^(?:\{exercise\} *(?P<new>\w+)|.*<!-- exercise (?P<old>\w+) -->) *$", re.MULTILINE
)


def render(source, facts):
    """The markdown with each exercise's line filled in from ``facts``, a dict by name."""
    return _LINE.sub(lambda match: line(match["new"] or match["old"], facts), source)


def unrender(source):
    """The markdown as an author writes it: `{exercise} NAME` for each rendered line."""
    return _LINE.sub(lambda match: f"{{exercise}} {match['new'] or match['old']}", source)


def names(source):
    """The exercises that a markdown cell announces."""
    return [match["new"] or match["old"] for match in _LINE.finditer(source)]


def line(name, facts):
    """For example ``Difficulty 2 of 5 · at most 5 minutes · 1 line · 1 point``."""
    if name not in facts:
        raise PageError(f"{{exercise}} {name}: there is no such exercise")
    fact = facts[name]
    words = [
        f"Difficulty {fact.difficulty} of 5",
        f"at most {_count(fact.minutes, 'minute')}",
        _count(fact.lines, "line"),
        _count(fact.points, "point"),
    ]
    return f"*{' · '.join(words)}* <!-- exercise {name} -->"


def _count(number, noun):
    return f"{number:g} {noun}" if number == 1 else f"{number:g} {noun}s"

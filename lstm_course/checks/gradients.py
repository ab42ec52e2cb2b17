"""Gradients compared the moment they are written: a line for each, with a verdict."""

from html import escape

import numpy as np

from .case import parts
from .likeness import SAME, distance, likeness
from .verdict import COLOURS, MARKS

EXACT = 1e-12  # of the largest entry; another order of the same sums differs by about 1e-16
HEAD = ("gradient", "verdict", "off by", "it looks like")


class Compare:
    """compare(dc=dc): is it the gradient by c? A Comparison with a line for each keyword.

    oracle  variable -> its gradient, as a `Nudge` gives them or an automatic differentiation
    known   name -> array: what a formula may be made of, to say what a wrong gradient looks like

    The name of a keyword is d and the variable; where that has a dot, an underscore stands for it:
    ds_c is the gradient by s.c. A named tuple is compared field by field. A keyword that names no
    variable of the oracle raises KeyError.
    """

    def __init__(self, oracle, known):
        self.oracle, self.known = oracle, known

    def __call__(self, **gradients):
        given = [pair for name, v in gradients.items() for pair in parts(name[1:], v)]
        return Comparison([self._row(name.replace("_", "."), v) for name, v in given])

    def _row(self, name, mine):
        if name not in self.oracle:
            raise KeyError(f"d{name}: there is no variable {name}, expected one of "
                           f"{', '.join(self.oracle)}")
        mine, theirs = np.asarray(mine, dtype=float), np.asarray(self.oracle[name])
        off = distance(mine, theirs) if mine.shape == theirs.shape else np.inf
        if off <= EXACT:
            return f"d{name}", "exact", "", ""
        if off <= SAME:
            return f"d{name}", "close", "", ""
        others = {k: v for k, v in self.oracle.items() if k != name}
        share = f"{off:.0%}" if np.isfinite(off) else ""
        return f"d{name}", "off", share, likeness(mine, theirs, others, self.known)


class Comparison:
    """What a `Compare` shows. rows: (gradient, verdict, off by, it looks like), all of them text.

    exact: rounding apart, the same; close: the same to six digits or more, as far as an oracle can
    tell that nudges; off: by this share of the largest entry.
    """

    def __init__(self, rows):
        self.rows = rows

    def __bool__(self):
        """Whether none is off."""
        return all(row[1] != "off" for row in self.rows)

    def __repr__(self):
        lines = [HEAD, *self.rows] if not self else [row[:2] for row in (HEAD, *self.rows)]
        widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
        return "\n".join("  ".join(cell.ljust(w) for cell, w in zip(row, widths, strict=True))
                         .rstrip() for row in lines)

    def _repr_html_(self):
        columns = 2 if self else len(HEAD)  # nothing is off: the last two would be empty
        head = "".join(_cell("th", words) for words in HEAD[:columns])
        body = "".join(f"<tr>{_marked(row[:columns])}</tr>" for row in self.rows)
        return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def _marked(row):
    state = "wrong" if row[1] == "off" else "right"
    mark = f'<b style="color:{COLOURS[state]}">{MARKS[state]}</b> '
    return _cell("td", row[0]) + _cell("td", row[1], mark) + "".join(
        _cell("td", words) for words in row[2:])


def _cell(name, words, mark=""):
    return f'<{name} style="text-align:left">{mark}{escape(words)}</{name}>'

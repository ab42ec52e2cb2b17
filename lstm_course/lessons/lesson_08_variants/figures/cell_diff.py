"""What differs between two cells: the lines of their forward steps, read from their sources."""

import inspect
import re
from difflib import SequenceMatcher
from html import escape

NAMES = {None: "sums and names", 1: "input gate", 2: "forget gate", 3: "candidate",
         4: "output gate", 5: "cell state", 6: "hidden state", 7: "reset gate"}
# pale grounds, and a line below or bold letters, so that nothing is said by colour alone
LOOK = ("background:#FBE3D3;text-decoration:underline dotted",
        "background:#D6EAF5;font-weight:bold")


def step_lines(cell):
    """The lines of a cell's forward, without return -> {equation's number or None: its lines}."""
    body = inspect.getsource(cell.forward).split('"""')[2]
    found = {}
    for line in body.splitlines():
        code, mark, number = line.partition("# (")
        if code.strip() and not code.strip().startswith("return"):
            found.setdefault(int(number[:-1]) if mark else None, []).append(code.strip())
    return found


def differing_lines(one, other):
    """Two cells -> [(number or None, lines of one alone, lines of other alone)], by number."""
    a, b = step_lines(one), step_lines(other)
    rows = []
    for number in sorted(a.keys() | b.keys(), key=lambda n: n or 0):
        mine, theirs = a.get(number, []), b.get(number, [])
        left = [line for line in mine if line not in theirs]
        right = [line for line in theirs if line not in mine]
        if left or right:
            rows.append((number, left, right))
    return rows


class Difference:
    """The differing lines of two cells' forward steps, as a table with the sources' names on top.

    one and other are modules of lstm_course.cells; equal lines are left out.
    """

    def __init__(self, one, other):
        self.files = [f"{cell.__name__.split('.')[-1]}.py" for cell in (one, other)]
        self.rows = differing_lines(one, other)

    def __repr__(self):
        said = [f"− {self.files[0]}", f"+ {self.files[1]}"]
        for number, *sides in self.rows:
            marks = [f"{sign} {line}" for sign, side in zip("−+", sides, strict=True)
                     for line in side]
            name = label(number, sides)
            said += [f"{name if n == 0 else '':24}{mark}" for n, mark in enumerate(marks)]
        return "\n".join(said)

    def _repr_html_(self):
        cell = '<td style="text-align:left;vertical-align:top;padding:0.3em 1.2em 0.3em 0">'
        heads = ["", *(f"{sign} {name}" for sign, name in zip("−+", self.files, strict=True))]
        head = "".join(f'<th style="text-align:left">{h}</th>' for h in heads)
        rows = []
        for number, *sides in self.rows:
            left, right = marked("\n".join(sides[0]), "\n".join(sides[1]))
            row = (label(number, sides), left, right)
            rows.append("<tr>" + "".join(f"{cell}{part}</td>" for part in row) + "</tr>")
        caption = ("Only the lines that differ. Underlined on the left: gone. Bold on the right: "
                   "new.")
        # a widget brings a line height of its own, and the table may be narrower than its caption
        return ('<table style="line-height:1.4">'
                f'<caption style="text-align:left;white-space:nowrap"><em>{caption}</em></caption>'
                f"<thead><tr>{head}</tr></thead><tbody>{''.join(rows)}</tbody></table>")


def label(number, sides):
    """How a row begins: (5) cell state. Where only GRUs are compared, (2) is their update gate."""
    if number == 2 and all(line.startswith("z =") for side in sides for line in side):
        return "(2) update gate"
    return f"({number}) {NAMES[number]}" if number else NAMES[None]


def marked(left, right):
    """Two pieces of code as HTML, each with the words marked that the other lacks."""
    if not left or not right:
        empty = "<em>no such line</em>"
        return tuple(_code(_span(side, look)) if side else empty
                     for side, look in zip((left, right), LOOK, strict=True))
    words = [re.findall(r"\n|[\w.]+|\s|\S", side) for side in (left, right)]
    said = ["", ""]
    for kind, *ends in SequenceMatcher(None, *words, autojunk=False).get_opcodes():
        for k in (0, 1):
            part = "".join(words[k][ends[2 * k] : ends[2 * k + 1]])
            said[k] += escape(part) if kind == "equal" else _span(part, LOOK[k])
    return tuple(map(_code, said))


def _span(code, look):
    return f'<span style="{look}">{escape(code)}</span>' if code.strip() else escape(code)


def _code(html):
    return f'<code style="background:none;padding:0;white-space:pre">{html}</code>'

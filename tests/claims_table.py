"""docs/claims.md as rows, and the pages that they speak of."""

import re
from functools import cache
from html import unescape
from pathlib import Path
from typing import NamedTuple

from lstm_course.pages import notebook_io

ROOT = Path(__file__).parents[1]
COMMAND = re.compile(r"python -m (lstm_course\.experiments(?:\.\w+)+)")
DECIMAL = re.compile(r"(?<![\w.,])−?\d[\d,]*\.\d+(?![\w])%?|(?<![\w.])\d+(?:\.\d+)?%")


class Row(NamedTuple):
    page: str           # as its notebook is called, with the folder: notebooks/05_lstm
    says: str           # a piece of the page's text, to the letter
    cell: str           # code that stands in one cell of the page, or a test: path::name
    shows: tuple        # what that cell's output shows, each to the letter
    runs: str           # seeds, interval, command

    def __str__(self):
        return f"{self.page}: {self.says}"


def quoted(text):
    """What stands in backticks, one or two of them."""
    return tuple(two or one for two, one in re.findall(r"``\s?(.+?)\s?``|`([^`]+)`", text))


def rows():
    """All rows of docs/claims.md."""
    page, found = None, []
    for line in (ROOT / "docs" / "claims.md").read_text(encoding="utf-8").splitlines():
        if heading := re.match(r"## (\d\d_\w+)(, exercises)?$", line):
            page = f"{'solutions' if heading[2] else 'notebooks'}/{heading[1]}"
        elif line.startswith("|") and not re.match(r"\|(-| the page says)", line):
            columns = [c.strip().replace(r"\|", "|") for c in re.split(r"(?<!\\)\|", line[1:-1])]
            if len(columns) != 4:
                raise ValueError(f"a row has 4 columns, this one {len(columns)}: {line}")
            says, cell, shows, runs = columns
            found.append(Row(page, says, cell.strip("` "), quoted(shows), runs))
    return found


@cache
def notebook(page):
    return notebook_io.read(ROOT / f"{page}.ipynb")


def flat(text):
    """One space for each gap, so that a line's end is none."""
    return " ".join(text.split())


def prose(page):
    """The text of a page, in one line."""
    return flat("\n".join(c.source for c in notebook(page).cells if c.cell_type == "markdown"))


def cells_with(page, code):
    """The code cells in whose source a piece of code stands."""
    return [c for c in notebook(page).cells if c.cell_type == "code" and code in c.source]


def shown(cell):
    """All that a cell's output shows, as text; of HTML and pictures, the words."""
    found = []
    for output in cell.outputs:
        data = output.get("data", {})
        found += [output.get("text", ""), data.get("text/plain", "")]
        found += re.findall(r'(?:aria-label|alt)="([^"]*)"', data.get("text/html", ""))
        found.append(re.sub(r"<[^>]*>", " ", data.get("text/html", "")))
    return flat(unescape("\n".join(found)))


def decimals(text):
    """The decimal numbers and percentages in a text; code and formulas are not looked at."""
    text = re.sub(r"```.*?```|`[^`]*`|\$\$.*?\$\$|\$[^$]*\$", " ", text, flags=re.S)
    return [number.replace("−", "-").replace(",", "") for number in DECIMAL.findall(text)]


def numbers(text):
    """All numbers in a text, as floats; of 3% the 3."""
    return [float(n) for n in re.findall(r"-?\d+(?:\.\d+)?(?:e[+-]?\d+)?", text)]


def rounds_to(decimal, given):
    """Does one of the given numbers, rounded, read as this decimal?"""
    digits = len(decimal.rstrip("%").partition(".")[2])
    return any(f"{n:.{digits}f}" == decimal.rstrip("%") for n in given)

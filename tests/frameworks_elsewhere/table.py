"""The table of largest differences: its rows, its text, its bounds, its place in the docs."""

import platform
import re
from importlib.metadata import version
from pathlib import Path

import numpy as np
from frameworks.parity import differences

PAGE = Path(__file__).parents[2] / "docs" / "frameworks.md"
HEAD = ("| framework | cell | outputs, float64 | gradients, float64 | outputs, float32 "
        "| gradients, float32 |\n|---|---|---|---|---|---|\n")
# From here to there, the page is written by this module.
BEGIN, END = "<!-- differences: begin -->\n", "<!-- differences: end -->\n"
NONE = "–"
# (framework, cell): which of the four columns a framework can't fill.
FLOAT64, FLOAT32 = 1e-10, 1e-5
# On PyTorch, Keras multiplies matrices of float64 in float32 (keras-team/keras#23704), but for the
# LSTM and the GRU with reset_after, where it calls PyTorch's own. In float64, MXNet's RNN with relu
# gives the digits of float32.
AS_FLOAT32 = {*(("Keras on PyTorch", cell) for cell in ("rnn", "irnn", "gru_cho")),
              ("MXNet", "irnn")}


def rows(host):
    """(framework, cell, four differences) for each cell of a host."""
    without = (None, None)
    single = differences(host, np.float32)
    double = differences(host, np.float64) if host.has_float64 else {}
    return [(host.name, cell, *double.get(cell, without), *single[cell]) for cell in host.cells]


def bounds(framework, cell):
    """What each of the four columns may be at most."""
    double = FLOAT32 if (framework, cell) in AS_FLOAT32 else FLOAT64
    return double, double, FLOAT32, FLOAT32


def too_far(rows):
    """A sentence for each number beyond its bound."""
    return [f"{framework}, {cell}: {number:.0e} is more than {bound:.0e}"
            for framework, cell, *numbers in rows
            for number, bound in zip(numbers, bounds(framework, cell), strict=True)
            if number is not None and not number <= bound]


def versions(every):
    """What was compared with what."""
    ours = {"Python": platform.python_version(), "NumPy": np.__version__,
            "PyTorch": version("torch").split("+")[0], "Keras": version("keras"),
            "ONNX": version("onnx"), "ONNX Runtime": version("onnxruntime")}
    theirs = {host.name: host.versions for host in every if hasattr(host, "versions")}
    return {"here": ours, **theirs}


def text(rows, versions):
    """The table in Markdown, with the versions above it."""
    words = [f"- {place}: " + ", ".join(f"{name} {number}" for name, number in found.items())
             for place, found in versions.items()]
    lines = ["| " + " | ".join((framework, cell, *map(_number, numbers))) + " |"
             for framework, cell, *numbers in rows]
    return "\n".join(words) + "\n\n" + HEAD + "\n".join(lines)


def _number(number):
    return NONE if number is None else f"{number:.0e}"


def parse(page):
    """The rows of a page's table, numbers as numbers."""
    found = []
    for line in page.split(BEGIN)[1].split(END)[0].split(HEAD)[1].strip().splitlines():
        framework, cell, *numbers = (part.strip() for part in line.strip("|").split("|"))
        found.append((framework, cell, *(None if n == NONE else float(n) for n in numbers)))
    return found


def write(text):
    """Put the table into the page."""
    page = PAGE.read_text(encoding="utf-8")
    between = re.compile(f"(?<={BEGIN}).*(?={END})", re.DOTALL)
    PAGE.write_text(between.sub(lambda _: f"\n{text}\n\n", page, count=1), encoding="utf-8")

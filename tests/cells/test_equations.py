"""An equation and its lines in forward and backward bear one number, which means one thing."""

import inspect
import re
from collections import Counter

import pytest
from cells.drawing import CELLS, name

from lstm_course import cells

# A line of a docstring such as "    (5)  c' = f * c + i * g     cell state     the memory".
EQUATION = re.compile(r"^ +\((\d\d?)\) +(.*)", re.M)
MEANING = {number: re.split("  +", words)[0] for number, words in EQUATION.findall(cells.__doc__)}
OTHER_NAMES = {"forget gate": "update gate"}  # so it is called in a GRU


def numbers(function):
    """How often each equation's number stands in a function's comments."""
    comments = " ".join(re.findall("#(.*)", inspect.getsource(function)))
    return Counter(re.findall(r"\((\d\d?)\)", comments))


@pytest.mark.parametrize("cell", CELLS, ids=name)
def test_every_equation_has_its_line_in_forward_and_in_backward(cell):
    listed = Counter(number for number, _ in EQUATION.findall(cell.__doc__))
    assert listed
    assert numbers(cell.forward) == listed, "an equation is one line of forward"
    assert set(numbers(cell.backward)) == set(listed)


@pytest.mark.parametrize("cell", CELLS, ids=name)
def test_a_number_means_the_same_in_every_cell(cell):
    for number, words in EQUATION.findall(cell.__doc__):
        known = {MEANING[number], OTHER_NAMES.get(MEANING[number])}
        assert known & set(re.split("  +|, ", words)), f"({number}) {words}: expected {known}"


@pytest.mark.parametrize("cell", CELLS, ids=name)
def test_the_package_lists_and_exports_every_cell(cell):
    assert re.search(rf"^    {name(cell)}  +\w", cells.__doc__, re.M)
    assert name(cell) in cells.__all__ and getattr(cells, name(cell)) is cell

"""An equation, its line in forward and its line in backward bear one number, in every cell."""

import inspect
import re
from collections import Counter

import pytest
from cells.drawing import CELLS, name


def numbers(function):
    """How often each equation's number stands in a function's comments."""
    comments = " ".join(re.findall("#(.*)", inspect.getsource(function)))
    return Counter(re.findall(r"\((\d\d?)\)", comments))


@pytest.mark.parametrize("cell", CELLS, ids=name)
def test_every_equation_has_its_line_in_forward_and_in_backward(cell):
    listed = Counter(re.findall(r"^ +\((\d\d?)\)", cell.__doc__, re.M))
    assert listed
    assert numbers(cell.forward) == listed, "an equation is one line of forward"
    assert set(numbers(cell.backward)) == set(listed)

"""Python's and NumPy's errors in plain words: what they complain of, never whose fault it is."""

import re
from ast import literal_eval

from ..case import parts


def meaning(error, args):
    """A sentence on the error "Kind: text" of a call with these arguments; "" where none is known.
    """
    for pattern, words in MEANINGS.items():
        if found := re.search(pattern, error):
            return words.format(*found.groups()) if isinstance(words, str) else words(found, args)
    return ""


def _unlike(found, args):
    """The first sizes, from the last axis on, that are neither equal nor 1."""
    for a, b in zip(*(literal_eval(shape)[::-1] for shape in found.groups()), strict=False):
        if a != b and 1 not in (a, b):
            return ("entry by entry, sizes must be equal or 1, counted from the last axis on: here "
                    f"{a} stands against {b}")
    return ""


def _unknown(found, args):
    names = [label for name, value in args.items() for label, _ in parts(name, value)]
    meant = [f"`{label}`" for label in names if label.endswith(f".{found[1]}")]
    if meant:
        return f"`{found[1]}` alone is not known here: is {meant[0]} meant?"
    return (f"`{found[1]}` is no input, and no line above has made it: is it spelled as it was "
            f"before?")


def _missing_field(found, args):
    for name, value in args.items():
        if type(value).__name__ == found[1] and hasattr(value, "_fields"):
            return f"`{name}` holds " + ", ".join(f"`{name}.{f}`" for f in value._fields)
    return ""


COLUMNS = ("`@` needs as many columns on its left as there are rows on its right: here they are {} "
           "and {}")

MEANINGS = {
    r"matmul: .*\(size (\d+) is different from (\d+)\)":
        lambda found, args: COLUMNS.format(found[2], found[1]),
    r"shapes \S+ and \S+ not aligned: (\d+) \(dim \d\) != (\d+)": COLUMNS,
    r"matmul: .* does not have enough dimensions":
        "`@` is for arrays; a single number multiplies with `*`",
    r"operands could not be broadcast together with shapes (\([\d,]+\)) (\([\d,]+\))": _unlike,
    r"could not broadcast input array from shape (\(.*?\)) into shape (\(.*?\))":
        "what is stored has the shape {}, the place for it {}",
    r"truth value of an array":
        "`if`, `and`, `or`, `not`, `min` and `max` want one yes or no, and an array has one for "
        "each entry: calculate with all of it at once",
    r"only (?:0-dimensional|length-1|size-1) arrays can be converted":
        "a function for one number, such as those of `math`, was given a whole array: NumPy's own, "
        "such as `np.exp`, take arrays",
    r"all input arrays must have the same shape":
        "`np.stack` takes pieces of one shape, and one of these is not like the others",
    r"array split does not result in an equal division":
        "`np.split` cuts along the first axis unless `axis=` names another, and the length of the "
        "axis that it cut here is no multiple of the number of parts",
    r"index (-?\d+) is out of bounds for axis \d+ with size (\d+)":
        lambda found, args: (f"counting begins at 0, so an axis of size {found[2]} has no index "
                             f"{found[1]}"),
    r"axis (\d+) is out of bounds for array of dimension (\d+)":
        "counting begins at 0: an array with {1} axes has no axis {0}",
    r"tuple index out of range":
        "counting begins at 0: a shape of three sizes has no `shape[3]`",
    r"not enough values to unpack \(expected (\d+), got (\d+)\)":
        "the right side has {1} parts, not {0}; an array comes apart along its first axis",
    r"too many values to unpack \(expected (\d+)":
        "the right side has more than {} parts; an array comes apart along its first axis",
    r"'NoneType' object has no attribute 'append'":
        "`append` changes the list and gives back `None`: write it on a line of its own, with no "
        "`=` before it",
    r"'NoneType'": "something is `None`: what comes from a function without `return` is",
    r"list indices must be integers":
        "a list has one axis only: `np.stack` makes an array of it",
    r"'(?:numpy\.)?(?:ndarray|float64|float|int)' object is not callable":
        "round brackets after a value call it like a function: is a `*` or a `@` missing before "
        "them?",
    r"NameError: name '(\w+)' is not defined": _unknown,
    r"UnboundLocalError: .* variable '(\w+)'":
        "`{}` is read before a line has made it",
    r"'(\w+)' object has no attribute": _missing_field,
    r"RecursionError": "the function calls itself again and again",
}

"""What several exercises of page 09 share."""

from functools import partial
from itertools import permutations

from lstm_course.lessons.random_cases import normal


def both(pattern, pairs):
    """One slip in each array: the pattern filled for all pairs of (target, source)."""
    return "\n".join(f"{target} = {pattern.format(source)}" for target, source in pairs)


def slips(patterns, pairs, alone=None):
    """pattern -> words, for a slip in all the arrays at once and in each of `alone` by itself.

    In the words {} is what went wrong: the arrays' names.
    """
    said = {}
    for pattern, words in patterns.items():
        *most, last = (f"`{source}`" for _, source in pairs)
        said[both(pattern, pairs)] = words.format(f"{', '.join(most)} and {last}")
        for target, source in pairs if alone is None else alone:
            said[f"{target} = {pattern.format(source)}"] = words.format(f"`{source}`")
    return said


NAMED = {"iofg": "which is ONNX's", "igfo": "which old TensorFlow had",
         "ogfi": "the reverse of ours"}


def orders(pattern, words, right="ifgo", read=False):
    """pattern -> words for every order of the gates but the right one.

    {order} in the pattern becomes the list of their places among ours, or, where a file is `read`
    as if it stood in that order, the list of our gates' places in it; {said} in the words becomes
    their names.
    """
    said = {}
    for order in map("".join, permutations("ifgo")):
        if order != right:
            inside, wanted = (order, "ifgo") if read else ("ifgo", order)
            places = [inside.index(gate) for gate in wanted]
            named = ", ".join(order) + (f", {NAMED[order]}" if order in NAMED else "")
            said[pattern.replace("{order}", str(places))] = words.replace("{said}", named)
    return said


TURN = ("PyTorch's matrix stands on the left, `W x`, ours on the right, `x @ W`, so each gate's is "
        "turned over")

TORN = ("`reshape` on {} gives the right shape and tears the matrices apart: it reads on row by "
        "row. Turn each gate's matrix over first, `.mT`")


def weight_args(rng, B, D, H, scale, dtype, gates=4):
    draw = partial(normal, rng, scale, dtype)
    return {"W": draw(gates, D, H), "U": draw(gates, H, H)}


def param_args(rng, B, D, H, scale, dtype, gates=4):
    args = weight_args(rng, B, D, H, scale, dtype, gates)
    return {**args, "b": normal(rng, scale, dtype, gates, 1, H)}


LAYOUT = {1: "the input weights", 2: "the recurrent weights"}

"""What several exercises of page 08 share."""

from functools import partial

from lstm_course.lessons.random_cases import normal, sized

GATES = {1: "the input gate", 2: "the forget gate", 3: "the candidate", 4: "the output gate",
         5: "the cell state", 6: "the hidden state"}

GRU_GATES = {7: "the reset gate", 2: "the update gate", 3: "the candidate", 6: "the hidden state"}
PACKED = {1: "W", 2: "U", 3: "b"}


def _step_args(kind, gates, rng, B, D, H, scale, dtype, **more):
    draw = partial(normal, rng, 1.0, dtype)
    shapes = ((gates, D, H), (gates, H, H), (gates, 1, H), *(more.get("extra", lambda H: ())(H)))
    args = {"p": kind.Params(*(draw(*shape) for shape in shapes)),
            "x": normal(rng, scale, dtype, B, D), "h": normal(rng, scale, dtype, B, H)}
    if "c" in kind.State._fields:
        args["c"] = normal(rng, scale, dtype, B, H)
    return args


def cell_cases(kind, gates, **more):
    return sized(partial(_step_args, kind, gates, **more))


def packed_args(gates, rng, B, D, H, scale, dtype):
    draw = partial(normal, rng, scale, dtype)
    return {"W": draw(gates, D, H), "U": draw(gates, H, H), "b": draw(gates, 1, H)}


SHOWN = {
    "h_new = o * tanh(c)": "the old cell state `c` is shown, but `c_new` belongs there: "
                           "(5) comes before (6)",
    "h_new = o * c_new": "`tanh` is left out: that is the variant with σ_h(x) = x, another cell",
    "h_new = tanh(c_new)": "the output gate is missing: `o` decides how much is shown",
    "h_new = tanh(o * c_new)": "`tanh` goes around the product; it belongs around `c_new` alone",
    "return (c_new, h_new)": "the two results are returned in the wrong order: `h_new` comes first",
}

KEEPS = "z is the share of the old that stays here, and 1 - z the share of the new"

GRU_SENTENCES = {
    "h_new = (1 - z) * h + z * n": f"`z` and `1 - z` have changed places: {KEEPS}",
    "h_new = z * h + z * n": f"`z` lets the candidate in, too: {KEEPS}",
    "h_new = z * h + n": f"`1 - z` is missing before `n`: {KEEPS}",
    "h_new = z * n + (1 - z) * n": f"the old hidden state is missing: {KEEPS}",
    "h_new = tanh(z * h + (1 - z) * n)": "an extra `tanh` goes around the new hidden state: it is "
                                         "a mixture of two numbers between -1 and 1 already",
    "h_new = r * h + (1 - r) * n": "`r` stands where `z` belongs: the reset gate acts inside the "
                                   "candidate, the update gate mixes",
    "h_new = z * (r * h) + (1 - z) * n": "`r` scales what is kept, too: the reset gate acts inside "
                                         "the candidate only",
}

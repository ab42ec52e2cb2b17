"""What several exercises of page 06 share."""

from lstm_course.cells import lstm
from lstm_course.cells.lstm import Params, State
from lstm_course.lessons.random_cases import normal

GATES = {1: "the input gate", 2: "the forget gate", 3: "the candidate", 4: "the output gate",
         5: "the cell state", 6: "the hidden state"}


def draw_params(rng, D, H, dtype):
    return Params(*(0.8 * rng.standard_normal(shape).astype(dtype)
                    for shape in ((4, D, H), (4, H, H), (4, 1, H))))


def draw_state(rng, B, H, scale, dtype):
    return State(*(normal(rng, scale, dtype, B, H) for _ in State._fields))


def draw_step(rng, B, D, H, scale, dtype):
    """Weights, what arrives (times scale), and the cache of a step."""
    p = draw_params(rng, D, H, dtype)
    x, s = normal(rng, 1.0, dtype, B, D), draw_state(rng, B, H, 1.0, dtype)
    return p, draw_state(rng, B, H, scale, dtype), lstm.forward(p, x, s)[1]


TANH = "the slope of tanh is `1 - m * m`, where m is what came out of it"
NOT_PLAIN = "is missing: `{d}` is by the gate, wanted is the gradient by what went into it"


def _slope(z, v):
    """Slips in the line of a gate with a sigmoid: dz = dv v (1 - v)."""
    line = f"d{z} = d{v} * {v} * (1 - {v})"
    return line, {
        f"d{z} = d{v}": f"the slope {NOT_PLAIN.format(d='d' + v)}",
        f"d{z} = {v} * (1 - {v})": f"`d{v}` is missing: this is the slope alone",
        f"d{z} = d{v} * (1 - {v} * {v})": f"this is the slope of tanh, but `{v}` came out of a "
                                          f"sigmoid: `{v} * (1 - {v})`",
        f"d{z} = d{v} * (1 - {v})": f"the factor `{v}` is missing: the slope of the sigmoid is "
                                    f"`{v} * (1 - {v})`",
        f"d{z} = d{v} * sigmoid({v})":
            f"the sigmoid of `{v}` stands where its slope belongs: `{v} * (1 - {v})`",
        f"d{z} = d{v} * sigmoid({v}) * (1 - sigmoid({v}))":
            f"the sigmoid is applied to `{v}` again, but `{v}` came out of it",
        f"d{z} = d{v} * {v}": f"the factor `1 - {v}` is missing: the slope of the sigmoid is "
                              f"`{v} * (1 - {v})`",
    }


GATE_LINES = [_slope(*pair) for pair in (("zi", "i"), ("zf", "f"), ("zo", "o"))]

SLOPE_SENTENCES = {line: words for _, said in GATE_LINES for line, words in said.items()} | {
    "dzg = dg": f"the slope {NOT_PLAIN.format(d='dg')}",
    "dzg = 1 - g * g": "`dg` is missing: this is the slope alone",
    "dzg = dg * g * (1 - g)": "this is the slope of the sigmoid, but `g` came out of a tanh: "
                              "`1 - g * g`",
    "dzg = dg * (1 - g)": "a square is missing: the slope of tanh is `1 - g * g`",
    "dzg = dg * (1 - np.tanh(g) * np.tanh(g))":
        "tanh is applied to `g` again, but `g` came out of it",
}


def in_all_gates(pattern):
    """The three lines of the sigmoid gates with one slip in each; {v} is the gate."""
    return "\n".join(f"dz{v} = d{v} * " + pattern.format(v=v) for v in "ifo")

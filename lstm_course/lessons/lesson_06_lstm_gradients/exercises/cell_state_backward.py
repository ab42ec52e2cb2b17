"""Back through the cell state: exercise `cell_state_backward` of page 06."""

from lstm_course.checks import Exercise
from lstm_course.lessons.random_cases import sized

from .shared import GATES, draw_step


def cell_state_backward(f, i, g, s, dc):
    """What an answer that calls cell_state_backward is lent, and its reference."""
    df = dc * s.c                                  # (5)
    di = dc * g                                    # (5)
    dg = dc * i                                    # (5)
    ds_c = dc * f                                  # (5)
    return df, di, dg, ds_c


def _cell_args(rng, B, D, H, scale, dtype):
    _, d, (_, s, i, f, g, _, _) = draw_step(rng, B, D, H, scale, dtype)
    return {"f": f, "i": i, "g": g, "s": s, "dc": d.c}


CELL_SENTENCES = {
    "df = dc * s.h": "the old hidden state stands where the old cell state belongs: "
                     "c = f s.c + i g",
    "df = dc * f": "this is the gradient by `s.c`: by `f` it is what stands beside `f`, the old "
                   "cell state",
    "df = dc * (f * s.c + i * g)": "the new cell state stands where the old one belongs: "
                                   "c = f s.c + i g",
    "df = s.c": "`dc` is missing: this is the slope alone",
    "di = g": "`dc` is missing: this is the slope alone",
    "dg = i": "`dc` is missing: this is the slope alone",
    "di = dc * i": "this is the gradient by `g`: by `i` it is what stands beside `i`",
    "dg = dc * g": "this is the gradient by `i`: by `g` it is what stands beside `g`",
    "di = dc * i\ndg = dc * g": "`di` and `dg` have changed places: each gets what stands *beside* "
                                "it in i g",
    "df = dc * f\nds_c = dc * s.c": "`df` and `ds_c` have changed places: each gets what stands "
                                    "*beside* it in f s.c",
    "ds_c = dc": "`f` is missing: what was kept on the way forward comes back, no more",
    "ds_c = dc * (1 - f)": "`1 - f` stands where `f` belongs: f is the share that was kept",
    "ds_c = dc * s.c": "this is the gradient by `f`: by the old cell state it is `f` times `dc`",
    "ds_c = dc * f * (1 - f)": "the slope of the sigmoid doesn't belong here: it comes with (2)",
    "df = dc * s.c * f * (1 - f)": "the slope of the sigmoid comes later, with (2): here only the "
                                   "product f s.c is gone back through",
    "di = dc * g * i * (1 - i)": "the slope of the sigmoid comes later, with (1): here only the "
                                 "product i g is gone back through",
    "dg = dc * i * (1 - g * g)": "the slope of tanh comes later, with (3): here only the product "
                                 "i g is gone back through",
}

EXERCISE = Exercise(
    "cell_state_backward", "06_lstm_gradients", cell_state_backward, ("df", "di", "dg", "ds_c"),
    **sized(_cell_args), equations=GATES, difficulty=2, minutes=10, lines=4,
    hints=("In c = f s.c + i g, what stands beside f? And beside each of the three others?",
           "df = dc ⊙ s.c;  di = dc ⊙ g;  dg = dc ⊙ i;  ds_c = dc ⊙ f.",
           "Four lines of the form `df = dc * …`"),
    sentences=CELL_SENTENCES)

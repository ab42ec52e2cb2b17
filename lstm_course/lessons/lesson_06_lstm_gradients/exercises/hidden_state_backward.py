"""Back through the hidden state: exercise `hidden_state_backward` of page 06."""

from lstm_course.checks import Exercise
from lstm_course.lessons.random_cases import sized

from .shared import GATES, TANH, draw_step


def hidden_state_backward(o, m, d):
    """What an answer that calls hidden_state_backward is lent, and its reference."""
    do = d.h * m                                   # (6)
    dc = d.c + d.h * o * (1 - m * m)               # (6)
    return do, dc


def _hidden_args(rng, B, D, H, scale, dtype):
    _, d, (*_, o, m) = draw_step(rng, B, D, H, scale, dtype)
    return {"o": o, "m": m, "d": d}


HIDDEN_SENTENCES = {
    "do = d.h * o": "this is the gradient by `m`, the other factor of h = o m: by `o` it is what "
                    "stands beside `o`",
    "do = d.h * np.tanh(m)": "tanh is applied to `m` again, but `m` is tanh(c) already",
    "do = d.h": "`m` is missing: h = o m, so o has the slope m",
    "do = d.h * m * o * (1 - o)": "the slope of the sigmoid comes later, with (4): here only the "
                                  "product o m is gone back through",
    "dc = d.h * o * (1 - m * m)": "`d.c` is missing: the new cell state goes into the next step "
                                  "too, and this is what comes back from there",
    "dc = d.c": "only what comes back from the next step is there: the new cell state also goes "
                "into h = o tanh(c)",
    "dc = d.c + d.h * o": f"nothing happens at the tanh: {TANH}",
    "dc = d.c + d.h": f"the way from h to c is left out: through `o`, and through the tanh; {TANH}",
    "dc = d.c + d.h * (1 - m * m)": "`o` is missing: h = o tanh(c), so the gate scales what comes "
                                    "back",
    "dc = d.c + d.h * m * (1 - m * m)": "`m` stands where `o` belongs: beside tanh(c) in h stands "
                                        "the gate `o`",
    "dc = d.c + d.h * o * (1 - m)": f"a square is missing: {TANH}",
    "dc = d.c + d.h * o * m * (1 - m)": f"this is the slope of the sigmoid: {TANH}",
    "dc = (d.c + d.h) * o * (1 - m * m)":
        "`d.c` is sent through the gate and the tanh as well: it is a gradient by c already",
    "dc = d.c + d.h * o * (1 - np.tanh(m) * np.tanh(m))":
        "tanh is applied to `m` again, but `m` is tanh(c) already: the slope is `1 - m * m`",
    "dc = d.c * d.h * o * (1 - m * m)": "two ways lead to c, and what comes back over two ways is "
                                        "added, not multiplied",
}

EXERCISE = Exercise(
    "hidden_state_backward", "06_lstm_gradients", hidden_state_backward, ("do", "dc"),
    **sized(_hidden_args),
    equations=GATES, difficulty=2, minutes=15, lines=2,
    hints=("h = o m and m = tanh(c): what stands beside o, and over which two ways does c "
           "reach the loss?",
           "do = d.h ⊙ m;  dc = d.c + d.h ⊙ o ⊙ (1 - m²).",
           "Two lines: `do = d.h * …` and `dc = d.c + d.h * … * (1 - …)`"),
    sentences=HIDDEN_SENTENCES)

"""Back through the squashing: exercise `gates_backward` of page 06."""

import numpy as np

from lstm_course.checks import Exercise
from lstm_course.lessons.random_cases import normal, sized

from .shared import GATES, SLOPE_SENTENCES, draw_step, in_all_gates


def gates_backward(i, f, g, o, di, df, dg, do):
    """What an answer that calls gates_backward is lent, and its reference."""
    dzi = di * i * (1 - i)                         # (1)
    dzf = df * f * (1 - f)                         # (2)
    dzg = dg * (1 - g * g)                         # (3)
    dzo = do * o * (1 - o)                         # (4)
    dz = np.stack((dzi, dzf, dzg, dzo))
    return dz


def _gate_args(rng, B, D, H, scale, dtype):
    _, _, (_, _, i, f, g, o, _) = draw_step(rng, B, D, H, scale, dtype)
    di, df, dg, do = normal(rng, scale, dtype, 4, B, H)
    return {"i": i, "f": f, "g": g, "o": o, "di": di, "df": df, "dg": dg, "do": do}


GATES_SENTENCES = SLOPE_SENTENCES | {
    in_all_gates("(1 - {v} * {v})"):
        "the slope of tanh is taken for every gate: i, f and o came out of a sigmoid, whose slope "
        "is `v * (1 - v)`",
    in_all_gates("(1 - {v})"): "one factor is missing in every gate: the slope of the sigmoid is "
                               "`v * (1 - v)`",
    in_all_gates("sigmoid({v}) * (1 - sigmoid({v}))") + "\ndzg = dg * (1 - np.tanh(g) ** 2)":
        "the squashing functions are applied again, but i, f, g and o came out of them: the slopes "
        "are taken at these values as they are",
    "dzi = i * (1 - i)\ndzf = f * (1 - f)\ndzg = 1 - g * g\ndzo = o * (1 - o)":
        "these are the slopes alone: each is multiplied by the gradient that arrives, `di`, `df`, "
        "`dg` and `do`",
    "dzi = df * i * (1 - i)\ndzf = di * f * (1 - f)": "`df` and `di` have changed places",
    "dzi = di\ndzf = df\ndzg = dg\ndzo = do":
        "the slopes are left out: these are the gradients by the gates, wanted are those by what "
        "went into them",
    "dz = np.concatenate((dzi, dzf, dzg, dzo), axis=1)":
        "the four are joined side by side: they stand on an axis of their own, the first, as `p.W` "
        "has them",
    "dz = np.concatenate((dzi, dzf, dzg, dzo))":
        "the four are joined one below the other: they stand on an axis of their own, the first, "
        "as `p.W` has them",
    "dz = np.stack((dzi, dzf, dzg, dzo), axis=1)":
        "the gates stand on the second axis here: they belong on the first, as in `p.W`",
    "dz = np.stack((dzi, dzf, dzg, dzo), axis=-1)":
        "the gates stand on the last axis here: they belong on the first, as in `p.W`",
    "dz = np.stack((dzi, dzf, dzo, dzg))":
        "the gates stand in the order i, f, o, g, that of some texts: here it is i, f, g, o",
    "dz = np.stack((dzf, dzi, dzg, dzo))":
        "the gates stand in the order f, i, g, o, that of the books' equations: here it is "
        "i, f, g, o",
}

EXERCISE = Exercise(
    "gates_backward", "06_lstm_gradients", gates_backward, ("dz",), **sized(_gate_args),
    equations=GATES,
    difficulty=2, minutes=15, lines=5,
    hints=("Which of i, f, g, o came out of a sigmoid, and which out of tanh?",
           "The sigmoid's slope at v is v (1 - v), that of tanh is 1 - v².",
           "Four lines such as `dzi = di * … * (1 - …)`, then `np.stack((…, …, …, …))`"),
    sentences=GATES_SENTENCES)

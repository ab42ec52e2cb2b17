"""The teacher's key to the bug hunts: which law each model breaks, by which line, and the mend.

The models stand in `../hunts/`, where nothing gives the answer away. A test
holds this key: each model trains and breaks its law and no other, each mended one breaks none.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Hunt:
    """law: its key in `checks.laws.LAWS`. blamed: the line. mends: pieces of source -> new ones."""

    law: str
    blamed: str
    mends: dict
    why: str


KEY = {
    1: Hunt(
        "padding", "shares = np.full((T, B, 1), 1 / T)",
        {"np.full((T, B, 1), 1 / T)":
         "(np.arange(T)[:, None, None] < lengths[:, None]) / lengths[:, None]"},
        "the mean runs over all T steps, padded ones included: a short review is thinned out by "
        "steps that it does not have. Each real step has the share 1 / length, each padded one 0"),
    2: Hunt(
        "seed", "number = np.random.choice(D, p=softmax(z[0, 0]))",
        {"np.random.choice": "rng.choice"},
        "the first word is drawn from `rng`, but all others from NumPy's global generator, which "
        "no seed of `write` reaches: whoever draws from it before changes the text"),
    3: Hunt(
        "past", "WAYS = (1, -1)",
        {"WAYS = (1, -1)": "WAYS = (1,)"},
        "the second LSTM reads from the end: its state at step t has seen the word at t + 1, which "
        "is the very word to be guessed. In two ways one may read a text that is all there, but "
        "not one that is being written"),
    4: Hunt(
        "halves", "some, last, tape = scan.forward(lstm, self.p, X[t : t + PIECE], s)",
        {"some, last, tape": "some, s, tape",
         "np.concatenate(states), last, tapes": "np.concatenate(states), s, tapes"},
        "every piece starts from the state that was given at the beginning: `last` of one piece "
        "never becomes the `s` of the next"),
    5: Hunt(
        "order", "states, self.s, tape = scan.forward(rnn, self.p, X, self.s)",
        {"states, self.s, tape": "states, _, tape"},
        "the state at the end of a batch is kept, and the next batch starts from it, though its "
        "swings are other ones: an answer depends on what was asked before"),
    6: Hunt(
        "padding", "backwards = X[::-1]",
        {"X[::-1]": "X[(lengths - 1 - np.arange(T)[:, None]) % T, np.arange(B)]",
         "np.full(B, T - 1), np.arange(B)": "lengths - 1, np.arange(B)"},
        "turned round as a whole, a batch begins with its padding: the state is moved by it before "
        "the first real word comes. Each list has to be turned within its own length"),
    7: Hunt(
        "past", "level, spread = X.mean(0), X.std(0) + 1e-6",
        {"X.mean(0), X.std(0) + 1e-6": "X[0], 3.0"},
        "the mean and the spread are those of the whole day: at six in the morning they already "
        "know the afternoon. They may come from what has been seen by then, or from other days"),
    8: Hunt(
        "order", "UNITS = 1",
        {"UNITS = 1 ": "UNITS = 2 "},
        "in (T, B, H) axis 1 holds the batch, and the units stand on axis 2: each unit is "
        "normalised over all tunes, so what is said of one depends on the others. In (B, H), "
        "inside a step, axis 1 would have been right"),
    9: Hunt(
        "halves", "return self.readout(states), (last.c, last.h)",
        {"(last.c, last.h)": "(last.h, last.c)"},
        "the state is handed out as (c, h) and taken in as (h, c): whoever reads on takes the cell "
        "state for the hidden state. In training no state is carried, so the loss never notices"),
    10: Hunt(
        "downhill", "self.optimiser.step(self.gradients)",
        {"        self.optimiser.step(self.gradients)\n": "",
         "        self.gradients = [*dp, *dreadout]\n":
         "        self.optimiser.step([*dp, *dreadout])\n"},
        "the step is taken before this batch's gradients are there, so by those of the batch "
        "before, and the first one by zeros. Batches are alike, so the loss falls all the same, "
        "only later than it could"),
}

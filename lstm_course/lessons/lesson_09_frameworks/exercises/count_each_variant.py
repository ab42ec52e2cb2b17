"""Count each variant: exercise `count_each_variant` of page 09."""

import numpy as np

from lstm_course.checks import Case, Exercise


def _count_each_variant(n, m, p):
    gate = n * m + n * n + n
    slide_gru = 3 * (n * m + n * n)                                # (1)
    torch_gru = 3 * (gate + n)                                     # (2)
    coupled = 3 * gate                                             # (3)
    peephole = 4 * gate + 3 * n                                    # (4)
    full_peephole = 4 * gate + 3 * n * n                           # (5)
    projected = 4 * (n * m + n * p + n) + n * p                    # (6)
    return slide_gru, torch_gru, coupled, peephole, full_peephole, projected


def _count_cases(seed):
    rng = np.random.default_rng(seed)
    sizes = [(3, 2, 1), (2, 3, 5), (1, 1, 1), *(map(int, s) for s in rng.integers(5, 600, (3, 3)))]
    return [Case(f"n = {n}, m = {m}, p = {p}", {"n": n, "m": m, "p": p}) for n, m, p in sizes]


SENTENCES = {
    **dict.fromkeys((
        "coupled = 3 * (n * m + n * n + 2 * n)",
        "peephole = 4 * (n * m + n * n + 2 * n) + 3 * n",
        "full_peephole = 4 * (n * m + n * n + 2 * n) + 3 * n * n",
        "projected = 4 * (n * m + n * p + 2 * n) + n * p"),
        "two biases are counted, but there is one in each set here: n, not 2n"),
    "coupled = 3 * (n * m + n * n)\n"
    "peephole = 4 * (n * m + n * n) + 3 * n\n"
    "full_peephole = 4 * (n * m + n * n) + 3 * n * n\n"
    "projected = 4 * (n * m + n * p) + n * p":
        "the biases are missing in all four: n in each set",
    "torch_gru = 3 * (n * m + n * n + 2)\n"
    "coupled = 3 * (n * m + n * n + 1)\n"
    "peephole = 4 * (n * m + n * n + 1) + 3 * n\n"
    "full_peephole = 4 * (n * m + n * n + 1) + 3 * n * n\n"
    "projected = 4 * (n * m + n * p + 1) + n * p":
        "a bias is counted as one number: it holds one for each unit, n",
    "coupled = 3 * (n * m + n * n + 2 * n)\n"
    "peephole = 4 * (n * m + n * n + 2 * n) + 3 * n\n"
    "full_peephole = 4 * (n * m + n * n + 2 * n) + 3 * n * n\n"
    "projected = 4 * (n * m + n * p + 2 * n) + n * p":
        "two biases are counted in all four, as PyTorch's GRU has them, but there is one in each "
        "set here: n, not 2n",
    "slide_gru = 3 * (n * m + m * m)\n"
    "torch_gru = 3 * (n * m + m * m + 2 * m)\n"
    "coupled = 3 * (n * m + m * m + m)\n"
    "peephole = 4 * (n * m + m * m + m) + 3 * m\n"
    "full_peephole = 4 * (n * m + m * m + m) + 3 * m * m\n"
    "projected = 4 * (n * m + m * p + m) + m * p":
        "`n` and `m` have changed places: `n` is the number of units, `m` that of inputs",
    "slide_gru = 3 * (n * m + n * n + n)": "biases are counted, but the slide's GRU has none",
    "slide_gru = 4 * (n * m + n * n)": "a GRU has three sets of weights: r, z and the candidate",
    "slide_gru = 2 * (n * m + n * n)": "the candidate has weights, too: three sets, not two",
    "slide_gru = 3 * (n * m + n * n + 2 * n)": "biases are counted, and two of them: the slide's "
                                               "GRU has none",
    "slide_gru = n * m + n * n": "this is one set of weights: r, z and the candidate make three",
    "torch_gru = 3 * (n * m + n * n + n)":
        "PyTorch keeps two biases a unit, one with each matrix: 2n in each set",
    "torch_gru = 3 * (n * m + n * n + n) + n":
        "a second bias is counted in one set only: PyTorch keeps two in each of the three",
    "torch_gru = 3 * (n * m + n * n)": "the biases are missing: PyTorch keeps two, 2n in each set",
    "torch_gru = 4 * (n * m + n * n + 2 * n)": "a GRU has three sets of weights, not four",
    "coupled = 4 * (n * m + n * n + n)":
        "i = 1 - f is computed from f: the input gate has no weights left, so three sets",
    "coupled = 2 * (n * m + n * n + n)": "f, o and the candidate have weights: three sets, not two",
    "coupled = 3 * (n * m + n * n)": "the biases are missing: n in each set",
    "coupled = 4 * (n * m + n * n + n) - n":
        "only the input gate's bias is left out: with i = 1 - f all of its weights go, so three "
        "sets are left",
    "peephole = 4 * (n * m + n * n + n) + 4 * n":
        "the candidate has no peephole: three gates look, so 3n",
    "peephole = 4 * (n * m + n * n + n) + 3 * n * n":
        "a unit looks at its own cell state only: n numbers a gate, not n²",
    "peephole = 4 * (n * m + n * n + n) + n": "each of the three gates has its own n peepholes",
    "peephole = 4 * (n * m + n * n + n) + 2 * n":
        "three gates look, the output gate too: 3n, not 2n",
    "peephole = 4 * (n * m + n * n + n)": "the peepholes are missing: 3n",
    "peephole = 4 * (n * m + n * n + n) + 3": "three peepholes a unit: 3n, not 3",
    "peephole = 3 * (n * m + n * n + n) + 3 * n":
        "peepholes are added to a whole LSTM: four sets of weights",
    "full_peephole = 4 * (n * m + n * n + n) + 4 * n * n":
        "the candidate does not look at the cell state: three gates do, so 3n²",
    "full_peephole = 4 * (n * m + n * n + n) + 3 * n":
        "on the slide the whole cell state goes through a matrix: n² numbers a gate, not n",
    "full_peephole = 4 * (n * m + n * n + n) + n * n": "each of the three gates has its own matrix",
    "full_peephole = 4 * (n * m + n * n + n) + 3 * n * n + 3 * n":
        "both kinds of peepholes are counted: on the slide a gate sees `c` through its matrix "
        "alone, so 3n²",
    "full_peephole = 4 * (n * m + n * n + n) + 2 * n * n":
        "three gates look, the output gate too: 3n², not 2n²",
    "full_peephole = 4 * (n * m + n * n + n)": "the matrices of the cell state are missing: 3n²",
    "full_peephole = 4 * (n * m + 2 * n * n + n)":
        "the candidate does not look at the cell state: three gates do, so 3n² more, not 4n²",
    "full_peephole = 3 * (n * m + 2 * n * n + n)":
        "the candidate is missing: it has n m + n² + n weights, and no peephole",
    "projected = 4 * (n * m + n * n + n) + n * p":
        "the recurrent weights take the *projected* state, of p numbers: n p in each set, not n²",
    "projected = 4 * (n * m + n * n + n) + n * p + p":
        "the recurrent weights take the *projected* state: n p in each set, not n². And the "
        "projection has no bias",
    "projected = 4 * (n * m + n * p + n)": "the projection itself is missing: n p numbers",
    "projected = 4 * (n * m + n * p + n) + n * p + p":
        "the projection has no bias: n p numbers",
    "projected = 4 * (p * m + p * p + p) + n * p":
        "the gates keep n units: only what they show, and see at the next step, has p numbers",
    "projected = 4 * (n * m + n * p + p) + n * p": "a bias belongs to a unit: n in each set, not p",
    "projected = 4 * (n * m + n * p + n) + 4 * n * p":
        "the projection is counted four times: there is one, of n p numbers",
    "projected = 4 * (n * m + n * p + n + n * p)":
        "the projection is counted four times: there is one, of n p numbers",
    "projected = 3 * (n * m + n * p + n) + n * p":
        "an LSTM has four sets of weights, three gates and the candidate, and a projection takes "
        "none of them away",
    "projected = 4 * (n * n + n * p + n) + n * p":
        "n² stands in each set where the weights of the input, n m, belong",
    "projected = 4 * (n * m + p * p + n) + n * p":
        "the recurrent weights take p numbers to n units: n p in each set, not p²",
}

EXERCISE = Exercise(
    "count_each_variant", "09_frameworks", _count_each_variant,
    ("slide_gru", "torch_gru", "coupled", "peephole", "full_peephole", "projected"),
    _count_cases,
    equations={1: "the GRU of the slide", 2: "PyTorch's GRU", 3: "coupled gates",
               4: "peepholes", 5: "peepholes on the slide", 6: "projection"},
    difficulty=3, minutes=15, lines=6, points=2,
    hints=("For each: how many sets of weights, what does each set multiply, and how many "
           "biases?",
           "(1) 3 sets, no bias; (2) 3 sets, two biases; (3) 3 sets; (4) 4 sets and n for each "
           "of three gates; (5) 4 sets and n² for each of three gates; (6) recurrent matrices "
           "of n p, and one matrix more.",
           "The last is `4 * (n * m + … + n) + …`; the others are shorter"),
    sentences=SENTENCES)

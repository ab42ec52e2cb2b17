"""Add two bit strings: exercise `add_bits` of page 03."""

import numpy as np

from lstm_course.checks import Case, Exercise


def _add_bits(a, b, carry):
    bits = []
    for pair in a + b:
        total = pair + carry                           # (1)
        bit = total % 2                                # (2)
        carry = total // 2                             # (3)
        bits.append(bit)
    return np.stack([*bits, carry])


def _bit_cases(seed):
    rng = np.random.default_rng(seed)
    drawn = [Case(label, _bits(rng, T, B)) for label, T, B in (
        ("11 bits, 7 pairs", 11, 7), ("6 bits, 9 pairs", 6, 9), ("one pair alone", 13, 1))]
    ones = {"a": np.ones((9, 2), int), "b": np.zeros((9, 2), int), "carry": np.array([1, 0])}
    return [*drawn, Case("111111111 and a carry of 1 or 0", ones),
            Case("one bit", {"a": np.array([[0, 1, 1, 0]]), "b": np.array([[0, 0, 1, 1]]),
                             "carry": np.array([1, 1, 1, 0])})]


def _bits(rng, T, B):
    a, b = rng.integers(0, 2, (2, T, B))
    return {"a": a, "b": b, "carry": rng.integers(0, 2, B)}


SENTENCES = {
    "return np.stack([carry, *bits])": "the last carry is put in front; it is the highest bit, and "
                                       "the lowest stands first",
    "return np.stack([*bits, 0 * carry])": "the last place is always 0; the carry that is left "
                                           "belongs there",
    "return np.stack(bits)": "the last carry is lost: it is the highest bit of the sum",
    "carry = carry": "the carry never changes: each place must make a new one",
    "carry = np.minimum(pair, 1)": "one 1 alone makes no carry; two of the three are needed",
    "carry = total // 3": "two ones of the three are enough for a carry; this one waits for all",
    "bit = (pair + total // 2) % 2":
        "the new carry is used in the place that made it; it belongs to the next one",
    "total = pair": "the carry is never added in: each place is added alone",
    "carry = total % 2": "`% 2` gives the bit to write; the carry is what `// 2` leaves",
    "bit = total // 2": "`// 2` gives the carry; the bit to write is what `% 2` leaves",
    "carry = pair // 2": "the carry is made of the two bits alone; 1 + 0 and an old carry of 1 "
                         "make a new one too",
    "carry = total // 2 + carry": "the old carry is used up: it must not be added to the new one",
    "bit = pair % 2": "the bit is made of the two bits alone: the carry is missing in it",
    "bit = total": "2 and 3 are no bits: write what `% 2` leaves",
    "bit = np.minimum(total, 1)": "the bit is cut off at 1; for 2 it must be 0: take `% 2`",
    "carry = np.maximum(total - 1, 0)": "3 leaves a carry of 1, not of 2",
    "carry = total / 2": "`/` gives halves: a carry is a whole number, `//` rounds down",
    "`carry` is not carried on: every step starts from the first one":
        "`carry` is not carried on: each place gets the one that came in at the lowest place",
    "the first `carry` is ignored: zeros stand there instead":
        "the first `carry` is ignored: in the middle of a number one may come in",
    "the sequence is read backwards":
        "the sequence is read backwards: a carry goes from low to high, and the lowest place is "
        "the first",
    "return np.stack([*bits, carry][::-1])":
        "the bits are returned in reverse order: here the lowest stands first, not as on paper",
    "carry = total - 1": "0 leaves no carry, and 1 none either: take `// 2`",
}

EXERCISE = Exercise(
    "add_bits", "03_rnn", _add_bits, ("bits",), _bit_cases,
    equations={1: "the total", 2: "the bit", 3: "the carry"},
    difficulty=4, minutes=20, lines=7, points=2,
    hints=("Which numbers can come out for two bits and a carry? What do you write for 3, and "
           "what do you carry?",
           "total = pair + carry, where pair = a_t + b_t; the bit is total % 2, and the new "
           "carry total // 2.",
           "`for a_t, b_t in zip(a, b):` with three lines and an `append` in it, and "
           "one `append` after it"),
    sentences=SENTENCES)

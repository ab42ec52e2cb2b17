"""Adding two bit strings, lowest bit first: what is carried from place to place is one bit.

A string of T bits is an array along time, so two of them make an input x_t of two numbers. One
more place, with two zeros in it, leaves room for the last carry.
"""

import numpy as np


def strings(rng, T, B):
    """B random pairs of strings of T bits each -> a, b, both (T, B), whole numbers 0 and 1.

    rng is a numpy Generator. Raises ValueError where T is under 1.
    """
    if T < 1:
        raise ValueError(f"T is {T}, expected at least 1 bit")
    a, b = rng.integers(0, 2, (2, T, B))
    return a, b


def add(a, b):
    """The sum of a and b (T, B), place by place as on paper -> (T + 1, B), lowest bit first.

    Raises ValueError where the two have different shapes.
    """
    if a.shape != b.shape:
        raise ValueError(f"b has shape {b.shape}, expected {a.shape} as a has")
    carry, bits = np.zeros_like(a[0]), []
    for total in a + b:
        bits.append((total + carry) % 2)
        carry = (total + carry) // 2
    return np.stack([*bits, carry])


def inputs(a, b):
    """a, b (T, B) -> X (T + 1, B, 2): at every place the two bits, at the last one two zeros."""
    X = np.stack([a, b], axis=-1).astype(float)
    return np.concatenate([X, np.zeros_like(X[:1])])


def text(bits):
    """Bits (T,), lowest first -> as one writes a number, highest first: [1, 1, 0] -> "011"."""
    return "".join(str(int(bit)) for bit in bits[::-1])


def windows(X, width):
    """X (T, B, D) -> (T, B, width D): at every place what stands there and in those before it.

    Before the first place there are zeros; the oldest place comes first. Raises ValueError where
    width is under 1.
    """
    if width < 1:
        raise ValueError(f"width is {width}, expected at least 1 place")
    padded = np.concatenate([np.zeros((width - 1, *X.shape[1:])), X])
    return np.concatenate([padded[k : k + len(X)] for k in range(width)], axis=-1)


def best_of_window(a, b, width):
    """What a perfect adder says that sees `width` places at a time, a, b (T, B) -> (T + 1, B).

    It adds up all that it sees and takes it that no carry comes in from outside: when it can't
    see where a carry would come from, 0 and 1 are about as likely, and 0 a little more so.
    """
    X = windows(inputs(a, b), width).astype(int)
    seen = X.reshape(*X.shape[:2], width, 2).transpose(2, 0, 1, 3)
    flat = seen.reshape(width, -1, 2)
    return add(flat[..., 0], flat[..., 1])[width - 1].reshape(X.shape[:2])

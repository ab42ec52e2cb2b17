"""Answers to add_bits, written from the learner's page alone."""

import numpy as np


def right_1(a, b, carry):
    bits = []
    for pair in a + b:
        total = pair + carry
        bits.append(total % 2)
        carry = total // 2
    bits.append(carry)
    return np.stack(bits)


def right_2(a, b, carry):
    """Logic instead of numbers, one array filled by index."""
    T, B = a.shape
    s = np.zeros((T + 1, B), dtype=int)
    c = np.array(carry)
    for t in range(T):
        s[t] = a[t] ^ b[t] ^ c
        c = (a[t] & b[t]) | (c & (a[t] | b[t]))
    s[T] = c
    return s


def right_3(a, b, carry):
    """By whole numbers, one sequence after another."""
    T, B = a.shape
    spalten = []
    for j in range(B):
        n = sum((int(a[t, j]) + int(b[t, j])) << t for t in range(T)) + int(carry[j])
        spalten.append([(n >> t) & 1 for t in range(T + 1)])
    return np.array(spalten).T


def wrong_1(a, b, carry):
    """The carry isn't handed on: at each place the one from the beginning is added."""
    bits = []
    for x, y in zip(a, b):
        total = x + y + carry
        bits.append(total % 2)
        new_carry = total // 2
    bits.append(new_carry)
    return np.stack(bits)


def wrong_2(a, b, carry):
    """It goes through the places from the highest to the lowest."""
    T = len(a)
    out = np.zeros((T + 1, a.shape[1]), dtype=int)
    for t in range(T - 1, -1, -1):
        total = a[t] + b[t] + carry
        out[t] = total % 2
        carry = total // 2
    out[T] = carry
    return out


def wrong_3(a, b, carry):
    """The carry that is left after the last place isn't appended, so there are only T bits."""
    res = []
    for t in range(len(a)):
        total = a[t] + b[t] + carry
        res.append(total % 2)
        carry = total // 2
    return np.array(res)


def wrong_4(a, b, carry):
    """The last carry is put in front, as one writes numbers, not at the end, where the highest bit stands here."""
    bits = []
    for t in range(len(a)):
        total = a[t] + b[t] + carry
        bits.append(total % 2)
        carry = total // 2
    return np.stack([carry] + bits)


def wrong_5(a, b, carry):
    """It starts with a carry of zero, whatever carry is given."""
    carry = 0
    bits = []
    for pair in a + b:
        total = pair + carry
        bits.append(total % 2)
        carry = total // 2
    bits.append(carry)
    return np.stack(bits)


def wrong_6(a, b, carry):
    """Remainder and quotient are swapped: the bit is total // 2 and the carry total % 2."""
    bits = []
    for t in range(a.shape[0]):
        bit, carry = divmod(a[t] + b[t] + carry, 2)
        bits.append(bit)
    return np.stack(bits + [carry])


def wrong_7(a, b, carry):
    """The carry is total / 2 and not rounded down, so halves go on to the next place."""
    T, B = a.shape
    bits = np.zeros((T + 1, B))
    c = carry
    for t in range(T):
        total = a[t] + b[t] + c
        bits[t] = total % 2
        c = total / 2
    bits[T] = c
    return bits


def wrong_8(a, b, carry):
    """A carry arises only where both bits are 1: the carry that comes in is not counted for the new carry."""
    s = []
    for i, j in zip(a, b):
        s.append(i ^ j ^ carry)
        carry = i & j
    s.append(carry)
    return np.array(s)


def wrong_9(a, b, carry):
    """The carry is renewed before the bit is computed, so the bit is made with the new carry and not with the old one."""
    bits = []
    for t in range(len(a)):
        pair = a[t] + b[t]
        carry = (pair + carry) // 2
        bits.append((pair + carry) % 2)
    bits.append(carry)
    return np.stack(bits)


def wrong_10(a, b, carry):
    """It asks with a plain `if` whether a whole row of the batch is above 1, which raises: the truth of an array is ambiguous."""
    bits = []
    for t in range(len(a)):
        total = a[t] + b[t] + carry
        if total > 1:
            bits.append(total - 2)
            carry = 1
        else:
            bits.append(total)
            carry = 0
    bits.append(carry)
    return np.stack(bits)


def wrong_11(a, b, carry):
    """Two slips: the carry is one for the whole batch, set as soon as any sequence has one, and a total of exactly 2 gives none."""
    ziffern = []
    for t in range(len(a)):
        summe = a[t] + b[t] + carry
        ziffern.append(summe % 2)
        carry = 1 if (summe > 2).any() else 0
    ziffern.append(np.full(a.shape[1], carry))
    return np.stack(ziffern)


def wrong_12(a, b, carry):
    """Two slips: parentheses are missing, so that only the carry is taken modulo 2, and the carries pile up by += (in the caller's array)."""
    bits = []
    for t in range(len(a)):
        bits.append(a[t] + b[t] + carry % 2)
        carry += (a[t] + b[t] + carry) // 2
    bits.append(carry)
    return np.stack(bits)

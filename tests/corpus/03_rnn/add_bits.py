"""Answers to add_bits as learners write them."""

import numpy as np

from lstm_course.exercises.answer_corpus import right, wrong


@right
def by_logic(a, b, carry):
    bits = []
    for x, y in zip(a, b, strict=True):
        bits.append(x ^ y ^ carry)
        carry = (x & y) | (carry & (x ^ y))
    return np.stack([*bits, carry])


@right
def by_index(a, b, carry):
    T, B = a.shape
    bits = np.zeros((T + 1, B), int)
    for t in range(T):
        bits[t] = (a[t] + b[t] + carry) % 2
        carry = (a[t] + b[t] + carry) // 2
    bits[T] = carry
    return bits


@right
def by_whole_numbers(a, b, carry):
    places = 2 ** np.arange(len(a))[:, None]
    total = (a * places).sum(0) + (b * places).sum(0) + carry
    return total // 2 ** np.arange(len(a) + 1)[:, None] % 2


@right
def by_majority(a, b, carry):
    bits = []
    for x, y in zip(a, b, strict=True):
        now, carry = carry, (x + y + carry >= 2).astype(int)
        bits.append(x + y + now - 2 * carry)
    bits.append(carry)
    return np.array(bits)


@wrong(says="each place is added alone")
def no_carry(a, b, carry):
    bits = []
    for total in a + b:
        bits.append(total % 2)
        carry = total // 2
    return np.stack([*bits, carry])


@wrong(3, says="made of the two bits alone")
def carry_of_the_two_bits(a, b, carry):
    bits = []
    for pair in a + b:
        bits.append((pair + carry) % 2)
        carry = pair // 2
    bits.append(carry)
    return np.stack(bits)


@wrong(2, says="the carry is missing in it")
def bit_of_the_two_bits(a, b, carry):
    bits = []
    for pair in a + b:
        bits.append(pair % 2)
        carry = (pair + carry) // 2
    bits.append(carry)
    return np.stack(bits)


@wrong(2, says="2 and 3 are no bits")
def not_reduced(a, b, carry):
    bits = []
    for pair in a + b:
        total = pair + carry
        bits.append(total)
        carry = total // 2
    bits.append(carry)
    return np.stack(bits)


@wrong(2, says="cut off at 1")
def cut_off(a, b, carry):
    bits = []
    for pair in a + b:
        total = pair + carry
        bits.append(np.minimum(total, 1))
        carry = total // 2
    bits.append(carry)
    return np.stack(bits)


@wrong(says="not carried on")
def carry_not_carried_on(a, b, carry):
    bits = []
    for pair in a + b:
        total = pair + carry
        bits.append(total % 2)
        new = total // 2
    bits.append(new)
    return np.stack(bits)


@wrong(says="the first `carry` is ignored")
def first_carry_ignored(a, b, carry):
    bits, c = [], np.zeros_like(carry)
    for pair in a + b:
        total = pair + c
        bits.append(total % 2)
        c = total // 2
    bits.append(c)
    return np.stack(bits)


@wrong(says="read backwards")
def highest_first(a, b, carry):
    bits = []
    for pair in (a + b)[::-1]:
        total = pair + carry
        bits.append(total % 2)
        carry = total // 2
    bits.append(carry)
    return np.stack(bits)


@wrong(says="reverse order")
def written_highest_first(a, b, carry):
    bits = []
    for pair in a + b:
        total = pair + carry
        bits.append(total % 2)
        carry = total // 2
    bits.append(carry)
    return np.stack(bits[::-1])


@wrong(says="the last carry is lost")
def last_carry_forgotten(a, b, carry):
    bits = []
    for pair in a + b:
        total = pair + carry
        bits.append(total % 2)
        carry = total // 2
    return np.stack(bits)


@wrong(3, says="it must not be added to the new one")
def carries_pile_up(a, b, carry):
    bits = []
    for pair in a + b:
        total = pair + carry
        bits.append(total % 2)
        carry = carry + total // 2
    bits.append(carry)
    return np.stack(bits)


@wrong(2, 3, says="`%")
def bit_and_carry_exchanged(a, b, carry):
    bits = []
    for pair in a + b:
        total = pair + carry
        bits.append(total // 2)
        carry = total % 2
    bits.append(carry)
    return np.stack(bits)


@wrong()
def halves(a, b, carry):
    bits = []
    for pair in a + b:
        total = pair + carry
        bits.append(total % 2)
        carry = total / 2
    bits.append(carry)
    return np.stack(bits)


# A second set, written before the verdicts on it were seen; the words came after.


@wrong(2, 3, says="the carry never changes")
def each_place_alone(a, b, carry):
    return np.concatenate([(a + b) % 2, carry[None]])


@wrong(3, says="two ones of the three are enough")
def carry_by_and(a, b, carry):
    bits = []
    for x, y in zip(a, b, strict=True):
        bits.append(x ^ y ^ carry)
        carry = x & y & carry
    return np.stack([*bits, carry])


@wrong(3, says="one 1 alone makes no carry")
def carry_by_or(a, b, carry):
    bits = []
    for x, y in zip(a, b, strict=True):
        bits.append(x ^ y ^ carry)
        carry = x | y
    return np.stack([*bits, carry])


@wrong(2, says="it belongs to the next one")
def new_carry_in_its_own_place(a, b, carry):
    bits = []
    for pair in a + b:
        carry = (pair + carry) // 2
        bits.append((pair + carry) % 2)
    return np.stack([*bits, carry])


@wrong(says="put in front")
def last_carry_in_front(a, b, carry):
    bits = []
    for pair in a + b:
        total = pair + carry
        bits.append(total % 2)
        carry = total // 2
    return np.stack([carry, *bits])


@wrong(says="the carry that is left")
def zeros_for_the_last_carry(a, b, carry):
    bits = []
    for pair in a + b:
        total = pair + carry
        bits.append(total % 2)
        carry = total // 2
    return np.stack([*bits, 0 * carry])

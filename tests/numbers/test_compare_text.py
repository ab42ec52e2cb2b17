"""Numbers as numbers, words to the letter: what passes for the same, and what never does."""

import base64
import time
from decimal import Decimal

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from lstm_course.numbers.compare_text import differences, same


def svg(drawing):
    data = base64.b64encode(drawing.encode()).decode()
    return f'<figure><img alt="a" src="data:image/svg+xml;base64,{data}"></figure>'


SAME = [
    ("loss 0.30", "loss 0.31"),
    ("loss 0.30", "loss 0.3"),
    ("loss 0.3", "loss 0.31"),                      # the finer unit counts
    ("0.3", "0.30000000000000004"),                 # the next float64
    ("1.2345678901234567", "1.2345678901234569"),
    ("at the cue 1e-17", "at the cue 9e-18"),
    ("9.9e-18", "1.0e-17"),
    ("0e+00", "1e-17"),
    ("-0.00 0.10", " 0.00 0.10"),
    ("0.00", "-0.01"),
    ("−0.50", "−0.49"),
    ("+0.00", "-0.00"),
    ("-0 steps", "0 steps"),
    ("1,234.5 steps", "1,234.6 steps"),
    ("999.9", "1,000.0"),
    ("12.5% and 0.5s, 3.1GB", "12.6% and 0.4s, 3.2GB"),
    ("[1.   0.99]", "[1.01 0.99]"),
    ("[ 0.1 -0.2]", "[ 0.1 -0.3]"),
    ("[ 0.00  0.10]", "[-0.01  0.10]"),
    ("[0.25 0.3 ]", "[0.25 0.31]"),
    ("cell    loss\nLSTM    9.99\nRNN    10.50", "cell     loss\nLSTM    10.00\nRNN     10.50"),
    ("[0.98 0.99\n 0.97]", "[0.98 1.0  0.97]"),     # NumPy breaks the line elsewhere
    ('<td style="width:3.5%">0.5</td>', '<td style="width:3.6%">0.4</td>'),
    ('<path d="M10.5-3L20 4.1z"/>', '<path d="M10.4-3L20.1 4z"/>'),
    ('<text x="12" y="-0">h</text>', '<text x="11.9" y="0">h</text>'),
    ('<g transform="translate(1.5,2) rotate(45)">', '<g transform="translate(1.6,2) rotate(45)">'),
    (svg('<path d="M0 0L10.5 5"/>'), svg('<path d="M0 0L10.4 5"/>')),
    ("nan inf -inf", "nan inf -inf"),
]
DIFFERENT = [
    ("loss 0.30", "loss 0.32"),
    ("loss 0.3", "loss 0.5"),
    ("loss 0.3", "loss 0.32"),
    ("0.3", "0.31234"),
    ("loss 0.30", "lost 0.30"),
    ("Loss 0.30", "loss 0.30"),
    ("1e-17", "8e-18"),
    ("1e-17", "1e-16"),
    ("0e+00", "2e-17"),
    ("0.01", "-0.01"),
    ("3 of 3 runs", "2 of 3 runs"),
    ("3 of 3 runs", "3.0 of 3 runs"),
    ("0.9", "1"),
    ("0.5", "1"),
    ("1", "1.1"),
    ("-1 step", "1 step"),
    ("33%", "34%"),
    ("1,234", "1,235"),
    ("1,234", "1234"),
    ("[1. 2.]", "[1. 3.]"),
    ("nan", "0.5"),
    ("inf", "-inf"),
    ("nan", "inf"),
    ("h1 0.50", "h2 0.50"),
    ("W2.5", "W2.6"),
    ("x_0.5", "x_0.6"),
    ("10.3.1", "10.3.2"),
    ("2024-05-06", "2024-05-07"),
    ("2024.05.06", "2024.05.07"),
    ("#1e5a00", "#1e5a01"),
    ("True 0.50", "False 0.50"),
    ("0.5 s", "0.5 ms"),
    ("0.5, 0.6", "0.5 0.6"),
    ("0.5 kg", "0.5kg"),
    ("a b 0.50", "a  b 0.50"),                      # nothing moved the columns
    ("a b 0.50\n", "a b 0.50"),
    ("two words 9.99", "twowords 10.00"),
    ("0.50\nloss 9.99", "0.50 loss 10.00"),
    ("0.5 0.6", "0.5"),
    ("0.5", "0.5 0.6"),
    ("", "0.5"),
    ('<text x="12">', '<text x="13">'),
    ('<text x="12">', '<text x="12.2">'),
    ('<path d="M10 5"/>', '<path d="L10 5"/>'),
    ('<text y="12">', '<text x="12">'),
    (svg("<text>right</text>"), svg("<text>wrong</text>")),
    (svg('<path d="M0 0L10.5 5"/>'), svg('<path d="M0 0L10.3 5"/>')),
    ("data:audio/wav;base64,UklGR5e+13AA", "data:audio/wav;base64,UklGR5e+14AA"),
    ("1" * 70 + ".5", "1" * 70 + ".6"),
]


@pytest.mark.parametrize(("stored", "came"), SAME)
def test_the_same_but_for_the_last_digit(stored, came):
    assert differences(stored, came) == []
    assert differences(came, stored) == []


@pytest.mark.parametrize(("stored", "came"), DIFFERENT)
def test_another_word_or_another_number(stored, came):
    assert not same(stored, came)
    assert not same(came, stored)


def test_it_says_which_number_differs_and_by_how_much():
    stored = "lag  3: 1.0\nlag 30: 0.20, 0.50, 3 runs"
    came = "lag  3: 1.0\nlag 30: 0.21, 0.30, 2 runs"
    assert [str(found) for found in differences(stored, came)] == [
        "stored 0.50, came 0.30, 20 units of the last digit apart, 1 allowed, "
        "in: lag 30: 0.20, 0.50, 3 runs",
        "stored 3, came 2, a whole number, in: lag 30: 0.20, 0.50, 3 runs",
    ]
    assert [str(found) for found in differences("at 1e+99", "at 1e-99")] == [
        "stored 1e+99, came 1e-99, more than 1,000,000 units of the last digit apart, 1 allowed, "
        "in: at 1e+99"]
    assert [str(found) for found in differences("right: 0.5", "wrong: 0.5")] == [
        "stored right, came wrong, in: right: 0.5"]


def test_a_cell_may_ask_for_more_within_bounds():
    assert same("0.50", "0.55", 5) and not same("0.50", "0.56", 5)
    assert same("0.50", "0.60", 10) and not same("0.50", "0.61", 10)
    # Never more than half of the number: of 0.2 give or take 1.0, nothing would be left.
    assert same("0.2", "0.3", 10) and not same("0.2", "0.5", 10)
    assert not same("0.00", "0.02", 10) and not same("-0.03", "0.03", 10)
    assert not same("3 runs", "4 runs", 10)
    assert not same("h1", "h2", 10)


words = st.text(st.characters(categories=["L"]), min_size=1, max_size=8)
decimals = st.builds(
    lambda digits, places: (digits, places), st.integers(-10**9, 10**9), st.integers(1, 8))
spaces = st.sampled_from([" ", "  ", ": ", ", ", " = ", " (", "\n", "\t", "|"])


def fixed(digits, places):
    """An integer number of units as a decimal: (-305, 2) -> "-3.05"."""
    whole, part = divmod(abs(digits), 10**places)
    return f"{'-' * (digits < 0)}{whole}.{part:0{places}d}"


@st.composite
def lines(draw):
    """Words and numbers in turn, as (pieces, which of them are decimals)."""
    pieces, where = [], []
    for _ in range(draw(st.integers(1, 6))):
        pieces += [draw(words), draw(spaces)]
        if draw(st.booleans()):
            pieces.append(str(draw(st.integers(0, 10**6))))
        else:
            where.append(len(pieces))
            pieces.append(draw(decimals))
        pieces.append(draw(spaces))
    return pieces, where


def printed(pieces):
    return "".join(p if isinstance(p, str) else fixed(*p) for p in pieces)


@settings(deadline=None)                # a busy machine is slow
@given(lines(), st.data())
def test_one_unit_off_is_always_accepted(line, data):
    pieces, where = line
    moved = list(pieces)
    for k in where:
        digits, places = pieces[k]
        moved[k] = (digits + data.draw(st.sampled_from([-1, 0, 1])), places)
    assert differences(printed(pieces), printed(moved)) == []


@settings(deadline=None)                # a busy machine is slow
@given(lines(), st.data())
def test_two_units_off_are_never_accepted(line, data):
    pieces, where = line
    assume(where)
    moved, k = list(pieces), data.draw(st.sampled_from(where))
    by = data.draw(st.integers(2, 10**6)) * data.draw(st.sampled_from([-1, 1]))
    moved[k] = (pieces[k][0] + by, pieces[k][1])
    assert not same(printed(pieces), printed(moved))


@settings(deadline=None)                # a busy machine is slow
@given(lines(), st.data())
def test_a_changed_word_or_integer_is_never_accepted(line, data):
    pieces, where = line
    moved = list(pieces)
    k = data.draw(st.sampled_from([i for i in range(len(pieces)) if i not in where]))
    if pieces[k].isdecimal():
        moved[k] = str(int(pieces[k]) + data.draw(st.integers(1, 100)))
    elif pieces[k].isalpha():
        moved[k] = data.draw(words)
    else:
        moved[k] = data.draw(spaces)
        assume(moved[k].strip() != pieces[k].strip())
    assume(moved[k] != pieces[k])
    assert not same(printed(pieces), printed(moved), 10)


@settings(deadline=None)                # a busy machine is slow
@given(st.text(), st.text())
@example("0.5", "0.5 ")
def test_any_text_equals_itself_and_the_order_does_not_matter(one, other):
    assert same(one, one)
    assert differences(one, one) == []
    assert same(one, other) == same(other, one)


@settings(deadline=None)                # a busy machine is slow
@given(st.integers(0, 7), st.integers(-30, 30), st.data())
def test_exponents_stand_for_their_last_digit(places, power, data):
    digits = data.draw(st.integers(10**places + 2, 10**(places + 1) - 1))

    def shown(units):
        return f"{Decimal(digits + units).scaleb(power):.{places}e}"

    assert same(shown(0), shown(data.draw(st.sampled_from([-1, 1]))))
    # At a power of ten the next number up is written ten times as coarsely.
    assume(digits + 2 < 10**(places + 1))
    assert not same(shown(0), shown(2)) and not same(shown(0), shown(-2))


@pytest.mark.parametrize("text", [
    "1,234" * 40_000, ",123" * 50_000, "1." * 100_000, "1.1" * 60_000, "1e-" * 60_000,
    "9" * 200_000, '="' * 100_000, 'd="M' * 50_000, "-" * 200_000, "a." * 100_000,
    "1. " + " " * 200_000, ";base64," * 25_000, '="rotate(' * 20_000, "x" * 200_000,
    '<path d="M' + "10.5 3.25L" * 20_000 + '"/>', svg("<a>" * 40_000),
], ids=lambda text: text[:10])
def test_a_long_text_takes_time_in_proportion(text):
    """200,000 characters: were the time to grow with their square, this would take hours."""
    began = time.process_time()
    assert same(f"{text} 0.5", f"{text} 0.6") and not same(f"{text} 0.5", f"{text} 0.7")
    assert time.process_time() - began < 20

"""Whether two printed numbers are the same but for the last digit shown."""

import math
import re
from decimal import Context, Decimal
from typing import NamedTuple

LONGEST = 60                            # characters; a longer number is compared to the letter
FULL = 16                               # significant digits from which a decimal is a whole float64
_EXACT = Context(prec=3 * LONGEST)
_NUMBER = re.compile(r"[+-]?(?P<whole>\d*)(?:\.(?P<part>\d*))?(?:[eE](?P<power>[+-]?\d{1,4}))?")


class Printed(NamedTuple):
    """A number as it was printed; ``unit`` is the power of ten of its last digit, or None.

    None stands for a number that shows no digit after the point: alone it says nothing about how
    finely it was rounded.
    """

    value: Decimal
    unit: int | None
    digits: str                         # without sign, point, exponent and leading zeros


def read(text):
    """The number that a token shows; None where it is too long to be one."""
    text = text.replace("−", "-").replace(",", "")
    match = _NUMBER.fullmatch(text)
    if match is None or len(text) > LONGEST:
        return None
    part, power = match["part"] or "", match["power"]
    unit = int(power or 0) - len(part) if part or power else None
    return Printed(Decimal(text), unit, (match["whole"] + part).lstrip("0"))


def off(stored, came):
    """How far two decimals are apart, in units of the last digit shown; None: no such unit.

    Where one shows more digits than the other, the finer unit counts. A number that shows no digit
    after the point fits beside one that does, if that one's last digit is no zero: such formats
    drop zeros, as NumPy's arrays and ``:g`` do.
    """
    a, b = read(stored), read(came)
    if a is None or b is None:
        return None
    if a.unit is None and b.unit is None:
        return Decimal(0) if a.value == b.value else None
    if (a.unit is None and b.digits.endswith("0")) or (b.unit is None and a.digits.endswith("0")):
        return None
    if _neighbours(a, b):
        return Decimal(1) if a.value != b.value else Decimal(0)
    unit = min(n.unit for n in (a, b) if n.unit is not None)
    return _EXACT.scaleb(abs(_EXACT.subtract(a.value, b.value)), -unit)


def allowed(stored, came, units):
    """How many units apart two decimals may be where the cell asks for ``units``.

    Never more than half of the number, since 0.3 give or take ten units would be any share at all;
    but always one.
    """
    a, b = read(stored), read(came)
    unit = min(n.unit for n in (a, b) if n.unit is not None)
    half = _EXACT.scaleb(max(abs(a.value), abs(b.value)), -unit) / 2
    return max(Decimal(1), min(Decimal(units), half))


def near(kind, stored, came, units=1):
    """Are two tokens of a kind ("integer", "decimal", "coordinate") the same number?"""
    if stored == came:
        return True
    if kind == "integer":
        return {stored.lstrip("+-−"), came.lstrip("+-−")} == {"0"}
    apart = off(stored, came)
    return apart is not None and (apart == 0 or apart <= allowed(stored, came, units))


def _neighbours(a, b):
    """Do both, written out in full, stand for one float64, or for two next to each other?"""
    if max(len(a.digits), len(b.digits)) < FULL:
        return False
    x, y = float(a.value), float(b.value)
    return x != 0 and math.isfinite(x) and math.nextafter(x, y) == y

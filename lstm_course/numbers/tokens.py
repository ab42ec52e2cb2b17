"""A text cut into words, integers, decimals and coordinates, with the space before each.

What is a number here, and what is not:

- ``0.30``, ``-1.5``, ``4e-13``, ``1,234.5`` and NumPy's ``1.`` inside an array are decimals;
  ``12`` and ``3,000`` are integers. A minus sign may be U+2212.
- Digits that belong to a name (``h1``, ``W2``, ``x_0.5``), a version or a date (``10.3.1``), or
  data in base 64 are words. So is an exponent without a sign, which no Python prints: ``1e5``.
- In an attribute that holds nothing but numbers (``x="12.5"``, ``points=…``), and in the path of
  an SVG drawing, every number is a coordinate.

Each character is read a fixed number of times, so a long text takes time in proportion.
"""

import base64
import binascii
import re
from typing import NamedTuple


class Token(NamedTuple):
    """A piece of text, of a kind: "word", "integer", "decimal" or "coordinate"."""

    kind: str
    text: str
    gap: str                            # the white space before it
    at: int                             # where it begins


_SIGN = r"(?:(?<!\w)[+\-−])?"          # after a letter or a digit it is an operator
_WHOLE = r"(?:\d{1,3}(?:,\d{3}(?!\d))++|\d++)"
_POWER = r"[eE][+-]\d++"
_LIST = r"(?:[+\-−.\d,\s%)]|e[-+]|p[xt]|em|(?:translate|rotate|scale|matrix|skew[XY])\()*+"
_PIECE = re.compile(
    rf"""
    (?P<gap>\s++)
    | (?P<data>;base64,[A-Za-z0-9+/=]*+)
    | (?P<path>(?<![\w:.-])d="[MmLlHhVvCcSsQqTtAaZz\d\s.,+\-eE]*+")
    | (?P<places>="{_LIST}")
    | (?P<name>[^\W\d]\w*+(?:\.\w++)*+)
    | (?P<version>{_SIGN}\d++(?:\.\d++){{2,}}+\w*+)
    | (?P<decimal>{_SIGN}{_WHOLE}(?:\.\d++(?:{_POWER})?|\.?{_POWER}|\.(?=\s*+[\]\d,+\-−])))
    | (?P<part>{_SIGN}\.\d++(?:{_POWER})?)
    | (?P<integer>{_SIGN}{_WHOLE})
    | (?P<other>[^\w\s.+\-−=;]++|.)
    """,
    re.VERBOSE | re.DOTALL,
)
_COORDINATE = re.compile(
    r"(?P<gap>\s++)|(?P<coordinate>[+\-−]?(?:\d++(?:\.\d*+)?|\.\d++)(?:[eE][+-]?\d++)?)"
    r"|(?P<word>[^\d\s.+\-−]++|.)"
)
_DRAWING = re.compile(r"data:image/svg\+xml;base64,([A-Za-z0-9+/=]++)")


def opened(text):
    """The text with drawings in base 64 written out, so that their numbers can be read."""
    return _DRAWING.sub(_drawing, text) if "svg+xml;base64," in text else text


def _drawing(match):
    try:
        return base64.b64decode(match[1], validate=True).decode("utf-8")
    except (binascii.Error, UnicodeDecodeError):
        return match[0]


def tokens(text):
    """The tokens of a text, and the white space after the last one: (list of Token, str)."""
    found, gap = [], ""
    for kind, piece, at in _pieces(text):
        if kind == "gap":
            gap += piece
        else:
            found.append(Token(kind, piece, gap, at))
            gap = ""
    return found, gap


def _pieces(text):
    for match in _PIECE.finditer(text):
        kind = match.lastgroup
        if kind in ("path", "places"):
            start = match.end() - len(match[0].partition('"')[2])
            yield "word", text[match.start():start], match.start()
            for part in _COORDINATE.finditer(text, start, match.end()):
                yield part.lastgroup, part[0], part.start()
        elif kind in ("gap", "decimal", "integer"):
            yield kind, match[0], match.start()
        elif kind == "part":
            yield "decimal", match[0], match.start()
        else:
            yield "word", match[0], match.start()

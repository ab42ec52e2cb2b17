"""An `Outcome` as bytes and back: JSON, and the arrays' own bytes behind it. Never a pickle.

Whoever wrote the bytes may be hostile: `decoded` raises ValueError for all that is no outcome.
"""

import json
import math
import struct

import numpy as np

from .call import Outcome
from .plain import DIGITS, LARGE, NUMBERS, Other
from .recorder import Recorded

SIZE = struct.Struct("<q")
MOST = 64 * LARGE  # bytes of a whole message


def encoded(outcome):
    """The length of what follows, then a JSON text's length, the text, and the arrays."""
    blocks = []
    found = {"trouble": outcome.trouble, "sentence": outcome.sentence, "error": outcome.error,
             "value": _packed(outcome.value, blocks),
             "changed": {k: _packed(v, blocks) for k, v in (outcome.changed or {}).items()},
             "recorded": [[r.function, r.call, r.line, r.name, r.lent, _packed(r.value, blocks)]
                          for r in outcome.recorded]}
    head = json.dumps(found).encode()
    body = b"".join([SIZE.pack(len(head)), head, *blocks])
    return SIZE.pack(len(body)) + body


def decoded(body):
    """The Outcome that `encoded` made these bytes of, the first length left out."""
    try:
        start = SIZE.size + SIZE.unpack_from(body)[0]
        found = json.loads(body[SIZE.size:start])
        texts = [found[name] for name in ("trouble", "sentence", "error")]
        if not all(isinstance(text, str) for text in texts):
            raise ValueError(f"expected three texts, got {texts!r:.80}")
        blocks = _Blocks(body, start)
        value = _unpacked(found["value"], blocks)
        changed = {str(k): _unpacked(v, blocks) for k, v in found["changed"].items()}
        recorded = tuple(
            Recorded(str(function), int(call), int(line), str(name), _unpacked(packed, blocks),
                     bool(lent))
            for function, call, line, name, lent, packed in found["recorded"])
    except (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError,
            struct.error) as error:
        raise ValueError(f"this is no outcome: {error}") from None
    return Outcome(value, None, *texts, changed, recorded)


class _Blocks:
    """The arrays' bytes, taken in order."""

    def __init__(self, body, at):
        self.body, self.at = body, at

    def take(self, size):
        if size > len(self.body) - self.at:
            raise ValueError(f"an array of {size} bytes is cut short")
        self.at += size
        return self.body[self.at - size:self.at]


def _packed(value, blocks):
    """[kind, …] for a plain value; an array's bytes go to the blocks."""
    if isinstance(value, Other):
        return ["other", value.what, value.array]
    if isinstance(value, np.generic):
        return ["number", value.dtype.str, value.tobytes().hex()]
    if isinstance(value, np.ndarray):
        whole = value.size <= LARGE
        if whole:
            blocks.append(value.tobytes())
        return ["array", value.dtype.str, value.shape, whole]
    if isinstance(value, tuple | list):
        return [type(value).__name__, [_packed(v, blocks) for v in value]]
    if type(value) is int:
        return ["int", hex(value)]
    return ["same", value]  # None, bool, float and str


def _unpacked(packed, blocks):
    kind, *rest = packed
    if kind == "other":
        return Other(str(rest[0]), bool(rest[1]))
    if kind == "number":
        return np.frombuffer(bytes.fromhex(rest[1]), _numbers(rest[0]))[0]
    if kind == "array":
        dtype, shape = _numbers(rest[0]), tuple(int(n) for n in rest[1])
        if not rest[2] or math.prod(shape) > LARGE:
            return np.broadcast_to(np.zeros((), dtype), shape)
        found = np.frombuffer(blocks.take(math.prod(shape) * dtype.itemsize), dtype)
        return found.reshape(shape).copy()
    if kind in ("tuple", "list"):
        made = [_unpacked(v, blocks) for v in rest[0]]
        return tuple(made) if kind == "tuple" else made
    if kind == "int" and len(rest[0]) < DIGITS:
        return int(rest[0], 16)
    if kind == "same" and (rest[0] is None or isinstance(rest[0], bool | float | str)):
        return rest[0]
    raise ValueError(f"{kind!r:.40} is no kind of value")


def _numbers(text):
    """The type of numbers that `text` names; only of numbers: others may hold addresses."""
    dtype = np.dtype(text)
    if dtype.kind not in NUMBERS:
        raise ValueError(f"{dtype} is no type of numbers")
    return dtype

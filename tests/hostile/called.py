"""What may stand in the place of a function. Name -> (what is checked, words of the verdict).

None for the words: it passes.
"""

import functools
import inspect
import math
import operator
import types

import numpy as np
from hostile.returned import forever, raising


def right(f, i, g, c):
    return f * c + i * g


def having(**attributes):
    """The right answer with attributes of its own."""
    def answer(f, i, g, c):
        return f * c + i * g

    for name, value in attributes.items():
        setattr(answer, name, value)
    return answer


def instance(**members):
    """A callable object of a class with these members."""
    return type("Odd", (), {"__call__": lambda self, f, i, g, c: right(f, i, g, c), **members})()


class Methods:
    def method(self, f, i, g, c):
        return right(f, i, g, c)

    @staticmethod
    def static(f, i, g, c):
        return right(f, i, g, c)

    @classmethod
    def of_the_class(cls, f, i, g, c):
        return right(f, i, g, c)


class Made:
    def __init__(self, f, i, g, c):
        pass


async def later(f, i, g, c):
    return right(f, i, g, c)


async def later_and_more(f, i, g, c):
    yield right(f, i, g, c)


def one_by_one(f, i, g, c):
    yield right(f, i, g, c)


def keyword_only(f, i, g, *, c):
    return right(f, i, g, c)


def keyword_with_default(f, i, g, c, *, scale=1):
    return right(f, i, g, c) * scale


def positional(f, i, g, c, /):
    return right(f, i, g, c)


def any_number(*values):
    return right(*values)


def any_keywords(**values):
    return right(**values)


def wrapped(fn):
    @functools.wraps(fn)
    def wrapper(*args, **kwargs):
        return fn(*args, **kwargs)

    return wrapper


def overwriting(change):
    """The right result, after something was done to the inputs."""
    def answer(f, i, g, c):
        made = right(f, i, g, c)
        change(c)
        return made

    return answer


def counting():
    calls = []

    def answer(f, i, g, c):
        calls.append(1)
        return right(f, i, g, c) + (len(calls) > 8)

    return answer


def one_array_for_all():
    store = {}

    def answer(f, i, g, c):
        made = store.setdefault(f.shape + (f.dtype,), np.empty_like(c))
        made[...] = right(f, i, g, c)
        return made

    return answer


def shape_of(c):
    c.shape = c.size


def dtype_of(c):
    c.dtype = "V1"


CALLED = {
    "function": (right, None),
    "lambda": (lambda f, i, g, c: f * c + i * g, None),
    "partial": (functools.partial(right), None),
    "partial with too much": (functools.partial(right, 1), "takes i, g, c, expected f, i, g, c"),
    "partial by keyword": (functools.partial(right, c=1), "takes f, i, g, *, c, expected"),
    "cached": (functools.cache(right), "stops with TypeError: unhashable type"),
    "wrapped": (wrapped(right), None),
    "wrapped wrongly": (wrapped(lambda f, i: f), "stops with TypeError"),
    "method": (Methods().method, None),
    "unbound method": (Methods.method, "takes self, f, i, g, c, expected f, i, g, c"),
    "static method": (Methods.static, None),
    "class method": (Methods.of_the_class, None),
    "static method itself": (staticmethod(right), None),
    "class": (Made, "returns a Made"),
    "class without init": (Methods, "takes nothing, expected f, i, g, c"),
    "callable object": (instance(), None),
    "ufunc": (np.tanh, ""),
    "vectorized": (np.vectorize(right), None),
    "built-in": (len, "takes obj, expected f, i, g, c"),
    "built-in without signature": (max, "stops with ValueError"),
    "slot": (operator.attrgetter("x"), "stops with TypeError"),
    "number function": (math.exp, "takes x, expected f, i, g, c"),
    "coroutine": (later, "returns a coroutine"),
    "asynchronous generator": (later_and_more, "returns an async_generator"),
    "generator function": (one_by_one, "returns a generator"),
    "keyword-only": (keyword_only, "takes f, i, g, *, c, expected f, i, g, c: what stands after "
                                   "`*` can't be given by position"),
    "keyword with default": (keyword_with_default, None),
    "positional only": (positional, None),
    "any number": (any_number, None),
    "any keywords": (any_keywords, "takes **values, expected f, i, g, c"),
    "too few": (lambda f, i: f, "takes f, i, expected f, i, g, c"),
    "too many": (lambda f, i, g, c, o: f, "takes f, i, g, c, o, expected f, i, g, c"),
    "defaults": (lambda f=1, i=2, g=3, c=4: f * c + i * g, None),
    "signature is a text": (having(__signature__="(f, i)"), None),
    "signature is none": (having(__signature__=None), None),
    "signature is untrue": (having(__signature__=inspect.Signature()), None),
    "signature raises": (instance(__signature__=property(raising(SystemExit))), None),
    "signature never ends": (instance(__signature__=property(forever)), None),
    "wraps itself": (having(__wrapped__=right), None),
    "text signature": (having(__text_signature__="(("), None),
    "annotations": (having(__annotations__={"f": forever}), None),
    "doc": (having(__doc__=3), None),
    "module": (having(__module__=3), None),
    "dict": (having(__name__="x", __qualname__="y", name=forever), None),
    "name": (instance(__name__=3), None),
    "name raises": (instance(__name__=property(raising(SystemExit))), None),
    "code": (instance(__code__=property(forever)), None),
    "code is a text": (instance(__code__="code"), None),
    "globals": (instance(__globals__=property(forever)), None),
    "globals is a number": (instance(__globals__=3), None),
    "closure": (instance(__closure__=property(raising(SystemExit))), None),
    "self": (instance(__self__=property(forever), __func__=property(forever)), None),
    "getattr": (instance(__getattr__=forever), None),
    "getattribute": (instance(__getattribute__=forever), None),
    "repr": (instance(__repr__=forever), None),
    "class of it": (instance(__class__=property(forever)), None),
    "truth": (instance(__bool__=forever, __len__=forever), None),
    "equality": (instance(__eq__=forever, __hash__=forever), None),
    "copy": (instance(__copy__=forever, __reduce_ex__=forever), None),
    "signature never ends and it fails": (
        instance(__call__=lambda self: 0, __signature__=property(forever)), "did not end"),
    "code never ends and it fails": (
        instance(__call__=raising(ValueError), __code__=property(forever)), "did not end"),
    "changes its input": (overwriting(lambda c: c.fill(0)), "the input `c` is overwritten"),
    "reshapes its input": (overwriting(shape_of), "the input `c` is overwritten"),
    "grows its input": (overwriting(lambda c: c.resize((10 ** 5,), refcheck=False)),
                        "the input `c` is overwritten"),
    "retypes its input": (overwriting(dtype_of), "the input `c` is overwritten"),
    "frees its input": (overwriting(lambda c: c.resize((0,), refcheck=False)), "is overwritten"),
    "locks its input": (overwriting(lambda c: c.setflags(write=False)), None),
    "counts its calls": (counting(), "gives another answer when it is called again"),
    "one array for all": (one_array_for_all(), None),
    "none": (None, "is None, expected a function of f, i, g, c"),
    "number": (3, "is 3, expected a function"),
    "huge number": (10 ** 10_000, "is a whole number beyond all bounds, expected a function"),
    "text": ("cell_update", "is 'cell_update', expected a function"),
    "array": (np.ones((3, 5)), "is an array of shape (3, 5), expected a function"),
    "list": ([right], "is a list, expected a function"),
    "module itself": (types, "is a module, expected a function"),
    "not callable and silent": (type("Odd", (), {"__repr__": forever})(), "is an Odd, expected"),
}

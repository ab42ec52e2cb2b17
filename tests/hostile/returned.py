"""What an answer may return that is no array of numbers, or is one in an odd way.

Name -> (what is made of the right result, words of the verdict); None for the words: it passes.
"""

import collections
import dataclasses
import datetime
import decimal
import enum
import fractions
import itertools
import tempfile
import threading
import types

import numpy as np
import torch


def tensor(c):
    return torch.from_numpy(np.array(c))


def cyclic(c):
    made = [c]
    made.append(made)
    return made


def deep(kind, depth):
    def build(c):
        for _ in range(depth):
            c = kind((c,))
        return c

    return build


def memmap(c):
    made = np.memmap(tempfile.TemporaryFile(), c.dtype, shape=c.shape)
    made[:] = c
    return made


def torn_memmap(c):
    file = tempfile.TemporaryFile()
    made = np.memmap(file, c.dtype, shape=(100_000,))
    file.truncate(0)
    return made


def holding_itself(c):
    made = np.empty(1, object)
    made[0] = made
    return made


def instance(**members):
    """An object of a class with these members."""
    return lambda c: type("Odd", (), members)()


def subclass(base=np.ndarray, **members):
    """The right array as an instance of a subclass with these members."""
    return lambda c: c.view(type("Odd", (base,), members))


def forever(*_, **__):
    while True:
        pass


def raising(error):
    def fail(*_, **__):
        raise error

    return fail


Pair = collections.namedtuple("Pair", "a b")
Colour = enum.Enum("Colour", "red")
Whole = type("Whole", (int,), {"__repr__": forever, "__eq__": forever, "__add__": forever})
Text = type("Text", (str,), {"__str__": forever, "split": forever, "__repr__": forever})
Row = type("Row", (tuple,), {"__iter__": forever, "__len__": lambda self: -1})
Heap = type("Heap", (list,), {"__iter__": forever, "__len__": forever})
Meta = type("Meta", (type,), {"__name__": property(forever), "__repr__": forever,
                              "__instancecheck__": forever})
Record = dataclasses.make_dataclass("Record", ["c"])

RETURNED = {
    "none": (lambda c: None, "returns None"),
    "ellipsis": (lambda c: ..., "an ellipsis"),
    "not implemented": (lambda c: NotImplemented, "a NotImplementedType"),
    "true": (lambda c: True, "returns a bool"),
    "whole": (lambda c: 3, "returns an int"),
    "huge whole": (lambda c: 10 ** 100_000, "a whole number beyond all bounds"),
    "complex": (lambda c: 1j, "returns a complex"),
    "decimal": (lambda c: decimal.Decimal(1), "returns a Decimal"),
    "fraction": (lambda c: fractions.Fraction(1, 3), "returns a Fraction"),
    "date": (lambda c: datetime.date.today(), "returns a date"),
    "enum": (lambda c: Colour.red, "returns a Colour"),
    "text": (lambda c: "c", "returns a str"),
    "long text": (lambda c: "c" * 10 ** 7, "returns a str"),
    "surrogates": (lambda c: "\ud800", "returns a str"),
    "bytes": (lambda c: b"c", "returns a bytes"),
    "memoryview": (lambda c: memoryview(c), "returns a memoryview"),
    "set": (lambda c: {1}, "returns a set"),
    "dict": (lambda c: {"c": c}, "returns a dict"),
    "list": (lambda c: [c], "a list of 1 value"),
    "long list": (lambda c: [0] * 10 ** 6, "a list of 1000000 values"),
    "cyclic list": (cyclic, "a list of 2 values"),
    "pair": (lambda c: (c, c), "a tuple of 2 values"),
    "namedtuple": (lambda c: Pair(c, c), "a tuple of 2 values"),
    "deep tuple": (deep(tuple, 5000), "a tuple of 1 value"),
    "deep list": (deep(list, 20_000), "a list of 1 value"),
    "wide tuple": (lambda c: ((c,) * 900,) * 900, "a tuple of 900 values"),
    "simple namespace": (lambda c: types.SimpleNamespace(c=c), "returns a SimpleNamespace"),
    "dataclass": (Record, "returns a Record"),
    "generator": (lambda c: (x for x in c), "returns a generator"),
    "map": (lambda c: map(abs, c), "returns a map"),
    "zip": (lambda c: zip(c, c, strict=True), "returns a zip"),
    "endless iterator": (lambda c: itertools.count(), "returns a count"),
    "range": (lambda c: range(10 ** 18), "returns a range"),
    "function": (lambda c: forever, "returns a function"),
    "type": (lambda c: np.ndarray, "returns a type"),
    "module": (lambda c: np, "returns a module"),
    "lock": (lambda c: threading.Lock(), "returns a lock"),
    "file": (lambda c: tempfile.TemporaryFile(), "returns a BufferedRandom"),
    "error not raised": (lambda c: ValueError("c"), "returns a ValueError"),
    "not a number": (lambda c: c * np.nan, "gives NaN at c_new[0, 0]"),
    "infinity": (lambda c: c + np.inf, "gives infinity"),
    "0-d": (lambda c: np.array(1.0), "of shape (), expected (3, 5)"),
    "numpy number": (lambda c: np.float64(1), "of shape (), expected (3, 5)"),
    "empty": (lambda c: np.empty((0, 5)), "of shape (0, 5), expected (3, 5)"),
    "objects": (lambda c: c.astype(object), "an array of object"),
    "object with itself in it": (holding_itself, "an array of object"),
    "texts": (lambda c: c.astype(str), "an array of <U32"),
    "bytes in an array": (lambda c: c.astype("S4"), "an array of |S4"),
    "dates": (lambda c: np.zeros((3, 5), "M8[D]"), "an array of datetime64[D]"),
    "spans": (lambda c: np.zeros((3, 5), "m8[s]"), "an array of timedelta64[s]"),
    "records": (lambda c: np.zeros((3, 5), [("a", "f8"), ("b", "i4")]), "an array of [('a',"),
    "void": (lambda c: np.zeros((3, 5), "V8"), "an array of |V8"),
    "complex array": (lambda c: c + 0j, "complex numbers"),
    "half precision": (lambda c: c.astype("f2"), "as float16, expected float64"),
    "longer precision": (lambda c: c.astype(np.longdouble), None),
    "other byte order": (lambda c: c.astype(">f8"), None),
    "booleans": (lambda c: c > 0, "as bool, expected float64"),
    "column order": (np.asfortranarray, None),
    "turned around": (lambda c: np.array(c[::-1, ::-1])[::-1, ::-1], None),
    "read only": (lambda c: np.lib.stride_tricks.as_strided(c, writeable=False), None),
    "huge view": (lambda c: np.broadcast_to(1.0, (10 ** 6, 10 ** 6)),
                  "of shape (1000000, 1000000), expected (3, 5)"),
    "huge view of objects": (lambda c: np.broadcast_to(np.array(None), (10 ** 6, 10 ** 6)),
                             "an array of object"),
    "many axes": (lambda c: np.zeros((1,) * 60), "expected (3, 5)"),
    "ten gigabytes": (lambda c: np.ones((10 ** 5, 10 ** 5)), "MemoryError"),
    "memmap": (memmap, None),
    "memmap without its file": (torn_memmap, "crashes Python (SIGBUS)"),
    "matrix": (np.asmatrix, None),
    "recarray": (lambda c: np.zeros((3, 5), [("a", "f8")]).view(np.recarray), "an array of"),
    "masked nowhere": (np.ma.array, None),
    "masked": (lambda c: np.ma.array(c, mask=c > 0), "a masked array with"),
    "masked everywhere": (np.ma.masked_all_like, "with 15 of 15 entries masked"),
    "the masked constant": (lambda c: np.ma.masked, "with 1 of 1 entries masked"),
    "subclass": (subclass(), None),
    "array_ufunc": (subclass(__array_ufunc__=forever), None),
    "array_function": (subclass(__array_function__=raising(SystemExit)), None),
    "array_ufunc none": (subclass(__array_ufunc__=None), None),
    "array_finalize": (lambda c: c.view(type("Odd", (np.ndarray,), {
        "__array_finalize__": raising(ValueError("no"))})), "stops with ValueError: no"),
    "hostile shape": (subclass(shape=property(forever), dtype=property(forever)), None),
    "hostile repr": (subclass(__repr__=forever, __str__=forever), None),
    "hostile equality": (subclass(__eq__=forever, __bool__=forever, __len__=forever), None),
    "repr": (instance(__repr__=forever, __str__=forever), "returns an Odd"),
    "format": (instance(__format__=raising(SystemExit)), "returns an Odd"),
    "length": (instance(__len__=forever), "returns an Odd"),
    "iteration": (instance(__iter__=forever, __getitem__=forever), "returns an Odd"),
    "equality": (instance(__eq__=raising(KeyboardInterrupt)), "returns an Odd"),
    "truth": (instance(__bool__=forever), "returns an Odd"),
    "class": (instance(__class__=property(forever)), "returns an Odd"),
    "says it is an array": (instance(__class__=np.ndarray), "returns an Odd"),
    "says it is a tuple": (instance(__class__=tuple), "returns an Odd"),
    "getattr": (instance(__getattr__=forever, __getattribute__=forever), "returns an Odd"),
    "array": (instance(__array__=forever), "returns an Odd"),
    "interface": (instance(__array_interface__=property(forever)), "returns an Odd"),
    "index": (instance(__index__=forever, __float__=forever), "returns an Odd"),
    "del": (instance(__del__=raising(SystemExit)), "returns an Odd"),
    "hash": (instance(__hash__=forever), "returns an Odd"),
    "reduce": (instance(__reduce__=raising(SystemExit)), "returns an Odd"),
    "detach": (instance(detach=forever, cpu=forever), "did not end"),
    "detach raises": (instance(detach=raising(ValueError), cpu=forever), "returns an Odd"),
    "detach exits": (instance(detach=raising(SystemExit(3)), cpu=forever), "stops with SystemExit"),
    "cpu": (instance(detach=lambda self: self, cpu=forever), "did not end"),
    "numpy that gives none": (instance(detach=lambda s: s, cpu=lambda s: s, numpy=lambda s: None),
                              "returns an Odd"),
    "whole subclass": (lambda c: Whole(3), "returns an int"),
    "text subclass": (lambda c: Text("c"), "returns a str"),
    "tuple subclass": (lambda c: Row((c, c)), "a tuple of 2 values"),
    "list subclass": (lambda c: Heap([c]), "a list of 1 value"),
    "metaclass": (lambda c: Meta("Odd", (), {})(), "returns an Odd"),
    "name of a type": (lambda c: type("x" * 10 ** 6, (), {})(), "returns a xxx"),
    "control characters": (lambda c: type("\x1b[2J", (), {})(), "returns a ?[2J"),
    "tensor": (tensor, None),
    "tensor with gradient": (lambda c: tensor(c).requires_grad_(), None),
    "half tensor": (lambda c: tensor(c).half(), "as float16, expected float64"),
    "bfloat16": (lambda c: tensor(c).bfloat16(), "a Tensor (torch.bfloat16)"),
    "meta": (lambda c: tensor(c).to("meta"), "a Tensor (meta)"),
    "sparse": (lambda c: tensor(c).to_sparse(), "a Tensor (torch.sparse_coo)"),
    "compressed": (lambda c: tensor(c).to_sparse_csr(), "a Tensor (torch.sparse_csr)"),
    "quantized": (lambda c: torch.quantize_per_tensor(tensor(c).float(), 0.1, 0, torch.qint8),
                  "a Tensor (torch.qint8)"),
    "conj": (lambda c: (tensor(c) + 0j).conj(), "complex numbers"),
    "imaginary part of conj": (lambda c: (tensor(c) * -1j).conj().imag, None),
    "parameter": (lambda c: torch.nn.Parameter(tensor(c)), None),
    "nested tensor": (lambda c: torch.nested.nested_tensor([tensor(c[0])]), "a Tensor"),
    "tensors in a list": (lambda c: [tensor(c)], "a list of 1 value"),
    "torch size": (lambda c: tensor(c).shape, "a tuple of 2 values"),
}

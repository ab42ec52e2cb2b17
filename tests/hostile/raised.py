"""What an answer may raise. Name -> (a function that raises it, words of the verdict)."""

import asyncio
import sys

import numpy as np


def forever(*_):
    while True:
        pass


def thrower(error):
    """Raises an error, made anew at each call."""
    def throw():
        raise error()

    return throw


def odd(base=Exception, **members):
    """Raises an error of a class with these members."""
    return thrower(type("Odd", (base,), members))


def raising(error):
    def fail(*_, **__):
        raise error

    return fail


def recursion():
    return recursion()


def bottomless():
    sys.setrecursionlimit(2 ** 31 - 1)
    return bottomless()


def caused():
    try:
        raise ValueError("first")
    except ValueError as error:
        raise KeyError("second") from error


def cyclic():
    error = ValueError("itself")
    error.__cause__ = error.__context__ = error
    raise error


def noted():
    error = ValueError("with a note")
    error.add_note("x" * 10 ** 6)
    raise error


def too_slow_itself():
    from lstm_course.checks.guard.limit import TooSlow

    raise TooSlow


RAISED = {
    "system exit": (thrower(SystemExit), "stops with SystemExit"),
    "exit with a text": (thrower(lambda: SystemExit("bye")), "stops with SystemExit: bye"),
    "exit": (lambda: sys.exit(0), "stops with SystemExit: 0"),
    "quit": (lambda: __builtins__["quit"](), "stops with SystemExit"),
    "generator exit": (thrower(GeneratorExit), "stops with GeneratorExit"),
    "interrupt": (thrower(KeyboardInterrupt), "stops with KeyboardInterrupt"),
    "cancelled": (thrower(asyncio.CancelledError), "stops with CancelledError"),
    "base": (thrower(BaseException), "stops with BaseException"),
    "stop iteration": (thrower(StopIteration), "stops with StopIteration"),
    "memory": (thrower(MemoryError), "stops with MemoryError"),
    "real memory": (lambda: bytearray(10 ** 15), "stops with MemoryError"),
    "recursion": (recursion, "stops with RecursionError"),
    "recursion without a limit": (bottomless, ""),
    "group": (thrower(lambda: ExceptionGroup("two", [ValueError(), KeyError()])),
              "stops with ExceptionGroup: two"),
    "group of groups": (thrower(lambda: BaseExceptionGroup("one", [KeyboardInterrupt()])),
                        "stops with BaseExceptionGroup: one"),
    "cause": (caused, "stops with KeyError: 'second'"),
    "cycle of causes": (cyclic, "stops with ValueError: itself"),
    "note": (noted, "stops with ValueError: with a note"),
    "too slow": (too_slow_itself, "did not end"),
    "assertion": (thrower(AssertionError), "stops with AssertionError"),
    "unicode": (lambda: b"\xff".decode(), "stops with UnicodeDecodeError"),
    "syntax": (lambda: compile("def", "x", "exec"), "stops with SyntaxError"),
    "not an error": (raising(3), "stops with TypeError: exceptions must derive"),
    "numpy's": (lambda: np.ones(3) @ np.ones(4), "stops with ValueError: matmul"),
    "str": (odd(__str__=forever), "did not end"),
    "str raises": (odd(__str__=raising(ValueError)), "stops with Odd"),
    "str exits": (odd(__str__=raising(SystemExit)), "stops with Odd"),
    "str interrupts": (odd(__str__=raising(KeyboardInterrupt)), "stops with"),
    "str gives no text": (odd(__str__=lambda self: 3), "stops with Odd"),
    "repr": (odd(__repr__=forever), "stops with Odd"),
    "hash": (odd(__hash__=raising(ValueError)), "stops with Odd"),
    "no args": (odd(args=property(raising(ValueError))), "stops with Odd"),
    "traceback": (odd(__traceback__=None), "stops with Odd"),
    "traceback raises": (odd(__traceback__=property(raising(ValueError))), "stops with"),
    "class": (odd(__class__=property(forever)), "stops with Odd"),
    "base with a text": (odd(BaseException, __str__=raising(ValueError)), "stops with Odd"),
    "interrupt's child": (odd(KeyboardInterrupt), "stops with Odd"),
    "long": (thrower(lambda: ValueError("x" * 10 ** 7)), "stops with ValueError: xxx"),
    "lines": (thrower(lambda: ValueError("a\n\nb")), "stops with ValueError: a b"),
    "control": (thrower(lambda: ValueError("\x1b[2J\x00")), "stops with ValueError: ?[2J?"),
    "surrogate": (thrower(lambda: ValueError("\ud800")), "stops with ValueError: ?"),
    "markup": (thrower(lambda: ValueError("<script>`x`")), "stops with ValueError: <script>`x`"),
    "stub's child": (odd(NotImplementedError), "not written yet"),
}

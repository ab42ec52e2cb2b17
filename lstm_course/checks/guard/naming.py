"""What things are called: types and functions by their name, without running any code of theirs."""

import inspect
import types


def clean(text, most):
    """Text of unknown origin that any page can show: one line, no control characters, cut off."""
    text = " ".join(str.split(str.__getitem__(text, slice(10 * most))))
    text = "".join(c if c.isprintable() else "?" for c in text)
    return text if len(text) <= most else text[:most - 1] + "…"


def name_of_type(value):
    """The name of a value's type, whatever its metaclass says."""
    return clean(type.__dict__["__name__"].__get__(type(value)), 60)


def a(name):
    """The name with its article."""
    return f"{'an' if name[:1].lower() in set('aeiou') else 'a'} {name}"


def callable_name(fn):
    """The name that a function, class or wrapper bears; "" where it has none."""
    if isinstance(fn, types.FunctionType | types.BuiltinFunctionType):
        return fn.__name__
    if type(fn) is types.MethodType:
        return callable_name(fn.__func__)
    if issubclass(type(fn), type):
        return type.__dict__["__name__"].__get__(fn)
    try:
        name = inspect.getattr_static(fn, "__name__", "")
    except Exception:
        return ""
    return name if type(name) is str else ""


def described(value):
    """A value in a few words: 3, 'text', an array of shape (3, 5), a dict."""
    if value is None or type(value) in (bool, int, float, str):
        try:
            return clean(repr(value), 60)
        except ValueError:  # a whole number of more digits than Python prints
            return "a whole number beyond all bounds"
    shape = getattr(value, "shape", None) if type(value).__module__ == "numpy" else None
    if type(shape) is tuple and shape:
        return f"an array of shape {shape}"
    return a(name_of_type(value))

"""Can a function be called with the arguments of an exercise? Asked once a call has failed."""

import inspect


def misfit(fn, wanted):
    """One sentence where `fn` does not take arguments of these names by position, else ""."""
    try:
        signature = inspect.signature(fn)
    except Exception:  # a built-in tells none, and what calls itself a signature may be anything
        return ""
    try:
        signature.bind(*wanted)
    except TypeError:
        own = _listed(signature)
        more = ": what stands after `*` can't be given by position" if "*" in own else ""
        takes, expected = (", ".join(names) or "nothing" for names in (own, wanted))
        return f"takes {takes}, expected {expected}{more}"
    return ""


def _listed(signature):
    """The parameters as they stand in a def."""
    names, kinds = [], inspect.Parameter
    for p in signature.parameters.values():
        if p.kind is kinds.KEYWORD_ONLY and not any(n.startswith("*") for n in names):
            names.append("*")
        stars = {kinds.VAR_POSITIONAL: "*", kinds.VAR_KEYWORD: "**"}.get(p.kind, "")
        names.append(stars + p.name)
    return names

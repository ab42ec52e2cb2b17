"""Runs whose results are kept beside the module that repeats them.

An experiment is a module with two functions: `runs()` gives the settings of each run, a dict, and
`run(**settings)` gives its results, another dict; seeds are settings. All of it is kept in a JSON
file beside the module, one line a run, settings and results together.
"""

import json
from pathlib import Path


def path(module_file):
    """Where the results of the module in this file are kept."""
    return Path(module_file).with_suffix(".json")


def kept(module_file, **settings):
    """The results that come with the course: a list of dicts, those that agree with `settings`."""
    runs = json.loads(path(module_file).read_text(encoding="utf-8"))
    return [r for r in runs if all(r[name] == wanted for name, wanted in settings.items())]


def column(runs, name):
    """One entry of each of these runs, as a list."""
    return [r[name] for r in runs]


def repeat(module_file, runs, run):
    """All runs again; writes their results and says how far they are from those that were kept."""
    from tqdm import tqdm

    before = kept(module_file) if path(module_file).exists() else []
    found = [{**settings, **run(**settings)} for settings in tqdm(list(runs()), disable=None)]
    lines = ",\n ".join(json.dumps(r, ensure_ascii=False) for r in found)
    path(module_file).write_text(f"[{lines}]\n", encoding="utf-8")
    print(difference(before, found, runs))


def difference(before, after, runs):
    """In a sentence: how many of the runs came out as before, and how far the others are off."""
    names = {name for settings in runs() for name in settings}

    def results(r):
        return [value for name, value in r.items() if name not in names]

    def settings(r):
        return {name: value for name, value in r.items() if name in names}

    known = {json.dumps(settings(r), sort_keys=True): results(r) for r in before}
    pairs = [(known[key], results(r)) for r in after
             if (key := json.dumps(settings(r), sort_keys=True)) in known]
    same = sum(a == b for a, b in pairs)
    apart = [abs(x - y) for a, b in pairs for x, y in zip(a, b, strict=True)
             if x is not None and y is not None]
    if not before:
        return f"{len(after)} runs, the first that are kept"
    far = f", the largest difference is {max(apart):.3g}" if same < len(pairs) and apart else ""
    return f"{len(after)} runs; of {len(pairs)} that were kept, {same} came out the same{far}"

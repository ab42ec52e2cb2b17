"""Runs whose results are kept beside the module that repeats them.

An experiment is a module with two functions: `runs()` gives the settings of each run, a dict, and
`run(**settings)` gives its results, another dict; seeds are settings. All of it is kept in a JSON
file beside the module, one line a run, settings and results together. The module's command repeats
all runs; with `--missing` after it, those that are not kept yet.
"""

import json
import sys
from pathlib import Path


def path(module_file):
    """Where the results of the module in this file are kept."""
    return Path(module_file).with_suffix(".json")


def kept(module_file, **settings):
    """The results that come with the course: a list of dicts, those that agree with `settings`."""
    runs = json.loads(path(module_file).read_text(encoding="utf-8"))
    return [r for r in runs if all(r[name] == wanted for name, wanted in settings.items())]


def repeat(module_file, runs, run):
    """What the module's command does: runs, keeps the results, says how far they are from before.

    Results are written as they come, so that a run that was cut short can go on by `--missing`.
    """
    from tqdm import tqdm

    wanted = list(runs())
    names = {name for settings in wanted for name in settings}
    before = dict(split(r, names) for r in _all(module_file))
    found = dict(before) if "--missing" in sys.argv[1:] else {}
    keys = {split(settings, names)[0]: settings for settings in wanted}
    for key, settings in tqdm(keys.items(), disable=None):
        if key not in found:
            found[key] = run(**settings)
        lines = ",\n ".join(json.dumps({**json.loads(k), **found[k]}) for k in keys if k in found)
        path(module_file).write_text(f"[{lines}]\n", encoding="utf-8")
    print(difference(before, {key: found[key] for key in keys}))


def _all(module_file):
    return kept(module_file) if path(module_file).exists() else []


def split(r, names):
    """A kept run -> its settings, those of these names, as a line of JSON; and its results."""
    settings = {name: value for name, value in r.items() if name in names}
    return json.dumps(settings), {name: v for name, v in r.items() if name not in names}


def difference(before, after):
    """In a sentence: how many of the runs came out as before, and how far the others are off.

    before, after: {settings: results}. A number that is None in one of the two is not compared.
    """
    both = [(before[key], r) for key, r in after.items() if key in before]
    same = sum(a == b for a, b in both)
    apart = [abs(a[name] - b[name]) for a, b in both for name in b
             if isinstance(a[name], int | float) and isinstance(b[name], int | float)]
    far = f"; the largest difference is {max(apart):.3g}" if same < len(both) and apart else ""
    return f"{len(after)} runs; {len(both)} of them were kept, {same} came out the same{far}"

"""A pytest plugin: under ``pytest --nbval`` the pages of this course are compared number by number.

It is an entry point of the package, so pytest finds it by itself; the option
``-p no:lstm_course.numbers.plugin`` leaves it out. It looks at cells that nbval has collected from
pages of the course, known by the mark that the build puts into them, and at nothing else: a
notebook of anybody else's keeps nbval's own comparison, and without ``--nbval``, or without nbval,
nothing happens.

nbval still does the comparing. Before it does, a new output in which only last digits differ is
replaced by the stored one; pictures, widgets and the order of outputs are nbval's business.
"""

import copy
import sys
from collections import defaultdict

from ..pages import origin
from . import compare_text, tag

STREAMS = ("stdout", "stderr")
TOO_LONG = 5_000                        # characters of a text whose two versions nobody would read
SHOWN = 10                              # differences listed of one output


def pytest_itemcollected(item):
    nbval = sys.modules.get("nbval.plugin")
    if nbval and isinstance(item, nbval.IPyNbCell) and origin.is_page(item.parent.nb):
        Comparison(item)


class Comparison:
    """Stands between a cell and nbval's comparison of its outputs.

    ``found`` lists what differed in the last run: (output, Difference), such as ("stdout", …).
    """

    def __init__(self, item):
        self.item, self.found, self.units = item, [], 1
        self.nbval, self.nbval_words = item.compare_outputs, item.format_output_compare
        item.compare_outputs, item.format_output_compare = self.compare, self.explain
        item.number_comparison = self

    def compare(self, test, ref, skip_compare=None):
        """nbval's ``compare_outputs``: are the new outputs the stored ones?"""
        try:
            self.units = tag.units(self.item.cell.metadata)
        except ValueError as error:
            self.item.raise_cell_error(str(error))
        return self.nbval(self._adopt(test, ref), ref, skip_compare)

    def explain(self, key, left, right):
        """nbval's ``format_output_compare``: what differs in one output, into the traceback."""
        if not (_compared(key) and isinstance(left, str) and isinstance(right, str)):
            return self.nbval_words(key, left, right)
        if len(left) + len(right) < TOO_LONG:
            self.nbval_words(key, left, right)
        lines = [f"  {difference}" for of, difference in self.found if of == key]
        hidden = len(lines) - SHOWN
        more = [f"  and {hidden} more"] if hidden > 0 else []
        self.item.comparison_traceback += [f" {key}, number by number:", *lines[:SHOWN], *more]

    def _adopt(self, test, ref):
        """The new outputs; where only last digits differ, with the stored text."""
        test, self.found = copy.deepcopy(test), []
        new, old = _places(test), _places(ref)
        for key in new:
            if len(new[key]) != len(old[key]):
                continue                # nbval says so
            for (holder, field), (holder_old, field_old) in zip(new[key], old[key], strict=True):
                came, stored = holder[field], holder_old[field_old]
                if isinstance(came, str) and isinstance(stored, str):
                    found = compare_text.differences(
                        self.item.sanitize(stored), self.item.sanitize(came), self.units)
                    self.found += [(key, difference) for difference in found]
                    if not found:
                        holder[field] = stored
        return test


def _places(outputs):
    """The texts of some outputs by nbval's names for them: {"text/html": [(dict, key), …]}."""
    places = defaultdict(list)
    for output in outputs:
        if output.output_type == "stream":
            places[output.name].append((output, "text"))
        elif "evalue" in output:
            places["evalue"].append((output, "evalue"))
        for mime in output.get("data", {}):
            if _compared(mime):
                places[mime].append((output["data"], mime))
    return places


def _compared(key):
    return key in STREAMS or key in ("evalue", "image/svg+xml") or key.startswith("text/")

"""Outputs as they are stored: the same from run to run, free of errors and of this machine."""

import json
import re

from . import cell_roles
from .errors import PageError

VIEW = "application/vnd.jupyter.widget-view+json"
_ELSEWHERE = re.compile(r"/home/|/Users/|/root/|/tmp/|:\\+Users\\|<ipython-input-|ipykernel_\d")


def tidy(nb):
    """Drop what differs from run to run: when a cell ran, and the numbers of widget models."""
    for cell in nb.cells:
        cell.metadata.pop("execution", None)
        for output in cell.get("outputs", []):
            # Without a kernel a stored view could only say that its model is missing; the widget's
            # text and the static picture beside it stay.
            output.get("data", {}).pop(VIEW, None)


def complaints(nb, root):
    """What is wrong with the stored outputs of an executed page, a sentence each."""
    found = []
    code = [cell for cell in nb.cells if cell.cell_type == "code"]
    if [cell.execution_count for cell in code] != list(range(1, len(code) + 1)):
        found.append("its cells were not all run in order")
    for number, cell in enumerate(code, start=1):
        for output in cell.outputs:
            if output.output_type == "error":
                found.append(f"code cell {number} raised {output.ename}: {output.evalue}")
            elif str(root) in _words(output) or _ELSEWHERE.search(_words(output)):
                found.append(f"code cell {number} prints a path of this machine")
        if cell_roles.checks(cell) and not text(cell).startswith("✓"):
            found.append(f"the solution of {cell_roles.checks(cell)} does not pass: {text(cell)}")
    return found


def text(cell):
    """What a cell shows as plain text: streams, results, errors, in order."""
    parts = []
    for output in cell.get("outputs", []):
        if output.output_type == "stream":
            parts.append(output.text)
        elif output.output_type == "error":
            parts.append(f"{output.ename}: {output.evalue}")
        else:
            parts.append(output.get("data", {}).get("text/plain", ""))
    return "\n".join(part.rstrip("\n") for part in parts if part)


def expect_clean(nb, root, name):
    """Raise ``PageError`` with the first complaint, if there is one."""
    found = complaints(nb, root)
    if found:
        raise PageError(f"{name}: {found[0]}")


def _words(output):
    data = {mime: v for mime, v in output.get("data", {}).items() if not mime.startswith("image/p")}
    return json.dumps([data, output.get("text", "")], ensure_ascii=False)

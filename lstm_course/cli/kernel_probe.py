"""Start the kernel that a page would get, run in it what pages run, and print what came of it.

    python -m lstm_course.cli.kernel_probe

The doctor calls it in the environment that `lab` gives to JupyterLab: which kernel is found depends
on that environment (JUPYTER_PATH and the data folder), and so both see the same one.
"""

import json
import subprocess
import sys

# What the first cells of pages ask for, and one step of a cell.
PAGE = """\
import sys
import numpy as np, ipywidgets, matplotlib.pyplot, torch
import lstm_course
from lstm_course import check, hint
from lstm_course.cells import lstm
assert lstm.forward(
    lstm.init(np.random.default_rng(0), 2, 3), np.ones((1, 2)),
    lstm.State(np.zeros((1, 3)), np.zeros((1, 3))))[0].h.shape == (1, 3)
"""
ASK = {"python": "sys.executable", "course": "lstm_course.__file__"}
SECONDS = 120                           # the first import of torch from a slow disk takes long


def probe():
    """A dict: "found" (the kernel's folder); "failed" (what went wrong) or the answers to ASK."""
    from jupyter_client.kernelspec import KernelSpecManager, NoSuchKernel
    from jupyter_client.manager import start_new_kernel

    try:
        found = KernelSpecManager().get_kernel_spec("python3").resource_dir
    except NoSuchKernel:
        return {"found": "", "failed": "there is no kernel called python3"}
    try:
        manager, client = start_new_kernel(kernel_name="python3", stderr=subprocess.DEVNULL)
    except Exception as error:          # whatever it is, no page can run
        return {"found": found, "failed": f"does not start ({type(error).__name__}: {error})"}
    try:
        reply = client.execute_interactive(PAGE, timeout=SECONDS, store_history=False,
                                           user_expressions=ASK, output_hook=lambda message: None)
    except TimeoutError:
        return {"found": found, "failed": f"starts, but gives no answer in {SECONDS} s"}
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)
    content = reply["content"]
    if content["status"] != "ok":
        return {"found": found, "failed": "starts, but can't run a page "
                f"({content.get('ename')}: {content.get('evalue')})"}
    return {"found": found, **{name: _value(content["user_expressions"][name]) for name in ASK}}


def _value(answer):
    """What an expression gave, a str, from how IPython shows it."""
    import ast

    return str(ast.literal_eval(answer.get("data", {}).get("text/plain", "''")))


if __name__ == "__main__":
    json.dump(probe(), sys.stdout)

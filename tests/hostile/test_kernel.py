"""In a real kernel: Ctrl-C ends a check at once, whatever the answer is at, and all goes on."""

import itertools
import sys
import time

import pytest
from jupyter_client.manager import start_new_kernel

BEFORE = """
import itertools, os, re, signal, threading, time
import numpy as np
from lstm_course import check
def right(f, i, g, c):
    return f * c + i * g
handler = signal.getsignal(signal.SIGINT)
"""
LOOPS = {
    "in Python": "while True: pass",
    "in C": "sum(itertools.repeat(1))",
    "deaf": "signal.signal(signal.SIGINT, signal.SIG_IGN)\n    sum(itertools.repeat(1))",
    "swallowing": "while True:\n        try:\n            time.sleep(1)\n        except:\n"
                  "            pass",
}

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere nothing can be forked")


@pytest.fixture(scope="module")
def kernel():
    manager, client = start_new_kernel(kernel_name="python3")
    yield manager, client
    client.stop_channels()
    manager.shutdown_kernel(now=True)


def run(client, code, meanwhile=lambda: None):
    """(what the cell shows, its error's name or "", seconds from the end of `meanwhile` on)."""
    asked = client.execute(code)
    meanwhile()
    begun, shown, error = time.monotonic(), [], ""
    for _ in itertools.count():
        message = client.get_iopub_msg(timeout=30)
        if message["parent_header"].get("msg_id") != asked:
            continue
        content = message["content"]
        if message["msg_type"] in ("execute_result", "display_data"):
            shown.append(content["data"]["text/plain"])
        elif message["msg_type"] == "stream":
            shown.append(content["text"])
        elif message["msg_type"] == "error":
            error = content["ename"]
            shown.append("\n".join(content["traceback"]))
        elif content.get("execution_state") == "idle":
            return "\n".join(shown), error, time.monotonic() - begun


def test_the_kernel_survives_what_an_answer_does(kernel):
    _, client = kernel
    run(client, BEFORE)
    for act in ("os._exit(0)", "os.kill(os.getpid(), 11)", "print(1); display(2)", "os.chdir('/')",
                "input()", "breakpoint()", "threading.Thread(target=lambda: sum(itertools.repeat(1)"
                ")).start()", "os.write(1, b'seen')", "get_ipython().run_cell('print(1)')"):
        shown, error, took = run(client, f"def cell_update(f, i, g, c):\n    {act}\n"
                                         "    return f * c + i * g\ncheck(cell_update)")
        assert error == "" and took < 5, (act, shown)
        assert shown[:13] in ("✓ cell_update", "✗ cell_update") and "seen" not in shown, shown
    shown, error, _ = run(client, "check('cell_update', right), os.getcwd() != '/'")
    assert shown == "(✓ cell_update: 8 of 8 cases, True)"


@pytest.mark.parametrize("where", LOOPS)
def test_ctrl_c_comes_through(kernel, where):
    manager, client = kernel
    run(client, BEFORE)

    def interrupt():
        time.sleep(0.8)
        manager.interrupt_kernel()

    code = f"def cell_update(f, i, g, c):\n    {LOOPS[where]}\ncheck(cell_update)"
    shown, error, took = run(client, code, interrupt)
    assert error == "KeyboardInterrupt", shown
    assert took < 1.5
    shown, error, _ = run(client, "check('cell_update', right), "
                                  "signal.getsignal(signal.SIGINT) is handler")
    assert shown == "(✓ cell_update: 8 of 8 cases, True)"


@pytest.mark.parametrize("what", ["check(np.ones((3, 5)))", "check(None)", "check(right)",
                                  "check(lambda f: f)", "check('cell_update')", "check([right])"])
def test_what_cannot_be_checked_is_one_sentence_without_a_traceback(kernel, what):
    _, client = kernel
    run(client, BEFORE)
    shown, error, _ = run(client, what)
    assert error in ("NotChecked", "NoSuchExercise")
    assert "\n" not in shown and shown.startswith(("TypeError: ", "LookupError: ")), shown

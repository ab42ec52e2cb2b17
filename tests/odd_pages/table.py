"""The table: name of a page -> what its learner did, who is right, what is said.

    wrong   the exercises that are not right; the others are
    said    a word of the command's output
    points  what nbgrader gives without our step before its own, where that is not one for each
            exercise that is right; then the command says that it is so
"""

from collections import namedtuple

from nbformat import v4

from . import EXERCISES, RIGHT, WRONG

Row = namedtuple("Row", "make wrong said points", defaults=((), "", None))
STEP = RIGHT["rnn_step"]
HELPER = "def helper(p, x, h):\n    return x @ p.W + h @ p.U + p.b"
USES_IT = "def rnn_step(p, x, h):\n    return tanh(helper(p, x, h))"
FIRST = ("rnn_step",)
TEXT, RAW = v4.new_markdown_cell, v4.new_raw_cell
SET_UP = "behind:196b8fc318ab"
TWICE = "two cells bear its mark"
NO_MARKS = "nbgrader finds no check of"


def _colab(page):
    """Marks gone, ids gone, an older format, another kernel."""
    page.strip()
    for cell in page.nb.cells:
        cell.pop("id")
        cell.metadata["id"] = "x"
    page.nb.nbformat_minor = 0
    page.nb.metadata["kernelspec"] = {"name": "colab", "display_name": "Colab"}
    return page


def _marks(value):
    def change(page):
        for cell in page.nb.cells:
            if "nbgrader" in cell.metadata:
                cell.metadata["nbgrader"] = value
        return page
    return change


def _one_id(page):
    for cell in page.nb.cells:
        cell.id = "same"
    return page


def _in_text(cell_id, kind):
    def change(page):
        cell = page.cell(cell_id)
        cell.cell_type = kind
        cell.pop("outputs", None)
        cell.pop("execution_count", None)
        return page
    return change


def _tagged(page):
    page.drop("rnn_step").put(SET_UP, STEP)
    page.nb.cells[page.at("196b8fc318ab") + 1].metadata["tags"] = ["skip-execution"]
    return page


def _all_at_the_top(page):
    return page.drop(*EXERCISES).put(0, "\n\n".join(RIGHT.values()))


TABLE = {
    "right answers": Row(lambda p: p),
    "untouched": Row(lambda p: p.untouched(), EXERCISES, "not written yet"),
    "cell deleted and function at the top": Row(lambda p: p.drop("rnn_step").put(0, STEP)),
    "split in two that both bear the marks": Row(
        lambda p: p.set("rnn_step", HELPER).paste("rnn_step", USES_IT, "behind:rnn_step"),
        (), TWICE, 0),
    "split with the helper above": Row(
        lambda p: p.set("rnn_step", USES_IT).put(p.at("rnn_step"), HELPER)),
    "split with the helper behind": Row(
        lambda p: p.set("rnn_step", USES_IT).put("behind:rnn_step", HELPER)),
    "helper below the check": Row(
        lambda p: p.set("rnn_step", USES_IT).put("behind:check_rnn_step", HELPER), FIRST, "helper"),
    "pasted twice": Row(
        lambda p: p.paste("rnn_step", STEP, "behind:rnn_step"), (), TWICE, 0),
    "pasted twice and the last is wrong": Row(
        lambda p: p.paste("rnn_step", WRONG, "behind:rnn_step"), FIRST, "defined 2 times", 0),
    "pasted twice and the last is right": Row(
        lambda p: p.set("rnn_step", WRONG).paste("rnn_step", STEP, "behind:rnn_step"),
        (), "defined 2 times above its check; the last one counts", 0),
    "pasted below the check": Row(
        lambda p: p.set("rnn_step", WRONG).paste("rnn_step", STEP, "behind:check_rnn_step"),
        FIRST, TWICE, 0),
    "own cell above the empty one": Row(
        lambda p: p.untouched("rnn_step").put(p.at("rnn_step"), STEP), FIRST, "runs after it"),
    "own cell between the empty one and the check": Row(
        lambda p: p.untouched("rnn_step").put("behind:rnn_step", STEP)),
    "own cell below the check": Row(
        lambda p: p.untouched("rnn_step").put("behind:check_rnn_step", STEP), FIRST,
        "where it comes too late"),
    "answer moved below its check": Row(
        lambda p: p.move("rnn_step", "behind:check_rnn_step"), FIRST, "where it comes too late"),
    "answer moved to the end": Row(
        lambda p: p.move("rnn_step", len(p.nb.cells)), FIRST, "where it comes too late"),
    "check moved above its answer": Row(
        lambda p: p.move("check_rnn_step", p.at("rnn_step")), FIRST, "where it comes too late"),
    "all in one cell at the top": Row(_all_at_the_top),
    "exercises in another order": Row(
        lambda p: p.move("rnn_step", len(p.nb.cells)).move("check_rnn_step", len(p.nb.cells))),
    "cell deleted": Row(lambda p: p.drop("rnn_step"), FIRST, "no cell above the check defines"),
    "marks stripped": Row(lambda p: p.strip(), (), NO_MARKS, 0),
    "marks stripped and untouched": Row(lambda p: p.untouched().strip(), EXERCISES, NO_MARKS),
    "marks emptied": Row(_marks({}), (), NO_MARKS, 0),
    "stripped and split": Row(
        lambda p: p.set("rnn_step", HELPER).put("behind:rnn_step", USES_IT).strip(), (),
        NO_MARKS, 0),
    "stripped and pasted twice": Row(
        lambda p: p.put("behind:rnn_step", WRONG).strip(), FIRST, "the last one counts", 0),
    "from Colab": Row(_colab, (), NO_MARKS, 0),
    "all ids the same": Row(_one_id),
    "check deleted": Row(lambda p: p.drop("check_rnn_step"), (), NO_MARKS, 2),
    "check copied above": Row(
        lambda p: p.paste("check_rnn_step", "check(rnn_step)", SET_UP),
        (), TWICE, 0),
    "check edited": Row(lambda p: p.set("check_rnn_step", "check(rnn_step).passed")),
    "check made text": Row(_in_text("check_rnn_step", "markdown")),
    "answer written into the check": Row(
        lambda p: p.untouched("rnn_step").set("check_rnn_step", f"{STEP}\n\ncheck(rnn_step)"),
        FIRST, "in the cell of its check"),
    "answer made text": Row(_in_text("rnn_step", "markdown"), (), "is no cell of code"),
    "answer made raw": Row(_in_text("rnn_step", "raw"), (), "is no cell of code"),
    "answer in a text cell of one's own": Row(
        lambda p: p.untouched("rnn_step").put("behind:rnn_step", STEP, TEXT), FIRST,
        "in a cell of text"),
    "another answer kept as raw": Row(lambda p: p.put("behind:rnn_step", WRONG, RAW)),
    "check redefined as a function": Row(
        lambda p: p.untouched().put(SET_UP, "def check(f):\n    return True"),
        EXERCISES, "`check` gets another meaning"),
    "check redefined that raises": Row(
        lambda p: p.put(SET_UP, "def check(f):\n    raise ValueError(f)"),
        (), "`check` gets another meaning"),
    "check redefined as a verdict": Row(
        lambda p: p.put("behind:rnn_step", "check = check(rnn_step)"), (),
        "`check` gets another meaning"),
    "check imported from elsewhere": Row(
        lambda p: p.untouched("rnn_step").put(SET_UP, "from builtins import id as check"),
        FIRST, "`check` gets another meaning"),
    "check imported again": Row(
        lambda p: p.put("behind:rnn_step", "from lstm_course import check")),
    "set-up deleted": Row(lambda p: p.drop(p.setup()), EXERCISES, "does not know `check`"),
    "set-up at the end": Row(
        lambda p: p.move(p.setup().id, len(p.nb.cells)), EXERCISES, "does not know `check`"),
    "set-up edited": Row(lambda p: p.set(p.setup().id, f"{p.setup().source}\nimport math")),
    "set-up pasted twice": Row(
        lambda p: p.put("behind:rnn_step", p.setup().source)),
    "function deleted again": Row(lambda p: p.put("behind:rnn_step", "del rnn_step"), FIRST),
    "function called away": Row(lambda p: p.put("behind:rnn_step", "rnn_step = None"), FIRST,
                                  "the last one counts"),
    "defined twice in one cell": Row(
        lambda p: p.set("rnn_step", f"{WRONG}\n\n\n{STEP}"), (), "defined 2 times"),
    "a lambda": Row(
        lambda p: p.set("rnn_step", "rnn_step = lambda p, x, h: tanh(x @ p.W + h @ p.U + p.b)")),
    "no Python": Row(
        lambda p: p.set("rnn_step", STEP.replace(":", "", 1)), FIRST, "SyntaxError"),
    "two answers in one cell": Row(
        lambda p: p.set("rnn_step", f"{STEP}\n\n{RIGHT['count_rnn']}").drop("count_rnn")),
    "a magic above the answer": Row(lambda p: p.set("rnn_step", f"%%time\n{STEP}")),
    "a magic that keeps the answer to itself": Row(
        lambda p: p.set("rnn_step", f"%%writefile answer.py\n{STEP}"), FIRST,
        "no cell above the check defines"),
    "an own cell that fails": Row(lambda p: p.put("behind:rnn_step", "1 / 0")),
    "an own cell that never ends": Row(lambda p: p.put("behind:rnn_step", "while True: pass")),
    "an own cell that asks": Row(lambda p: p.put("behind:rnn_step", "input()")),
    "a cell that graders leave out": Row(_tagged, FIRST, "no cell above the check defines"),
    "NumPy changed where no answer needs it": Row(
        lambda p: p.put(SET_UP, "np.array = list\nnp.random.seed = np.exp = None")),
    "NumPy changed where an answer needs it": Row(
        lambda p: p.put(SET_UP, "np.tanh = None").set("rnn_step", STEP.replace("tanh", "np.tanh")),
        FIRST, "another meaning to `np.tanh`"),
}

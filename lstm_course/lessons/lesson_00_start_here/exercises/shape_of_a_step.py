"""A question: exercise `shape_of_a_step` of page 00."""

from lstm_course.checks import Choice

EXERCISE = Choice(
    "shape_of_a_step", "00_start_here", right="b", difficulty=1, minutes=3,
    hints=("X[0] takes one entry of the first axis. Which axes are left?",
           "In the text above: the first axis is time, the second the sequences.",
           "Leave out every shape with a 7 in it: 7 is the number of steps."),
    options={
        "a": "no: (7, 5) would be one value of every step. `X[0]` takes away the first axis, "
             "and 7 is the length of the first axis",
        "b": "yes: `X[0]` takes one entry of the first axis, time, and the other two are left: "
             "3 sequences with 5 values each",
        "c": "no: a single row of 5 values is `X[0, 0]`, one step of one sequence; `X[0]` is "
             "that step of all three",
        "d": "not quite: `X[0:1]` has this shape. A range keeps its axis, a single number "
             "takes it away",
    })

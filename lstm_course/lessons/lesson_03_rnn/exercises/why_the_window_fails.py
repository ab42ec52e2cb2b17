"""Read a plot: why does the window fail?: exercise `why_the_window_fails` of page 03."""

from lstm_course.checks import Choice

EXERCISE = Choice(
    "why_the_window_fails", "03_rnn", right="b", difficulty=3, minutes=5,
    hints=("In 111111111 + 1, what must you know to write the ninth bit?",
           "In the lesson: the paragraph below the plot, about the perfect window.",
           "Leave out what more training would mend: the perfect window needs no training."),
    options={
        "a": "no: the perfect window needs no training at all, and its curve rises too",
        "b": "yes: each place has a small chance that its carry comes from outside of the "
             "window, and a long number has many places",
        "c": "no: random bits are as even in long numbers as in short ones; only there are "
             "more of them",
        "d": "no: the perfect window has no weights at all. What it lacks is the sight of "
             "places further back",
    })

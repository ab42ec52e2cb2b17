"""After how many sequences does an LSTM know the order of two signals, begun in eight ways?

    python -m lstm_course.experiments.order_of_two

repeats all runs (some fifteen minutes on one core) and writes their results beside this file, in
order_of_two.json, which lesson 06 shows. Another processor rounds in another way, and training
makes small differences grow, so single counts may come out otherwise.
"""

from ..lessons.lesson_06_lstm_gradients.runs import train_temporal_order
from ..training import chrono, forget_bias
from . import stored

STARTS = {"chrono(100)": chrono(100), "chrono(20)": chrono(20), "chrono(1000)": chrono(1000),
          **{f"forget bias {b}": forget_bias(float(b)) for b in (0, 1, 3, 5)},
          "nothing forgotten": forget_bias(1000.0), "chrono(400)": chrono(400)}
# begun so, in rows of so many letters, at this learning rate; the lag is about half of a row
ROWS = [*((start, 100, 0.01) for start in STARTS if start != "chrono(400)"),
        *(("forget bias 1", T, 0.01) for T in (20, 40, 50)), ("chrono(400)", 400, 0.01),
        *((f"forget bias {b}", 100, 0.001) for b in (1, 5)), ("nothing forgotten", 100, 0.001)]


def seeds(start):
    """Five for the two that the lesson compares, three for the others."""
    return range(1, 6 if start in ("chrono(100)", "forget bias 1") else 4)


def runs():
    """The settings of all runs."""
    return [{"start": start, "T": T, "rate": rate, "seed": seed}
            for start, T, rate in ROWS for seed in seeds(start)]


def run(start, T, rate, seed):
    """{"sequences": how many were read until the task was learned, None where 100,000 were not
    enough}."""
    return {"sequences": train_temporal_order(STARTS[start], T=T, seed=seed, rate=rate).sequences}


def kept(**settings):
    """The results that come with the course, those that agree with `settings`."""
    return stored.kept(__file__, **settings)


if __name__ == "__main__":
    stored.repeat(__file__, runs, run)

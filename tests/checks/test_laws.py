"""The laws of sequence models: kept by right models, broken where they should be, never fooled."""

import json
import random
import subprocess
import sys
import time
import xml.etree.ElementTree as ElementTree

import numpy as np
import pytest

from lstm_course.cells import lstm, rnn
from lstm_course.checks import laws
from lstm_course.checks.laws.model import SEED
from lstm_course.layers import scan

RNG = np.random.default_rng(1)
P = lstm.init(RNG, 3, 6)
MIX = RNG.standard_normal((6, 4))


def outputs(X):
    return scan.forward(lstm, P, X)[0] @ MIX


def carry(X, s):
    H, s, _ = scan.forward(lstm, P, X, s)
    return H @ MIX, s


def answer(X, lengths):
    return outputs(X)[lengths - 1, np.arange(X.shape[1])]


def begin(rate):
    weights, X = np.array([1.0, -2.0, 0.5]), np.random.default_rng(0).standard_normal((7, 3))

    def loss():
        return np.mean((X @ weights) ** 2)

    def step():
        nonlocal weights
        weights = weights - rate * 2 * X.T @ (X @ weights) / len(X)

    return loss, step


def sample(seed):
    return "".join(np.random.default_rng(seed).choice(list("abc"), 20))


def check(**more):
    return laws.check(inputs=laws.real(3), **more)


def line(report, law):
    return str(report[law])


# Models that are right.

def test_a_right_model_keeps_all_six():
    report = check(outputs=outputs, answer=answer, carry=carry, begin=begin, sample=sample)
    assert report and report.broken == () and report.notes == ()
    assert str(report).split("\n") == [
        "✓ (1) the past does not see the future: holds",
        "✓ (2) more padding does not change an answer: holds",
        "✓ (3) two halves with the state carried make the whole: holds",
        "✓ (4) the order of a batch does not matter: holds",
        "✓ (5) one training step on one batch lowers its loss: holds",
        "✓ (6) sampling twice with one seed gives one text: holds"]


@pytest.mark.parametrize("cell", [rnn, lstm])
@pytest.mark.parametrize("D", [1, 2, 3, 4, 5, 8, 12])
def test_our_cells_keep_theirs_at_every_size(cell, D):
    p = cell.init(np.random.default_rng(D), D, 5)
    assert laws.check(carry=laws.scanned(scan, cell, p), inputs=laws.real(D))


def test_each_law_alone_is_a_test():
    reads = laws.real(3)
    assert laws.past(outputs, reads) and laws.padding(answer, reads)
    assert laws.halves(carry, reads) and laws.order(outputs, reads)
    assert laws.downhill(begin) and laws.seed(sample)
    assert not laws.past(lambda X: outputs(X[::-1])[::-1], reads)


def test_answers_at_each_step_may_end_in_anything_beyond_their_length():
    def tagged(X, lengths):
        Y = outputs(X)
        Y[np.arange(len(X))[:, None] >= lengths] = np.cumsum(Y.mean(), axis=0)
        return Y

    def unpacked(X, lengths):
        return outputs(X[: lengths.max()])

    assert check(answer=tagged) and check(answer=unpacked)


def test_float32_is_right_within_its_own_rounding():
    p = type(P)(*(w.astype(np.float32) for w in P))

    def single(X, s):
        return scan.forward(lstm, p, X.astype(np.float32), s)[:2]

    assert check(carry=single)


def test_lists_and_labels_are_answers_too():
    assert check(outputs=lambda X: list(outputs(X)))
    assert check(outputs=lambda X: outputs(X).tolist())
    assert check(outputs=lambda X: outputs(X).argmax(-1))
    assert check(outputs=lambda X: outputs(X) > 0)


def test_words_and_one_hot_vectors_are_inputs_too():
    table = np.random.default_rng(0).standard_normal((9, 3))
    seen = []

    def embedded(ids, lengths):
        seen.append(ids)
        return answer(table[ids], lengths)

    assert laws.check(answer=embedded, inputs=laws.words(9))
    assert {n for ids in seen for n in ids.ravel()} == set(range(9))
    assert all((ids[0] > 0).all() for ids in seen)  # 0 pads, so no sequence begins with it
    assert laws.check(carry=laws.scanned(scan, lstm, P), inputs=laws.one_hot(3))
    X = laws.one_hot(4, pad=0).padded(laws.one_hot(4, pad=0).batch(RNG, 5, 2), np.array([5, 2]))
    assert (X[2:, 1, 0] == 1).all() and (X[:, 0, 0] == 0).all()


# Models that break a law: the smallest example, in plain words.

def test_the_past_sees_the_future():
    report = check(outputs=lambda X: X - X.mean(0))
    assert report.broken == ("past",)
    X, other = np.random.default_rng(SEED).standard_normal((2, 2, 1, 3))
    by = np.abs(other[1] - X[1]).max() / 2  # the mean of two moves by half of what one moves by
    assert line(report, "past") == (
        "✗ (1) the past does not see the future: broken. With 2 steps and 1 sequence: another "
        f"input at step 1 changes the output at step 0 by {by:.2g} (steps count from 0).")


def test_a_model_that_looks_at_the_length_alone_sees_the_future():
    report = check(outputs=lambda X: outputs(X) / len(X))
    assert "an end before step 1 changes the output at step 0" in line(report, "past")


def test_padding_changes_an_answer():
    report = check(answer=lambda X, lengths: outputs(X)[-1])
    assert report.broken == ("padding",)
    assert ("With 2 steps and 1 sequence: 1 step of padding more, and the answer to sequence 0, "
            "2 steps long, changes by ") in line(report, "padding")


def test_halves_do_not_make_the_whole():
    report = check(carry=lambda X, s: carry(X, s and lstm.State(s.c, s.h)))
    assert report.broken == ("halves",)
    assert ("With 2 steps and 1 sequence: cut before step 1, the output at step 1 differs by "
            in line(report, "halves"))
    report = check(carry=lambda X, s: (X, X.sum(0)))
    assert "the outputs are the whole's, but the state at the end differs by" in str(report)


def test_a_state_that_is_lost_after_many_steps_takes_a_longer_example():
    def forgetting(X, s):
        Y = []
        for t in range(0, len(X), 16):
            some, s = carry(X[t : t + 16], s if t == 0 else None)
            Y.append(some)
        return np.concatenate(Y), s

    assert check(carry=forgetting)
    assert check(carry=forgetting, longest=20).broken == ("halves",)


def test_the_batch_matters():
    report = check(outputs=lambda X: X - X.mean(1, keepdims=True))
    X = np.random.default_rng(SEED).standard_normal((3, 2, 3))
    by = np.abs(X[:, 0] - X[:, 1]).max() / 2
    assert line(report, "order") == (
        "✗ (4) the order of a batch does not matter: broken. With 3 steps and 2 sequences: asked "
        f"alone, sequence 0 gets another answer, which differs by {by:.2g}.")
    report = check(outputs=lambda X: X * np.arange(X.shape[1])[:, None])
    assert "in reverse order, sequence 1 gets another answer" in line(report, "order")
    report = check(answer=lambda X, lengths: outputs(X)[lengths.max() - 1])
    assert report["padding"] and report.broken == ("order",)


def test_something_stays_behind_between_calls():
    kept = [0.0]

    def leaking(X, s=None):
        Y = outputs(X) + kept[0]
        kept[0] = Y.mean()
        return Y

    report = check(outputs=leaking, carry=lambda X, s: (leaking(X), s))
    assert report.broken == ("order",)
    assert "Asked the same twice, it gives two answers, which differ by " in line(report, "order")
    assert report["past"].state == report["halves"].state == "open"
    assert not laws.past(leaking, laws.real(3))


def test_a_step_that_does_not_lower_the_loss():
    def uphill(rate):
        return begin(-rate)

    def idle(rate):
        return begin(rate)[0], lambda: None

    assert ("Even at the rate 1e-06 a step raises the loss, from "
            in str(laws.downhill(uphill)))
    assert "A step raises the loss, from 1.799 to 2" in str(laws.downhill(lambda _: begin(-0.1)))
    assert "the rate that `begin` is given changes nothing." in str(
        laws.downhill(lambda _: begin(-0.1)))
    assert "A step leaves the loss where it was, at 1.799, whatever the rate." in str(
        laws.downhill(idle))


def test_a_large_rate_may_go_too_far():
    def bold(rate):
        return begin(10 * rate)

    loss, step = bold(1.0)
    before = loss()
    step()
    assert loss() > 100 * before
    assert laws.downhill(bold)


def test_a_seed_that_seeds_nothing():
    report = laws.check(sample=lambda seed: np.random.choice(["ja", "nein"], 9))
    assert "Seed 0 gives two texts: at place " in line(report, "seed")
    again = laws.check(sample=lambda seed: np.random.choice(["ja", "nein"], 9))
    assert str(report) == str(again)  # an unseeded model is caught in the same words each time
    longer = laws.seed(lambda seed: [0] * random.randrange(100))
    assert "one has " in longer.said and " pieces and one " in longer.said


def test_two_axes_exchanged_are_asked_about():
    report = check(outputs=lambda X: outputs(X.swapaxes(0, 1)).swapaxes(0, 1))
    assert report.broken == ("order",)
    assert report.notes == ("besides: with its axes exchanged, `outputs` keeps law (4). Is it "
                            "batch first? Then say batch_first=True",)
    assert check(outputs=lambda X: outputs(X.swapaxes(0, 1)).swapaxes(0, 1), batch_first=True)


# What can't be judged gets a sentence, and is never a pass.

TROUBLES = {
    "gives the same answer to two different inputs": lambda X: np.ones(X.shape),
    "gives NaN for an input of shape (12, 4, 3), expected finite numbers": lambda X: X * np.nan,
    "gives infinity for an input": lambda X: X / 0,
    "returns None, expected an array: is the `return` line missing?": lambda X: None,
    "returns a dict of 1 value, expected an array": lambda X: {"Y": X},
    "returns a tuple of 2 values, expected one array; what returns a state": lambda X: (X, X),
    "returns a list of 12 values of different shapes": lambda X: [x[: t + 1] for t, x in
                                                                  enumerate(X)],
    "returns an array of object, expected numbers": lambda X: X.astype(object),
    "returns an array of <U32, expected numbers": lambda X: X.astype(str),
    "returns an array of shape (11, 4, 3) for an input of shape (12, 4, 3), expected (12, 4, …)":
        lambda X: X[1:],
    "returns an array of shape (4, 3) for an input": lambda X: X[-1],
    "(is it batch first? Then say batch_first=True)": lambda X: X.swapaxes(0, 1),
    "returns a float, expected an array": lambda X: 1.0,
    "stops with ZeroDivisionError: division by zero (line 1 of your function)": lambda X: 1 / 0,
    "takes nothing, expected X": lambda: 0,
    "stops with SystemExit": lambda X: sys.exit(1),
}


@pytest.mark.parametrize("said", TROUBLES)
def test_a_model_that_can_not_be_judged(said):
    report = check(outputs=TROUBLES[said])
    assert not report
    for law in ("past", "order"):
        assert report[law].state == "trouble"
        assert "can't be judged. It " in line(report, law) and said in line(report, law)
        assert "\n" not in line(report, law)


def test_one_trouble_spoils_a_report():
    report = check(outputs=outputs, answer=lambda X, lengths: None)
    assert report["past"] and report["padding"].state == "trouble" and not report


def test_an_endless_model_ends(monkeypatch):
    def endless(X):
        while True:
            time.sleep(0.01)

    monkeypatch.setattr("lstm_course.checks.laws.trouble.SECONDS", 0.3)
    assert "did not end within 0.3 seconds" in str(laws.past(endless, laws.real(3)))


def test_an_unwritten_model_and_one_that_does_not_know_how_to_begin():
    def stub(X):
        raise NotImplementedError

    def helpless(X, s):
        return X + s.h, s

    assert "It is not written yet." in str(laws.past(stub, laws.real(3)))
    said = str(laws.halves(helpless, laws.real(3)))
    assert "stops with AttributeError" in said and "before the first step, `s` is None" in said
    assert "expected two values: outputs and state" in str(laws.halves(
        lambda X, s: X, laws.real(3)))


def test_only_the_answers_to_real_steps_must_be_numbers():
    def tail(X, lengths):
        Y = outputs(X)
        Y[np.arange(len(X))[:, None] >= lengths] = np.nan
        return Y

    assert check(answer=tail)


@pytest.mark.parametrize(("said", "begin"), [
    ("returns None, expected two functions: loss() and step()", lambda rate: None),
    ("returns a tuple of 2 values, expected two functions", lambda rate: (1.0, 2.0)),
    ("has a `loss()` that returns nan, expected a finite number",
     lambda rate: (lambda: np.nan, lambda: None)),
    ("has a `loss()` that returns an array of shape (3,), expected one number",
     lambda rate: (lambda: np.ones(3), lambda: None)),
    ("has a `loss()` that returns None", lambda rate: (lambda: None, lambda: None)),
    ("stops with KeyError", lambda rate: (lambda: 1.0, lambda: {}[1])),
])
def test_a_training_that_can_not_be_judged(said, begin):
    finding = laws.downhill(begin)
    assert finding.state == "trouble" and said in str(finding)


def test_a_loss_that_falls_by_itself_is_not_taken_for_training():
    left = [10.0]

    def loss():
        left[0] *= 0.9
        return left[0]

    finding = laws.downhill(lambda rate: (loss, lambda: None))
    assert finding.state == "open" and "`loss()` gives two values" in str(finding)


@pytest.mark.parametrize("text", [None, 3, {"a": 1}, [[1], [1, 2]], [object()]])
def test_a_text_that_is_none(text):
    assert laws.seed(lambda seed: text).state == "trouble"


def test_one_text_for_all_seeds_shows_nothing():
    report = laws.check(sample=lambda seed: "once upon a time")
    assert not report and report["seed"].state == "open"
    assert "the seeds 0 to 4 give one text: nothing is drawn" in str(report)


def test_an_input_that_is_overwritten_is_told_and_fools_nobody():
    def spoiling(X, s=None):
        Y = outputs(X)
        X[:] = 0
        return Y

    report = check(outputs=spoiling)
    assert report and report.notes == (
        "besides: `outputs` overwrites its argument `X`, which its caller still needs",)

    def peeking(X):
        X -= X.mean(0)
        return X

    assert check(outputs=peeking).broken == ("past",)


def test_an_answer_that_is_overwritten_by_the_next_one_fools_nobody():
    kept = {}

    def same_array(X):
        Y = kept.setdefault(X.shape, np.empty(X.shape))
        Y[:] = X - X.mean(0)
        return Y

    assert check(outputs=same_array).broken == ("past",)


def test_a_state_written_in_place_fools_nobody():
    h = np.zeros((1, 6))

    def in_place(X, s):
        nonlocal h
        h = np.zeros((X.shape[1], 6)) if s is None else s
        Y = []
        for x in X:
            h[:] = np.tanh(x @ P.W[0] + h @ P.U[0])
            Y.append(h.copy())
        return Y, h

    report = check(carry=in_place)
    assert report["halves"] and "overwrites its argument `s`" in report.notes[0]


# How it is called, and what it says.

@pytest.mark.parametrize(("said", "call"), [
    ("there is nothing to check: give at least one of outputs=", lambda: laws.check()),
    ("inputs are missing: say what the model reads", lambda: laws.check(outputs=outputs)),
    ("inputs are 3: say", lambda: laws.check(outputs=outputs, inputs=3)),
    ("outputs is 5, expected a function outputs(X) -> Y", lambda: check(outputs=5)),
    ("begin is 5, expected a function begin(rate)", lambda: check(begin=5)),
    ("expected a function answer(X, lengths)", lambda: laws.padding(None, laws.real(3))),
    ("tensors got function, expected a module of PyTorch", lambda: laws.tensors(outputs)),
])
def test_a_wrong_call_is_refused_in_one_sentence(said, call):
    with pytest.raises(TypeError) as error:
        call()
    assert said in str(error.value)


@pytest.mark.parametrize(("said", "call"), [
    ("inputs gave an array of shape (4, 12) for 12 steps and 4 sequences, expected (12, 4, …)",
     lambda: laws.check(outputs=outputs, inputs=lambda rng, T, B: np.zeros((B, T)))),
    ("longest is 2, expected 3 steps at least", lambda: check(outputs=outputs, longest=2)),
    ("the model reads 0 numbers a step, expected 1 at least", lambda: laws.real(0)),
    ("the model reads 2 words, expected 3 at least", lambda: laws.words(2)),
    ("pad is 9, expected a word's number, 0 to 8", lambda: laws.one_hot(9, pad=9)),
    ("pad is None, expected a word's number, 0 to 8", lambda: laws.words(9, pad=None)),
])
def test_wrong_numbers_are_refused_in_one_sentence(said, call):
    with pytest.raises(ValueError) as error:
        call()
    assert said in str(error.value)


def test_a_law_that_does_not_apply_says_what_it_takes():
    report = check(outputs=outputs)
    assert line(report, "halves") == ("○ (3) two halves with the state carried make the whole: not "
                                      "applicable, as no `carry` was given")
    assert report and not report["halves"]


def test_the_same_model_gets_the_same_text_each_time():
    def noisy(X):
        return outputs(X) + np.random.standard_normal()

    said = set()
    for seed in range(3):
        np.random.seed(seed)
        said.add(str(check(outputs=noisy)))
    assert len(said) == 1


def test_the_learners_random_numbers_go_on_as_if_nothing_had_happened():
    np.random.seed(5)
    random.seed(5)
    expected = np.random.random(), random.random()
    np.random.seed(5)
    random.seed(5)
    check(outputs=outputs, sample=sample)
    assert (np.random.random(), random.random()) == expected


def test_the_html_is_well_formed_and_escaped():
    def rude(X):
        raise ValueError("<script> & `code`")

    page = check(outputs=rude, carry=carry)._repr_html_()
    tree = ElementTree.fromstring(f"<div>{page}</div>")
    assert "<script> & code" in "".join(tree.itertext())
    assert [d.get("role") for d in tree] == ["status"] * 6


def test_plain_values_survive_json():
    report = check(outputs=lambda X: X - X.mean(0))
    again = json.loads(json.dumps(report.to_dict()))
    assert not again["passed"] and again["findings"][0]["state"] == "broken"
    assert [f["number"] for f in again["findings"]] == [1, 2, 3, 4, 5, 6]


def test_nothing_of_pytorch_is_imported():
    code = ("import sys, numpy as np; from lstm_course.checks import laws; "
            "print(laws.past(lambda X: X, laws.real(3)), 'torch' in sys.modules)")
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip().endswith("holds False")


# PyTorch.

@pytest.fixture
def torch():
    import torch

    torch.manual_seed(3)
    return torch


@pytest.mark.parametrize("batch_first", [False, True])
def test_a_module_is_a_model(torch, batch_first):
    net = torch.nn.LSTM(3, 5, num_layers=2, batch_first=batch_first)
    assert check(carry=net, batch_first=batch_first)


def test_a_module_with_its_batch_axis_elsewhere_is_asked_about(torch):
    report = check(carry=torch.nn.LSTM(3, 5, batch_first=True))
    assert set(report.broken) == {"halves", "order"} and "Is it batch first?" in report.notes[0]


def test_a_bidirectional_module_breaks_the_laws_that_it_must(torch):
    report = check(carry=torch.nn.LSTM(3, 5, bidirectional=True))
    assert set(report.broken) == {"past", "halves"}


def test_dropout_is_told_and_eval_mends_it(torch):
    net = torch.nn.LSTM(3, 5, num_layers=2, dropout=0.5)
    report = check(carry=net)
    assert report.broken == ("order",) and "as by dropout?" in str(report)
    assert str(report) == str(check(carry=net))
    assert check(carry=net.eval())


class Rater(pytest.importorskip("torch").nn.Module):
    """An embedding, an LSTM over a packed batch or a plain one, and a score from its last state."""

    def __init__(self, packed):
        from torch import nn

        super().__init__()
        self.packed, self.words = packed, nn.Embedding(9, 4)
        self.cell, self.score = nn.LSTM(4, 5, bidirectional=True), nn.Linear(10, 2)

    def forward(self, ids, lengths):
        import torch

        x = self.words(ids)
        if self.packed:
            x = torch.nn.utils.rnn.pack_padded_sequence(x, lengths, enforce_sorted=False)
        _, (h, _) = self.cell(x)
        return self.score(torch.cat([h[0], h[1]], -1))


def test_a_packed_batch_keeps_the_law_of_padding_and_an_unpacked_one_does_not(torch):
    reads = laws.words(9)
    assert laws.check(answer=Rater(packed=True), inputs=reads)
    assert laws.check(answer=Rater(packed=False), inputs=reads).broken == ("padding",)


def test_a_method_of_a_module_is_a_model_too(torch):
    net = Rater(packed=True)
    asked = laws.tensors(net, lambda ids: net.words(ids))
    assert laws.check(outputs=asked, inputs=laws.words(9))


def test_a_training_in_pytorch_and_one_whose_step_comes_too_early(torch):
    def begin(rate, early=False):
        torch.manual_seed(0)
        net = torch.nn.Linear(3, 2)
        X, y = torch.randn(7, 3), torch.randn(7, 2)
        optimiser = torch.optim.Adam(net.parameters(), rate)

        def loss():
            return ((net(X) - y) ** 2).mean()

        def step():
            optimiser.zero_grad()
            if early:
                optimiser.step()
            loss().backward()
            if not early:
                optimiser.step()

        return loss, step

    assert laws.downhill(begin)
    assert "leaves the loss where it was" in str(laws.downhill(lambda rate: begin(rate, True)))


def test_a_text_of_tensors_and_pytorchs_own_chance(torch):
    def honest(seed):
        return torch.randint(9, (20,), generator=torch.Generator().manual_seed(seed))

    assert laws.seed(honest) and laws.seed(lambda seed: list(honest(seed)))
    before = torch.get_rng_state()
    assert laws.seed(lambda seed: torch.randint(9, (20,))).state == "broken"
    assert torch.equal(before, torch.get_rng_state())


def test_a_type_that_numpy_lacks_is_told(torch):
    net = torch.nn.Linear(3, 2).to(torch.bfloat16)
    assert "returns what NumPy can't read" in str(laws.past(net, laws.real(3)))

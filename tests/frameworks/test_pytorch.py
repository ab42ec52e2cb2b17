"""PyTorch: states, two biases, and what does not come over."""

import numpy as np
import pytest
import torch

from frameworks.hosts import PyTorch
from frameworks.network import CELLS, D, H, draw, draw_state, draw_task, same_bytes
from lstm_course.cells import lstm, lstm_projection, rnn
from lstm_course.frameworks import from_pytorch, to_pytorch
from lstm_course.layers import scan

CARRIED = ["rnn", "irnn", "lstm", "lstm_projection", "gru"]


@pytest.mark.parametrize("name", CARRIED)
def test_first_and_last_states_are_ours(name):
    cell = CELLS[name]
    layers = draw(cell)
    X, _ = draw_task(layers)
    first = draw_state(cell)
    _, last, _ = scan.forward(cell, layers[0][0], X, first)
    theirs = [torch.tensor(s[None]) for s in first]
    _, last_t = to_pytorch(cell, layers)(torch.tensor(X), tuple(theirs) if len(theirs) > 1
                                         else theirs[0])
    for mine, there in zip(last, last_t if len(theirs) > 1 else [last_t], strict=True):
        np.testing.assert_allclose(there[0].detach().numpy(), mine, rtol=1e-10, atol=1e-12)


def test_two_biases_are_summed():
    module = torch.nn.LSTM(D, H, dtype=torch.float64)
    (_, [(p,)]), biases = from_pytorch(module), (module.bias_ih_l0 + module.bias_hh_l0)
    np.testing.assert_array_equal(p.b.ravel(), biases.detach().numpy())


def test_the_candidate_of_the_gru_keeps_both_biases():
    module = torch.nn.GRU(D, H, dtype=torch.float64)
    _, [(p,)] = from_pytorch(module)
    beside_W, beside_U = (b.detach().numpy().reshape(3, 1, H)
                          for b in (module.bias_ih_l0, module.bias_hh_l0))
    np.testing.assert_array_equal(p.b[:2], beside_W[:2] + beside_U[:2])
    np.testing.assert_array_equal(p.b[2], beside_W[2])
    np.testing.assert_array_equal(p.c, beside_U[2])


def test_our_bias_stands_beside_W_and_nothing_beside_U():
    module = to_pytorch(lstm, draw(lstm))
    assert (module.bias_hh_l0 == 0).all() and torch.signbit(module.bias_hh_l0).all()


def test_gradient_descent_moves_two_biases_twice_as_far():
    layers = draw(lstm)
    X, dH = draw_task(layers)
    module = to_pytorch(lstm, layers)
    (module(torch.tensor(X))[0] * torch.tensor(dH)).sum().backward()
    torch.optim.SGD(module.parameters(), lr=0.1).step()
    _, _, tape = scan.forward(lstm, layers[0][0], X)
    _, _, dp = scan.backward(lstm, layers[0][0], dH, None, tape)
    moved = from_pytorch(module)[1][0][0]
    np.testing.assert_allclose(moved.W, layers[0][0].W - 0.1 * dp.W, rtol=1e-10)
    np.testing.assert_allclose(moved.b, layers[0][0].b - 0.2 * dp.b, rtol=1e-10)


@pytest.mark.parametrize("name", CARRIED)
def test_without_biases_ours_are_zero(name):
    module = PyTorch.made(name, num_layers=2, bias=False, bidirectional=True)
    cell, layers = from_pytorch(module)
    assert cell is CELLS[name] and len(layers) == len(layers[0]) == 2
    assert all((p.b == 0).all() for layer in layers for p in layer)
    with_zeros = to_pytorch(cell, layers)
    X = torch.tensor(draw_task(layers)[0])
    torch.testing.assert_close(with_zeros(X)[0], module(X)[0])


def test_batch_first_and_dropout_change_no_weights():
    torch.manual_seed(0)
    plain = torch.nn.GRU(D, H, num_layers=2)
    other = torch.nn.GRU(D, H, num_layers=2, batch_first=True, dropout=0.5)
    other.load_state_dict(plain.state_dict())
    assert same_bytes(from_pytorch(plain)[1], from_pytorch(other)[1])


def test_ours_and_theirs_share_no_memory():
    layers = draw(rnn)
    before = draw(rnn)
    module = to_pytorch(rnn, layers)
    there_and_back = from_pytorch(module)[1]
    with torch.no_grad():
        for w in module.parameters():
            w.fill_(7)
    assert same_bytes(layers, before) and same_bytes(there_and_back, before)


def test_random_numbers_stay_in_step():
    before = torch.get_rng_state()
    to_pytorch(lstm, draw(lstm))
    assert torch.equal(torch.get_rng_state(), before)


def with_weights(**weights):
    """An LSTM of which somebody has replaced a weight."""
    module = torch.nn.LSTM(D, H)
    for name, w in weights.items():
        setattr(module, name, torch.nn.Parameter(w))
    return module


@pytest.mark.parametrize(("module", "words"), [
    (torch.nn.Linear(D, H), "the module is of type Linear, expected torch.nn.RNN, LSTM or GRU"),
    (torch.nn.LSTMCell(D, H), "the module is of type LSTMCell, expected torch.nn.RNN, LSTM or GRU"),
    (torch.nn.LSTM(D, H).half(), "the module is torch.float16, expected torch.float32 or "
                                 "torch.float64"),
    (with_weights(weight_ih_l0=torch.ones(3 * H, D)),
     "W has 18 rows, expected 24 for 4 gates of 6 hidden units"),
    (with_weights(bias_hh_l0=torch.ones(H)),
     "b_U has 6 rows, expected 24 for 4 gates of 6 hidden units"),
    (with_weights(weight_hh_l0=torch.ones(4 * H, 5)),
     "W has 24 rows, expected 20 for 4 gates of 5 hidden units"),
])
def test_what_cannot_come_over_is_told(module, words):
    with pytest.raises(ValueError, match=f"^{words}$"):
        from_pytorch(module)


@pytest.mark.parametrize("batch_first", [True, False])
def test_batch_first_is_asked_for_on_the_way_back(batch_first):
    module = torch.nn.LSTM(6, 5, batch_first=batch_first).double()
    X = torch.randn(4, 4, 6, dtype=torch.float64)           # no shape complains
    back = to_pytorch(*from_pytorch(module), batch_first=module.batch_first)
    torch.testing.assert_close(back(X)[0], module(X)[0], rtol=1e-12, atol=1e-12)
    assert "batch_first=True" in from_pytorch.__doc__


def weight_norm():
    with pytest.warns(FutureWarning):
        return torch.nn.utils.weight_norm(torch.nn.LSTM(D, H), "weight_hh_l0")


def hooked(register):
    module = torch.nn.GRU(D, H)
    getattr(module, register)(lambda *_: None)
    return module


class Louder(torch.nn.LSTM):
    def forward(self, X, s=None):
        H, s = super().forward(X, s)
        return 2 * H, s


def patched(forward):
    module = torch.nn.LSTM(D, H)
    plain = module.forward
    module.forward = lambda X, s=None: forward(plain, X, s)
    return module


def without_state(plain, X, s):
    return plain(X)


def batch_for_time(plain, X, s):
    H, s = plain(X.swapaxes(0, 1).contiguous())
    return H.swapaxes(0, 1), s


def other_weights():
    """The module computes with weights that its parameters don't show."""
    module = torch.nn.LSTM(D, H)
    module._flat_weights = [w.detach() * 1.01 for w in module._flat_weights]
    return module


def of_two_precisions():
    module = torch.nn.LSTM(D, H)
    module.bias_hh_l0.data = module.bias_hh_l0.data.bfloat16()
    return module


@pytest.mark.parametrize(("make", "words"), [
    (weight_norm, r"the module has hooks \(WeightNorm\), which may change what it computes, "),
    (lambda: torch.nn.utils.parametrizations.weight_norm(torch.nn.LSTM(D, H), "weight_hh_l0"),
     "the module is of type ParametrizedLSTM, expected torch.nn.RNN, LSTM or GRU$"),
    (lambda: torch.nn.utils.prune.l1_unstructured(torch.nn.LSTM(D, H), "weight_hh_l0", 0.5),
     r"the module has hooks \(L1Unstructured\), "),
    (lambda: hooked("register_forward_hook"), r"the module has hooks \(<lambda>\), "),
    (lambda: hooked("register_forward_pre_hook"), r"the module has hooks \(<lambda>\), "),
    (lambda: Louder(D, H), "the module is of type Louder, expected torch.nn.RNN, LSTM or GRU$"),
    (lambda: patched(without_state), "the module computes something else than its layers: on "
                                     r"random inputs the largest difference is \d"),
    (lambda: patched(batch_for_time), "the module (can't be run|computes something else)"),
    (other_weights, "the module computes something else than its layers: "),
    (of_two_precisions, "the module is torch.bfloat16, expected torch.float32 or torch.float64$"),
    (lambda: torch.nn.LSTM(D, H, device="meta"), "the module has shapes and no numbers "),
])
def test_what_computes_something_else_is_refused(make, words):
    import torch.nn.utils.prune  # noqa: F401

    module = make()
    with pytest.raises(ValueError, match=f"^{words}"):
        from_pytorch(module)


def test_the_proof_leaves_the_module_as_it_was():
    module = torch.nn.LSTM(D, H, num_layers=2, dropout=0.5)
    before, random = same_weights(module), torch.get_rng_state()
    from_pytorch(module)
    assert module.training and torch.equal(torch.get_rng_state(), random)
    assert all(map(torch.equal, before, same_weights(module)))
    assert all(w.grad is None for w in module.parameters())


def same_weights(module):
    return [w.detach().clone() for w in module.parameters()]


def test_a_context_of_mixed_precision_changes_nothing():
    module = torch.nn.LSTM(D, H)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        _, layers = from_pytorch(module)
    assert same_bytes(layers, from_pytorch(module)[1])


def test_weights_that_are_not_finite_are_told():
    module = torch.nn.LSTM(D, H)
    with torch.no_grad():
        module.weight_ih_l0[0, 0] = float("nan")
    with pytest.raises(ValueError, match="^the module gives numbers that aren't finite, so it can't"
                                         " be compared$"):
        from_pytorch(module)


def test_a_projection_that_is_no_smaller_is_told():
    rng = np.random.default_rng(0)
    with pytest.raises(ValueError, match="^V projects 6 hidden units to 6 numbers, but PyTorch's "):
        to_pytorch(lstm_projection, [(lstm_projection.init(rng, D, H, P=H),)])

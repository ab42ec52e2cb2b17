"""Two layers: exercise `two_layer_net` of page 02."""

from numpy import tanh

from lstm_course.checks import Exercise
from lstm_course.lessons.random_cases import sized

from .shared import net_args


def _two_layer_net(x, W, b, V, a):
    h = tanh(x @ W + b)                                # (1)
    y = h @ V + a                                      # (2)
    return y


EXERCISE = Exercise(
    "two_layer_net", "02_feed_forward", _two_layer_net, ("y",), **sized(net_args),
    equations={1: "the hidden layer", 2: "the output"},
    difficulty=1, minutes=10, lines=2,
    hints=("What does the second layer take in: x, or what the first layer made of it?",
           "(1)  h = tanh(x W + b);  (2)  y = h V + a.",
           "Two lines: `h = tanh(x @ … + …)`, then `return h @ … + …`"),
    sentences={
        "h = x @ W + b": "`tanh` is left out of the hidden layer: two layers without it are no "
                         "more than one",
        "h = sigmoid(x @ W + b)": "`sigmoid` stands where `tanh` belongs in the hidden layer",
        "h = tanh(x @ W)": "the hidden layer's bias `b` is missing",
        "y = h @ V": "the output's bias `a` is missing",
        "y = tanh(h @ V + a)": "a `tanh` goes around the output, which only sums up",
        "y = sigmoid(h @ V + a)": "a `sigmoid` goes around the output, which only sums up",
        "h = np.maximum(x @ W + b, 0)": "a ReLU stands where `tanh` belongs in the hidden "
                                        "layer",
        "h = tanh(x @ W) + b": "the hidden layer's bias is added after the tanh; it belongs "
                               "inside"})

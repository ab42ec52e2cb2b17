"""What becomes of a trained LSTM whose gates are taken in another order than they stand in."""

from lstm_course.cells.lstm import Params
from lstm_course.datasets import childrens_book
from lstm_course.datasets.encoding import one_hot
from lstm_course.training.losses import cross_entropy
from lstm_course.training.readout_model import forward
from lstm_course.training.train_loop import train

ORDER = "ifgo"  # ours, on the leading axis of W, U and b


def with_order(model, order):
    """A copy of an LSTM's model that takes its gates to stand in `order`, for instance "iofg".

    The first matrix is taken for the gate that `order` names first, and so on; with "ifgo" the
    copy computes what the model does. Raises ValueError where `order` is no order of i, f, g, o.
    """
    if sorted(order) != sorted(ORDER):
        raise ValueError(f"order is {order!r}, expected the letters i, f, g, o in some order")
    places = [order.index(gate) for gate in ORDER]
    return model._replace(p=Params(*(w[places] for w in model.p)), V=model.V.copy(),
                          a=model.a.copy())


def excerpts(rng, most, T, B):
    """B excerpts of T words from a fresh book of 5,000 words -> word numbers (T, B)."""
    book = childrens_book.numbers(childrens_book.story(rng, 5000, most))
    return childrens_book.excerpts(rng, book, T, B)


def loss_on(model, words):
    """The mean loss, in nats a word, of a reader of word numbers (T, B): each from those before."""
    z = forward(model, one_hot(words[:-1], model.V.shape[1]))[0]
    return float(cross_entropy(z, words[1:])[0])


def read_on(rng, model, most, updates):
    """Train a model further on a fresh book, in place -> the loss at each update (updates,)."""
    book = childrens_book.numbers(childrens_book.story(rng, 20_000, most))
    return train(model, lambda: childrens_book.excerpts(rng, book, 2 * (most + 4) + 1, 32), updates,
                 rate=0.03)

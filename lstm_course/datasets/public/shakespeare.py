"""A million letters of Shakespeare's plays, known as tiny Shakespeare.

Source: A. Karpathy 2015, "The unreasonable effectiveness of recurrent neural networks". 1 MB.
"""

from .download import Source, fetch

SOURCE = Source("tiny_shakespeare.txt",
                "https://raw.githubusercontent.com/karpathy/char-rnn/master/data/tinyshakespeare/"
                "input.txt",
                "86c4e6aa9db7c042ec79f339dcb96d42b0075e16b8fc2e86bf0ca57e2dc565ed")


def text(source=SOURCE, **how):
    """The whole text as one str. how goes to `public.fetch`."""
    return fetch(source, **how).read_text(encoding="utf-8")

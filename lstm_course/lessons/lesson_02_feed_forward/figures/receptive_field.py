"""Which words does one place of the second convolution see? A pyramid."""

from lstm_course.figures.palette import BLUE, INK, PALE, VERMILION
from lstm_course.figures.svg import document, line, tag, text
from lstm_course.training.cnn import WIDTH as SPAN

WIDTH, HEIGHT = 1000, 330
LEVELS = (270, 165, 65)  # the words, the first layer, the second


def draw_receptive_field(words, place, marked=()):
    """`words` under two convolutional layers; what the second layer sees at `place` is filled.

    marked: the places of words that are framed. Raises ValueError where the second layer has no
    such place.
    """
    last = len(words) - 2 * (SPAN - 1) - 1
    if not 0 <= place <= last:
        raise ValueError(f"place is {place}, expected 0 to {last}")
    step = (WIDTH - 40) / len(words)
    seen = [set(range(place, place + 1 + k * (SPAN - 1))) for k in (2, 1, 0)]

    def at(level, t):
        """A place stands over the middle of the words that it sees."""
        return 20 + step * (t + 0.5 + level * (SPAN - 1) / 2), LEVELS[level]

    body = []
    for level in (1, 2):
        for t in range(len(words) - level * (SPAN - 1)):
            for k in range(SPAN):
                here = t in seen[level]
                below = at(level - 1, t + k)
                body.append(line([(below[0], below[1] - 16), at(level, t)], 4 if here else 1,
                                 BLUE if here else "#CCCCCC"))
    for level in (1, 2):
        for t in range(len(words) - level * (SPAN - 1)):
            x, y = at(level, t)
            body.append(tag("circle", cx=x, cy=y, r=12, fill=BLUE if t in seen[level] else PALE,
                            stroke=INK, stroke_width=1.5))
    for t, word in enumerate(words):
        x, y = at(0, t)
        here = t in seen[0]
        frame = {"stroke": VERMILION if t in marked else INK,
                 "stroke_width": 4 if t in marked else 1}
        body.append(tag("rect", x=x - step / 2 + 2, y=y - 16, width=step - 4, height=36, rx=5,
                        fill="#CFE3F2" if here else "#FFFFFF", **frame))
        size = min(17, 1.5 * step / len(word))  # long words must fit into their box
        body.append(text(x, y + 8, word, size, "middle", "bold" if here else "normal"))
    body += [text(20, 30, "second layer", 18), text(20, 135, "first layer", 18)]
    sees = " ".join(words[t] for t in sorted(seen[0]))
    lost = [words[t] for t in marked if t not in seen[0]]
    said = f"sees: {sees}" + (f"     not: {', '.join(lost)}" if lost else "")
    body.append(text(20, 318, said, 18))
    return document(WIDTH, HEIGHT, "A receptive field",
                    f"Place {place} of the second layer sees the five words “{sees}”.", body)

"""A sentence in an order of its own, and what two counting models make of it."""

from lstm_course.figures import svg
from lstm_course.figures.palette import BLUE, INK, PALE, VERMILION
from lstm_course.training import ngram

WIDTH, HEIGHT = 940, 250
MIDDLE, UNIT, FARTHEST = 520, 26, 14.0  # where the score is 0; pixels for 1; where the bars end


def moved(words, word, place):
    """The words with number `word` taken out and put in at `place`, both counted from 0."""
    rest = [*words[:word], *words[word + 1 :]]
    return [*rest[:place], words[word], *rest[place:]]


def draw_order(words, models, sides, word=0, place=0):
    """An SVG of the sentence with one word moved, and each model's score for it as a bar.

    words: a list of str. models: name -> windows.Counts. sides: what a score below 0 and one above
    0 mean. word, place: as in `moved`.
    """
    now = moved(words, word, place)
    scores = {name: ngram.score(model, now) for name, model in models.items()}
    body = [*_boxes(now, place), *_axis(sides)]
    for k, ((name, score), colour) in enumerate(zip(scores.items(), (BLUE, VERMILION),
                                                    strict=False)):
        body += _bar(name, score, 150 + 52 * k, colour)
    said = "; ".join(f"{name}: {_side(score, sides)}" for name, score in scores.items())
    return svg.document(WIDTH, HEIGHT, " ".join(now), f"Scores: {said}.", body)


def _boxes(words, framed):
    """The words side by side, the moved one with a thick frame."""
    x = 20
    for k, word in enumerate(words):
        width = 34 + 13 * len(word)
        thick = k == framed
        yield svg.tag("rect", x=x, y=20, width=width, height=50, rx=6, fill=PALE,
                      stroke=INK, stroke_width=4 if thick else 1)
        yield svg.text(x + width / 2, 52, word, 22, "middle", "bold" if thick else "normal")
        x += width + 12


def _axis(sides):
    """The line at 0 and what lies on either side of it."""
    yield svg.line([(MIDDLE, 104), (MIDDLE, 236)], 2)
    yield svg.text(MIDDLE - 14, 120, f"{sides[0]} ←", 18, "end")
    yield svg.text(MIDDLE + 14, 120, f"→ {sides[1]}", 18)


def _bar(name, score, y, colour):
    reach = max(-FARTHEST, min(FARTHEST, score)) * UNIT
    yield svg.text(20, y + 26, name, 20)
    yield svg.tag("rect", x=min(MIDDLE, MIDDLE + reach), y=y, width=abs(reach) + 0.1, height=34,
                  fill=colour)
    side = 1 if score >= 0 else -1
    yield svg.text(MIDDLE + reach + 8 * side, y + 25, _number(score), 20,
                   "start" if side > 0 else "end", "bold")


def _number(score):
    return f"{round(score, 1) + 0.0:.1f}".replace("-", "−")


def _side(score, sides):
    return f"{_number(score)}, {sides[score > 0] if abs(score) > 1 else 'next to nothing'}"

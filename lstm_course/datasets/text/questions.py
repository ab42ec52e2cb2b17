"""Short sentences about the weather and about dinner, some of them questions.

    It is going to rain today          Is it going to rain today
    We are going to eat soup tonight   Are we going to eat soup tonight

A question has the very words of its statement: what makes it one is their order alone. (Capital
letters and question marks are left out, as they would give it away.) Whether a sentence is about
weather or about dinner is told by single words, in whichever order they stand.
"""

import numpy as np

OPENINGS = {"weather": (("it", "is"), ("it", "was"), ("that cloud", "is")),
            "dinner": (("we", "are"), ("they", "were"), ("Jane", "is"), ("my friend", "was"))}
ENDS = {"weather": ("rain", "snow", "pour", "rain hard", "snow a little"),
        "dinner": ("eat soup", "bring pizza", "make waffles", "have salad", "want sushi")}
WHEN = ("today", "tonight", "tomorrow", "at noon", "on Sunday")
TOPICS = tuple(ENDS)


def sentence(rng, question, topic):
    """One sentence as a list of words. rng is a numpy Generator.

    Raises ValueError where topic is not one of TOPICS.
    """
    if topic not in TOPICS:
        raise ValueError(f"topic is {topic!r}, expected one of {', '.join(TOPICS)}")
    (subject, verb), end, when = (options[rng.integers(len(options))]
                                  for options in (OPENINGS[topic], ENDS[topic], WHEN))
    opening = f"{verb} {subject}" if question else f"{subject} {verb}"
    return f"{opening} going to {end} {when}".split()


def sentences(rng, count, label):
    """`count` sentences and their labels, a list of lists of words and an int array (count,).

    label "question": 1 for a question. label "topic": 1 for dinner. What is not the label is left
    to chance. Raises ValueError for another label.
    """
    if label not in ("question", "topic"):
        raise ValueError(f"label is {label!r}, expected question or topic")
    questions, topics = rng.integers(0, 2, (2, count))
    made = [sentence(rng, q, TOPICS[k]) for q, k in zip(questions, topics, strict=True)]
    return made, np.asarray(questions if label == "question" else topics)

"""Pages as learners, editors and other machines leave them: random, but the same for each seed.

    PYTHONPATH=tests python -m pages.wild 10000

merges so many and prints what was tried, and how many pages kept the laws of `broken_laws`.
"""

import copy
import sys
import warnings
from collections import Counter
from pathlib import Path

import nbformat
import sample_course
from pages.deeds import Learner

from lstm_course.pages.clear_solutions import cut
from lstm_course.pages.compose import compose
from lstm_course.pages.merging.merge_pages import merge, merge_three
from lstm_course.pages.sources import all_pages


def builds(folder):
    """Four versions of the sample's page: as it is, other words, other stubs, an exercise less."""
    text = sample_course.EXERCISE
    less = text[: text.index("## Triple")] + "The end.\n"
    stubs = text.replace("Twice x.", "Two times x.").replace("Three times x.", "Thrice x.")
    made = []
    for number, words in enumerate((text, text.replace("The end.", "Done."), stubs, less)):
        root = sample_course.make(Path(folder) / str(number))
        (root / "course" / "07_sample.exercise.md").write_text(words)
        page = next(page for page in all_pages(root) if page.kind == "exercise")
        facts = sample_course.facts().items()
        there = {name: fact for name, fact in facts if f"def {name}" in words}
        made.append(cut(compose(page, there)))
    return made


def history(made, seed):
    """Three versions of a page, the base among them, and what was done to them."""
    who = Learner(seed)
    base = who.works(who.rng.choice(made))
    sides = []
    for _ in range(2):
        side = who.works(base, 4)
        way = who.rng.random()
        if way < 0.3:
            side = merge(who.rng.choice(made), side)    # the course was built anew around it
            side = who.works(side, 2)
        elif way < 0.5:
            side = copy.deepcopy(who.rng.choice(made))  # upstream's: nobody's work in it
        sides.append(side)
    return base, *sides, who.did


def texts(page, made):
    """What somebody wrote: every text that no build holds."""
    ours = {cell.source.strip() for one in made for cell in one.cells}
    return {cell.source.strip() for cell in page.cells} - ours - {""}


def pictures(page):
    return {picture["image/png"] for cell in page.cells
            for picture in (cell.get("attachments") or {}).values()}


def lost(result, wanted):
    there = [cell.source for cell in result.cells]
    return sorted(text for text in wanted if not any(text in source for source in there))


def broken_laws(made, seed):
    """What is wrong with the merges of one history, in words."""
    base, ours, theirs, _ = history(made, seed)
    old, here, there = (texts(page, made) for page in (base, ours, theirs))
    shown = [pictures(page) for page in (base, ours, theirs)]
    three = (shown[1] | shown[2]) - shown[0] | shown[1] & shown[2]
    found = []
    new = made[seed % len(made)]
    for name, result, wanted, again in [
        ("two", merge(new, ours), here, lambda page: merge(new, page)),
        ("two, both worked on", merge(theirs, ours), here | there, None),
        ("three", merge_three(base, ours, theirs), (here | there) - old | here & there,
         lambda page: merge_three(page, page, page)),
        ("other way", merge_three(base, theirs, ours), (here | there) - old | here & there, None),
        ("no base", merge_three(None, ours, theirs), here | there, None),
    ]:
        found += [f"{name}: lost {text!r}" for text in lost(result, wanted)]
        seen = {"two": shown[1], "three": three, "other way": three}.get(name, shown[1] | shown[2])
        found += [f"{name}: lost the picture {one}" for one in sorted(seen - pictures(result))]
        names = [cell.id for cell in result.cells]
        if len(set(names)) != len(names):
            found.append(f"{name}: ids twice")
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("error")
                nbformat.validate(copy.deepcopy(result))
        except Exception as error:
            found.append(f"{name}: {error}")
        if again and again(result) != result:
            found.append(f"{name}: merging again changes it")
        if name == "three":
            for side in (ours, theirs):
                more = merge_three(side, result, side)
                gone = [*lost(more, texts(result, made)), *(pictures(result) - pictures(more))]
                if gone:
                    found.append(f"{name}: merging a side again loses {gone}")
    return found


def main(count):
    import tempfile

    did, bad, merges = Counter(), 0, 0
    with tempfile.TemporaryDirectory() as folder:
        made = builds(folder)
        for seed in range(count):
            found = broken_laws(made, seed)
            did += history(made, seed)[-1]
            bad += bool(found)
            merges += 5
            for words in found:
                print(seed, words)
    print(", ".join(f"{name} {number}" for name, number in sorted(did.items())))
    print(f"{count} histories, {merges} merges: {count - bad} kept every law, {bad} did not")
    return bad


if __name__ == "__main__":
    sys.exit(bool(main(int(sys.argv[1]))))

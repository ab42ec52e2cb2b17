"""A made-up gene: random letters with the signals at which a cell starts and stops reading.

    … random …  TATAAA  … random …  ATG  codons …  TAA  … random …

The TATA box stands some 30 letters before the place where the copying of a gene begins; the start
codon ATG begins the part that is translated, three letters (a codon) at a time; the first stop
codon in the same frame ends it. Real genes have more signals and looser ones; the letters between
ours are drawn at random, with codons that don't stop.

Source: B. Alberts et al., Molecular Biology of the Cell, chapters 6 and 7, for the signals.
"""

from collections import namedtuple

LETTERS = "ACGT"
BOX = "TATAAA"
START = "ATG"
STOPS = ("TAA", "TAG", "TGA")
CODONS = tuple(a + b + c for a in LETTERS for b in LETTERS for c in LETTERS)

Gene = namedtuple("Gene", "letters box start stop")


def letters(rng, length):
    """`length` random letters as a str, each of the four as likely. rng is a numpy Generator."""
    return "".join(rng.choice(list(LETTERS), length))


def gene(rng, codons=80, before=30):
    """A Gene: its letters (str), and where in them the box, the start and the stop codon begin.

    codons: how many stand between start and stop. before: random letters ahead of the box.
    Raises ValueError where codons is under 1.
    """
    if codons < 1:
        raise ValueError(f"codons is {codons}, expected at least 1")
    meaning = [codon for codon in CODONS if codon not in STOPS]
    head = letters(rng, before)
    leader = letters(rng, 40)
    coding = "".join(rng.choice(meaning, codons))
    stop = str(rng.choice(STOPS))
    text = head + BOX + leader + START + coding + stop + letters(rng, 30)
    start = before + len(BOX) + len(leader)
    return Gene(text, before, start, start + 3 + len(coding))


def places(text, signal):
    """All places (int) where the signal begins in the text, in order, overlaps included."""
    return [k for k in range(len(text) - len(signal) + 1) if text.startswith(signal, k)]


def longest_reading(text):
    """(start, codons) of the longest part that runs from an ATG to the first stop in its frame.

    codons counts those between the two. (None, 0) where there is no such part.
    """
    best = None, 0
    for start in places(text, START):
        for k in range(start + 3, len(text) - 2, 3):
            if text[k : k + 3] in STOPS:
                if best[0] is None or (k - start) // 3 - 1 > best[1]:
                    best = start, (k - start) // 3 - 1
                break
    return best

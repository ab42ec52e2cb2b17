"""What several exercises of page 07 share."""




def number_of_steps(B, D, H):
    """A number of steps that differs from the other sizes, but in the probes, where all agree."""
    return B if B == D == H else B + D + 4


def draw_lengths(rng, T, B):
    lengths = rng.integers(1, T, B)
    lengths[rng.integers(B)] = T - rng.integers(2)
    return lengths

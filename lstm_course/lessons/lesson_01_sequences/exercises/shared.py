"""What several exercises of page 01 share."""




def draw_words(rng, T, V):
    """Numbers of T words of V, as an int array (T,)."""
    return rng.integers(0, V, T)

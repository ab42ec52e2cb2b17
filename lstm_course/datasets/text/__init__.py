"""Words: a children's book, sentences that hide their cue, and what people write about films."""

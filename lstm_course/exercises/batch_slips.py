"""What a teacher says to the slips of page 07: wrong line -> words, for each exercise.

A line is one that a reference of `page_07` might have become; a slip with a belief behind it has a
reply to the belief.
"""

SPLIT = {
    "inside = np.isin(np.arange(len(authors)), drawn)":
        "the authors play no part: their other rows stay in training, which is the leak",
    "chosen = drawn":
        "row numbers are looked up among the authors: `drawn` holds rows, `authors[drawn]` says "
        "who wrote them",
    "chosen = authors[drawn[:1]]": "only the first drawn row's author is taken over",
    "train = np.setdiff1d(np.arange(len(authors)), drawn)":
        "the authors' other rows are in both parts: they go to the test, so take them out of "
        "training",
    "test = np.sort(drawn)":
        "the authors' other rows are in neither part: they are lost, though the test could use "
        "them",
    "test = drawn":
        "the authors' other rows are in neither part: they are lost, though the test could use "
        "them (and the rows should stand in rising order)",
    "return (test, train)": "the two are returned in the wrong order: training comes first",
    "train = authors[~inside]\ntest = authors[inside]":
        "these are the authors of the rows; wanted are the numbers of the rows",
    "train = np.unique(authors[~inside])\ntest = np.unique(authors[inside])":
        "these are the authors' names, each once; wanted are the numbers of their rows",
    "train = ~inside\ntest = inside":
        "these are masks, one entry for each row; wanted are the numbers of the rows",
    "train = np.flatnonzero(inside)\ntest = np.flatnonzero(~inside)":
        "the two parts are exchanged: the drawn rows belong to the test",
}

GROUP = {
    "order = np.arange(len(lengths))": "nothing is sorted: the rows stand as they came",
    "order = np.sort(lengths)":
        "these are the sorted lengths; wanted are the numbers of the texts, which `np.argsort` "
        "gives",
    "order = np.argsort(-lengths)": "the longest come first; begin with the shortest",
    "order = np.argsort(np.argsort(lengths))":
        "these are the ranks of the texts; wanted is which text stands at each place: one "
        "`np.argsort`",
    "groups = order.reshape(size, -1)":
        "rows and columns are exchanged: a batch is a row, so there are `size` columns",
    "groups = order.reshape(size, -1).T":
        "the sorted texts are dealt out in turn, so each batch gets short and long ones: "
        "neighbours belong together",
    "groups = np.sort(order.reshape(-1, size), axis=1)":
        "the batches are right, but the texts in each are sorted by number, not by length",
    "groups = order.reshape(-1, size)[:, ::-1]":
        "inside each batch the longest text comes first; the shortest belongs there",
    "groups = order.reshape(-1, size)[::-1]": "the batches stand from the longest to the shortest",
    "groups = np.stack([k + np.argsort(lengths[k:k + size]) "
    "for k in range(0, len(lengths), size)])":
        "each batch is sorted for itself: sort all texts first, then cut",
    "groups = np.stack([np.argsort(part) for part in lengths.reshape(-1, size)])":
        "each batch is sorted for itself, and the numbers begin at 0 in each: sort all texts "
        "first, then cut",
}

PAD = {
    "kept = [words[:most] for words in sequences]":
        "the first `most` words are kept; what counts stands at the end here",
    "kept = [words[:-most] for words in sequences]":
        "the last `most` words are thrown away: `words[-most:]` keeps them",
    "kept = [words[most:] for words in sequences]":
        "the first `most` words are thrown away, and the rest is kept, however long: count from "
        "the end, `words[-most:]`",
    "kept = list(sequences)": "nothing is trimmed: `most` is not used",
    "kept = [words[-most - 1:] for words in sequences]": "one word too many is kept",
    "kept = [words[1 - most:] for words in sequences]": "one word too few is kept",
    "T = most":
        "every batch is filled up to `most` steps, although its longest text may be shorter",
    "T = max([len(words) for words in sequences])":
        "the array is as long as the longest text was *before* trimming",
    "columns = [np.concatenate((np.zeros(T - len(words), int), words)) for words in kept]":
        "the padding stands in front: it goes behind the words, as the first step must be a word",
    "columns = [np.concatenate((words, np.ones(T - len(words), int))) for words in kept]":
        "the padding is filled with 1, the number of unknown words: it is 0",
    "columns = [np.concatenate((words, np.full(T - len(words), -1))) for words in kept]":
        "the padding is filled with -1: it is 0",
    "columns = [np.concatenate((words, np.full(T - len(words), words[-1]))) for words in kept]":
        "the last word is repeated where padding belongs: fill up with 0",
    "columns = [np.resize(words, T) for words in kept]":
        "a short text is read again where padding belongs: `np.resize` begins anew; fill up "
        "with 0",
    "ids = np.stack(columns)":
        "each text is a row, (B, T): time comes first here, so a text is a column",
    "kept = [words[max(len(words) - most + 1, 0):] for words in sequences]":
        "one word too few of the long texts is kept",
    "kept = [words[most:] if len(words) > most else words for words in sequences]":
        "of a text that is too long the first `most` words are thrown away, and all others kept: "
        "count from the end, `words[-most:]`",
    "kept = [words[::-1][:most] for words in sequences]": "the last words stand there backwards",
    "T = min([len(words) for words in kept])\ncolumns = [words[:T] for words in kept]":
        "all texts are cut to the length of the shortest: nothing is padded, and words are lost",
}

MASK = {
    "real = steps <= lengths": "one step too many is true: steps are counted from 0, so the last "
                               "word stands at length - 1",
    "real = steps < lengths - 1": "the last word is masked, too: steps are counted from 0, so it "
                                  "stands at length - 1",
    "real = steps >= lengths": "the mask is turned around: true is for words",
    "real = steps > lengths": "the mask is turned around, and one step off: true is for words",
    "real = steps >= T - lengths": "this is the mask of texts that are padded in front",
    "real = (np.arange(T) < lengths[:, None])":
        "the mask lies on its side, (B, T): time comes first here",
    "real = steps == lengths - 1": "only the last word is true: every word is",
    "real = steps == lengths": "only the first step of the padding is true: every word is",
    "real = steps < np.max(lengths) + 0 * lengths": "all texts get the mask of the longest one",
    "real = steps < np.min(lengths) + 0 * lengths": "all texts get the mask of the shortest one",
    "real = steps < T + 0 * lengths": "all steps are true: those after a text's last word are not",
}

LOSS = {
    "n = real.size":
        "the sum is divided by all T · B steps, padding included: the loss gets smaller with every "
        "step of padding. Divide by the number of words",
    "n = real.shape[1]":
        "the sum is divided by the number of texts; divide by the number of words",
    "n = len(real)": "the sum is divided by the number of steps; divide by the number of words",
    "n = 1": "nothing is divided: this is the sum, not the mean",
    "loss = np.sum(e * e) / n": "the loss counts the padding, too",
    "loss = np.sum(e * e) / n\ndy = 2 * e / n":
        "nothing is masked: both the loss and the gradient count the padding",
    "loss = np.mean(e * e)\ndy = 2 * e / e.size":
        "nothing is masked: this is the mean over words and padding",
    "loss = np.mean(np.sum(real * e * e, axis=0) / np.sum(real, axis=0))":
        "this is the mean of the texts' means, in which a word of a short text weighs more: every "
        "word counts alike here",
    "loss = np.mean(np.sum(real * e * e, axis=0) / np.sum(real, axis=0))\n"
    "dy = 2 * real * e / np.sum(real, axis=0) / real.shape[1]":
        "this is the mean of the texts' means, in loss and gradient: every word counts alike here, "
        "whatever text it stands in",
    "e = real * y - t\nloss = np.sum(e * e) / n\ndy = 2 * e / n":
        "the outputs at padded steps are set to 0, but their targets are not: mask the *error*",
    "dy = 2 * e / n":
        "the loss is right, but the gradient is not masked: the padding still teaches",
    "dy = 2 * real * e / real.size":
        "the gradient is divided by all steps, the loss by the words: it is not its gradient",
    "dy = real * e / n": "the 2 is missing: the slope of a square is 2 times the error",
    "dy = 2 * real * e": "the gradient of a mean is divided by the count, too",
    "e = t - y": "the sign of the error is turned around: the gradient points uphill",
    "loss = np.sum(real * np.abs(e)) / n": "these are absolute errors; the loss has squares",
    "loss = np.sqrt(np.sum(real * e * e) / n)": "this is the root of the loss",
    "n = int(np.sum(~real))":
        "the sum is divided by the number of padded steps; divide by the number of words",
    "loss = np.sum(~real * e * e) / n\ndy = ~real * (2 * e) / n":
        "the mask is turned around: the padding counts, and the words do not",
    "n = int(np.sum(~real))\nloss = np.sum(~real * e * e) / n\ndy = ~real * (2 * e) / n":
        "the mask is turned around: this is the mean over the padding",
    "loss = np.sum(real * e * e) / n / 2\ndy = real * e / n":
        "this is half of the loss: some define it so, and the 2 of the gradient goes away; here "
        "there is no 1/2",
    "dy = real * np.abs(2 * e) / n":
        "the sign of the error is lost: the gradient says which way, too",
    "loss = np.sum(real * e * e, axis=0) / np.sum(real, axis=0)\n"
    "dy = 2 * real * e / np.sum(real, axis=0)":
        "these are the losses of the texts, one each: add up over steps and texts, for one number",
    "loss = np.sum(real * e * e, axis=0) / n":
        "the sum runs over time only: add up over the texts, too, for one number",
}

END = "a text of 3 words has its last word at step 2, since steps are counted from 0"

LAST = {
    "last = H[-1]": "the last column is read, which is padding for all but the longest text",
    "ends = lengths": f"one step too late: {END}",
    "ends = lengths - 2": f"one step too early: {END}",
    "last = H[0]": "the first state is read: nothing but one word has gone into it",
    "ends = np.minimum(lengths, len(H) - 1)":
        f"one step too late, but for the longest text: {END}",
    "last = H[-lengths, _texts]": "the lengths are counted from the end of the array: count them "
                                 "from its beginning",
    "last = np.max(H, axis=0)": "this is the largest value over time, not the last state",
    "last = np.mean(H, axis=0)": "this is the mean over time, not the last state",
    "last = np.sum(H, axis=0)": "this is the sum over time, not the last state",
    "last = H[ends]":
        "this takes for each text the states of *all* texts, (B, B, H): say which text, too, "
        "`H[ends, np.arange(B)]`",
    "last = H[_texts, ends]": "the axes are exchanged: time comes first",
    "last = H[np.full(len(lengths), np.max(ends)), _texts]":
        "all are read at the end of the longest text: each has its own",
    "last = H[np.full(len(lengths), np.min(ends)), _texts]":
        "all are read at the end of the shortest text",
    "last = H[np.full(len(lengths), ends[0]), _texts]":
        "all are read at the end of the first text: each has its own",
    "last = H[ends, 0]": "for all texts the state of the same one, the first, is taken",
    "last = H[np.argmax(lengths), _texts]":
        "`np.argmax(lengths)` is the number of the longest text, which is no step",
}

STEP = {
    "h_held = h_new * _word\nc_held = c_new * _word":
        "at padding the state is set to 0, so the text is forgotten. That is the broken code: the "
        "*old* state is kept there",
    "h_held = h_new\nc_held = c_new": "nothing is held: the cell goes on reading the padding",
    "h_held = h_new": "only the cell state is held: the hidden state goes on over the padding",
    "c_held = c_new": "only the hidden state is held: the cell state goes on over the padding",
    "h_held = h_new * _word": "the hidden state is set to 0 at padding: the old one is kept there",
    "c_held = c_new * _word": "the cell state is set to 0 at padding: the old one is kept there",
    "_word = ~real[:, None]": "the mask is turned around: the state is held at words, and the "
                             "padding is read",
    "(h_new, c_new) = lstm_step(p, x * real[:, None], h, c)\nh_held = h_new\nc_held = c_new":
        "the input is masked, and the cell steps on all the same: a step with the input 0 changes "
        "the state, too",
    "(h_new, c_new) = lstm_step(p, x, h * real[:, None], c * real[:, None])\nh_held = h_new\n"
    "c_held = c_new":
        "the old state is masked before the step, and then the padding is read: hold the old one "
        "instead of the new",
    "h_held = h_new * _word + h\nc_held = c_new * _word + c":
        "the old state is added at words, too: it is taken *instead of* the new one, at padding",
    "h_held = (h_new + h) / 2\nc_held = (c_new + c) / 2":
        "this is the mean of the old and the new state: take the one or the other",
    "h_held = np.where(_word, c_new, c)\nc_held = np.where(_word, h_new, h)":
        "h and c have changed places: h comes first, both in what `lstm_step` returns and in what "
        "you return",
    "h_held = np.where(_word.all(), h_new, h)\nc_held = np.where(_word.all(), c_new, c)":
        "one padded text stops all of them: each text has its own entry in the mask",
    "h_held = np.where(_word.any(), h_new, h)\nc_held = np.where(_word.any(), c_new, c)":
        "one text that goes on takes all of them along: each text has its own entry in the mask",
    "h_held = np.where(real, h_new, h)\nc_held = np.where(real, c_new, c)":
        "the mask lies along the units: it is one entry for each *text*, so make it a column, "
        "`real[:, None]`",
    "h_held = h\nc_held = c": "nothing is ever read: at words the new state is taken",
}

REVERSE = {
    "Y = X[::-1]":
        "the whole array is turned around, so the padding comes first: only the words of each text "
        "are",
    "Y = X[:, ::-1]": "the order of the texts is turned around; turn time around",
    "Y = X[:, :, ::-1]": "the entries of each input are turned around; turn time around",
    "Y = X": "nothing is turned around",
    "back = np.where(t < lengths, lengths - t, t)":
        "one step off: the last word stands at length - 1 and comes to step 0",
    "back = np.where(t < lengths - 1, lengths - 2 - t, t)":
        "the last word stays where it was: `X[n - 2::-1]` or so begins one word too early",
    "back = np.where((t < lengths) & (t > 0), lengths - t, t)":
        "the first word stays where it was: all words are turned around",
    "back = np.where(t < lengths, len(X) - 1 - t, t)":
        "each text is read from the end of the array, so its padding comes first: its own end is "
        "at length - 1",
    "back = np.where(t < lengths, np.max(lengths) - 1 - t, t)":
        "all texts are read from the end of the longest one: each has its own end",
    "back = np.where(t < lengths[0], lengths[0] - 1 - t, t)":
        "all texts are turned around at the end of the first one: each has its own end",
    "Y = X[back[::-1], _texts]": "the words are turned around twice, so they only move behind the "
                                "padding",
    "back = np.where(t < np.min(lengths), np.min(lengths) - 1 - t, t)":
        "all texts are turned around at the end of the shortest one: each has its own end",
    "Y = np.where((t < lengths - 1)[:, :, None], X[back, _texts], 0 * X)":
        "the first word of each text is lost",
    "Y = np.where((t > 0)[:, :, None], X[back, _texts], 0 * X)":
        "the last word of each text is lost",
    "back = np.where(t < lengths, np.maximum(t, lengths - 1 - t), t)":
        "the array is read while it is written: the second half finds the words that were put into "
        "the first; read from `X`, write to a copy",
}

ENDS = {
    "ahead = H[-1]":
        "the reader ahead is taken from the last column, which is padding for the shorter texts",
    "back = G[-1]":
        "the reader back is taken from the last column, where it has only begun: it has read all "
        "at step 0",
    "ahead = H[-1]\nback = G[-1]":
        "both are taken from the last column, as `out[-1]` does: there the reader ahead stands in "
        "the padding, and the reader back has only begun",
    "back = G[lengths - 1, _texts]":
        "the reader back is taken at the last word, where it has read that one word: it has read "
        "all at step 0",
    "ahead = H[-1]\nback = G[lengths - 1, _texts]":
        "the two ends are exchanged: the reader ahead ends at the last word, the reader back at "
        "step 0",
    "ahead = H[0]": "the reader ahead is taken at step 0, where it has read one word",
    "ahead = H[0]\nback = G[lengths - 1, _texts]":
        "each reader is taken where it begins: the reader ahead ends at the last word, the reader "
        "back at step 0",
    "ahead = H[0]\nback = G[-1]":
        "the two ends are exchanged: `H[0]` and `G[-1]` are where the readers begin",
    "ahead = H[lengths, _texts]": f"the reader ahead is taken one step too late: {END}",
    "ahead = H[np.minimum(lengths, len(H) - 1), _texts]":
        f"the reader ahead is taken one step too late: {END}",
    "both = np.concatenate((back, ahead), axis=1)": "the reader back stands first; the reader "
                                                    "ahead does",
    "both = np.concatenate((ahead, back))":
        "the two stand below each other, (2 B, H): side by side is axis 1",
    "both = ahead + back": "the two are added; put them side by side",
    "both = (ahead + back) / 2": "this is the mean of the two; put them side by side",
    "both = np.concatenate((ahead, ahead), axis=1)": "the reader back is missing",
    "both = np.concatenate((back, back), axis=1)": "the reader ahead is missing",
    "both = np.stack((ahead, back), axis=2).reshape(len(lengths), -1)":
        "the entries of the two are shuffled like cards: all of the reader ahead come first",
    "ahead = H[lengths - 2, _texts]": f"the reader ahead is taken one step too early: {END}",
    "back = G[-lengths, _texts]":
        "the reader back is taken at a step counted from the end of the array, which moves with "
        "the padding: it has read all at step 0",
    "ahead = G[lengths - 1, _texts]\nback = H[0]":
        "H and G have changed places: each reader is taken where it begins",
    "ahead = np.mean(H, axis=0)\nback = np.mean(G, axis=0)":
        "these are the means over time, padding included",
}

TEACHER = {
    "inputs = words":
        "nothing is moved: the network would read the word that it is asked for, and learn to "
        "copy it",
    "inputs = np.concatenate((words[1:], first))":
        "the inputs are moved the wrong way: at each step the network would read the word *after* "
        "the one that it is asked for",
    "inputs = np.roll(words, 1, axis=0)":
        "the last word comes round to the first step, so the network sees the end of the text "
        "before it begins: the first input is `start`",
    "inputs = np.roll(words, 1)":
        "`np.roll` without an axis moves across the texts; move in time only, and the first input "
        "is `start`",
    "inputs = np.roll(words, 1, axis=1)":
        "the texts are moved, not the steps: each text would read another one's words",
    "inputs = np.concatenate((first, words[1:]))":
        "the first word is replaced by `start`, and nothing is moved",
    "inputs = np.concatenate((words[:-1], first))":
        "`start` stands at the end, where it replaces the last word; it comes first and moves all "
        "others by one step",
    "inputs = np.full_like(words, start)":
        "the network reads nothing but `start`: a teacher puts in the true word of the step before",
    "targets = np.concatenate((words[1:], first))":
        "the targets are moved, too: after `start` the first word is asked for, so they stay",
    "inputs = words\ntargets = np.concatenate((words[1:], first))":
        "the first word is read and the second is asked for, so the first is never learned, and "
        "`start` is taken for a last word",
    "targets = np.concatenate((first, words[:-1]))":
        "the targets are moved as the inputs are: input and target are the same word",
    "return (targets, inputs)": "the two are returned in the wrong order: the inputs come first",
    "first = np.zeros_like(words[:1])": "the first input is 0, not `start`",
    "first = words[:1]": "the first word stands twice, and `start` is missing",
    "first = np.full_like(words[:1], start)\ninputs = np.concatenate((first, words[:-1]), axis=0)\n"
    "targets = np.concatenate((words[:-1], first))":
        "the last word is no target: `start` stands in its place",
    "inputs = np.concatenate((first, words[:0:-1]))":
        "the words are put in from the last one backwards",
}

STOP = {
    "lowest = losses <= _before":
        "a loss as low as the lowest counts as a new one: only a lower one does",
    "lowest = np.append(True, losses[1:] < losses[:-1])":
        "each loss is compared with the one before it; compare it with the lowest so far",
    "stops = np.flatnonzero(waited > patience)":
        "it waits one epoch too long: after `patience` epochs without a new lowest loss it stops",
    "stops = np.flatnonzero(waited >= patience - 1)":
        "it stops one epoch too early: the epoch with the lowest loss itself is not waited for",
    "waited = np.cumsum(~lowest)":
        "all epochs without a new lowest loss are counted together: a new lowest loss begins the "
        "count anew",
    "best = int(np.argmin(losses))":
        "the lowest of *all* losses is taken, those after the stop included: nobody knows them "
        "by then",
    "best = last": "the last weights are kept; those of the lowest loss are wanted",
    "best = last - patience":
        "this is right where it stops, but a run that never stops has its lowest loss elsewhere",
    "return (last, best)": "the two are returned in the wrong order: the best epoch comes first",
    "last = int(np.argmin(losses))": "it stops at the lowest loss: by then nobody knows that it is "
                                     "the lowest",
    "last = len(losses) - 1": "it never stops",
    "last = int(np.append(stops, len(losses) - 1)[0]) + 1\nbest = int(np.argmin(losses[:last]))":
        "the last epoch is counted as a number of epochs: epochs are counted from 0",
    "last = int(np.append(stops - 1, len(losses) - 1)[0])":
        "the epoch before the stop is returned: the one in which the patience ran out has been "
        "trained, too",
    "last = int(np.append(stops, len(losses))[0])":
        "where it never stops, the last epoch is `len(losses) - 1`",
    "best = int(len(losses[:last + 1]) - 1 - np.argmin(losses[:last + 1][::-1]))":
        "of two equal losses the later one is taken: the first was not beaten",
    "waited = _epochs - np.maximum.accumulate(np.where(lowest, _epochs, 0))\n"
    "stops = np.flatnonzero(np.append(False, losses[1:] > losses[:-1]))":
        "it stops at the first loss that rises: wait for `patience` epochs",
    "last = int(np.append(stops, len(losses) - 1)[0]) + 1\n"
    "best = int(np.argmin(losses[:last])) + 1": "both epochs are counted from 1: count from 0",
    "last = int(np.append(stops, len(losses) - 2)[0])":
        "the last epoch of the list is never looked at: it has the number `len(losses) - 1`",
    "lowest = np.cumprod(np.append(True, losses[1:] < losses[:-1])) > 0\n"
    "best = int(np.sum(lowest)) - 1":
        "the first loss that is not lower ends the search for a better one: as long as the "
        "patience lasts, a later epoch may still be the best",
}

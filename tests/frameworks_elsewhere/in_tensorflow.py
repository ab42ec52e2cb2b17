"""Run by TensorFlow's own environment: python in_tensorflow.py FOLDER

Each case is a model FOLDER/NAME.keras, which Keras wrote on its PyTorch backend, and X and dH in
FOLDER/NAME.npz. FOLDER/NAME.out.npz then holds H, and the gradients of (H * dH).sum() by X and by
each weight; FOLDER/NAME.out.keras holds the model as TensorFlow wrote it.
The course isn't imported here: a TensorFlow environment of one's own has none.
"""

import json
import sys
from pathlib import Path

import keras
import numpy as np
import tensorflow as tf

assert keras.backend.backend() == "tensorflow"
folder = Path(sys.argv[1])
for path in sorted(folder.glob("*.npz")):
    case = np.load(path)
    X, dH = tf.constant(case["X"]), tf.constant(case["dH"])
    model = keras.models.load_model(path.with_suffix(".keras"))
    with tf.GradientTape() as tape:
        tape.watch(X)
        Hs = model(X)
        loss = tf.reduce_sum(Hs * dH)
    dX, *grads = tape.gradient(loss, [X, *(w.value for w in model.weights)])
    np.savez(path.with_suffix(".out.npz"), H=Hs.numpy(), dX=dX.numpy(),
             **{f"grad_{k:03}": np.asarray(g) for k, g in enumerate(grads)})
    model.save(path.with_suffix(".out.keras"))
(folder / "versions.json").write_text(json.dumps(
    {"Python": sys.version.split()[0], "TensorFlow": tf.__version__, "Keras": keras.__version__,
     "NumPy": np.__version__}))

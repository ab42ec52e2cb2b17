"""From the text that authors edit, in ``course/``, to the notebooks that learners open.

``course/NN_name.lesson.md``    -> ``notebooks/NN_name.ipynb``
``course/NN_name.exercise.md``  -> ``solutions/NN_name.ipynb`` -> ``exercises/NN_name.ipynb``

``sources`` finds the pages, ``compose`` makes a notebook of one, ``execute`` runs it, ``cut``
takes the answers out, ``merge`` keeps what a learner wrote, ``build`` does all of it and ``drift``
says what is out of date. Nothing here knows an exercise: the facts (points, minutes ...) are
handed in.
"""

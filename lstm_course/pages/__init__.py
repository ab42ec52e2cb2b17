"""From the text that authors edit, in ``course/``, to the notebooks that learners open.

``course/NN_name.lesson.md``    -> ``notebooks/NN_name.ipynb``
``course/NN_name.exercise.md``  -> ``solutions/NN_name.ipynb`` -> ``exercises/NN_name.ipynb``

``sources`` finds the pages, ``compose`` makes a notebook of one, ``execute`` runs it,
``clear_solutions`` takes the answers out, ``merging`` keeps what a learner wrote, ``build_page``
does all of it and ``up_to_date`` says what it would change. Nothing here knows an exercise: the
facts (points, minutes ...) are handed in.
"""

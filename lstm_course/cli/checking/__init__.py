"""What `lstm-course check` does with a learner's page: a copy is made ready and run under nbval.

``page`` runs it, ``sheet`` is one page on its way, ``prepare`` makes the copy that runs, ``places``
says where an answer stands, ``result`` is what came of it. ``nbval_report`` runs in
pytest's process.
"""

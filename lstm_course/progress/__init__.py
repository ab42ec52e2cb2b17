"""What a learner has passed: kept in their own data folder, whatever becomes of the course's files.

``record`` writes a pass, ``passed`` reads them all, ``standing`` says of each page how far it is.
"""

from .map import PAGES, Standing, standing
from .paths import NoHome, place
from .record import not_kept, passed, record
from .record_trouble import trouble

__all__ = ["PAGES", "NoHome", "Standing", "not_kept", "passed", "place", "record", "standing",
           "trouble"]

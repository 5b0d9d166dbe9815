"""Problems as events of the log, a line each in the reader's language."""

import logging
from collections.abc import Iterable

from app.announcement.problem import Level, Problem
from app.log import log
from app.stage.language.sentences import line_of_problem
from app.stage.language.words import Words

LEVELS = {Level.ERROR: logging.ERROR, Level.WARNING: logging.WARNING}


def log_problems(problems: Iterable[Problem], words: Words) -> None:
    """Tells every problem at the level that it has."""
    for problem in problems:
        log.log(LEVELS[problem.level], line_of_problem(problem, words))

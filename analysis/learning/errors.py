"""What goes wrong when there is too little to learn from."""


class LearningError(ValueError):
    """Corrections from which nothing can be learnt; the message says why and what to do."""

"""How sure is sure: the thresholds that turn a reader's certainty into a verdict."""

from kundsvar.model import Model


class Thresholds(Model):
    """From which certainty on something is said; certainties are probabilities.

    The defaults were set on the dev part of the corpus, where `make accuracy` measures what they give:
    `found` and `fault` are about best for F1, `possible` makes some nine in ten steps that are called
    missing really missing, and `sure_fault` some nine in ten errors right.

    >>> Thresholds(possible=0.02).found
    0.3
    """

    found: float = 0.3
    """A step counts as taken."""
    stray: float = 0.75
    """A step counts as taken in a text that does nothing that only replies do, as greeting, thanking or apologising."""
    possible: float = 0.03
    """A step is doubtful rather than missing."""
    fault: float = 0.27
    """A fault is reported, as a warning."""
    sure_fault: float = 0.85
    """A fault is reported with the severity of its check."""


USUAL = Thresholds()

"""How sure is sure: the thresholds that turn a reader's certainty into a verdict."""

SURE = 0.75
"""From this certainty on a step counts as met, and a fault as found."""
POSSIBLE = 0.35
"""From this certainty on a step is doubtful rather than missing."""

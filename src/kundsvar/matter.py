"""What the law looks at in a case: a flight, a purchase, a contract, a bill."""

from kundsvar.model import Model


class Matter(Model):
    """Facts that decide a right. What is not known is None: the right then says which fact it lacks."""

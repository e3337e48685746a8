"""What can go wrong, each with one sentence that names the place and the remedy."""


class KundsvarError(ValueError):
    """Every error of this library that is the input's fault."""


class InputError(KundsvarError):
    """A case or a draft that cannot be taken."""


class MissingTextError(KundsvarError):
    """A case has no text in the language that a reply is asked for."""


class MissingFormError(KundsvarError):
    """A form of a word is asked for that could only be guessed."""


class CatalogueError(KundsvarError):
    """A sentence catalogue or a list of words cannot be used."""


class TemplateError(KundsvarError):
    """A template cannot be used, or says nothing where the customer is owed something."""


class UnknownLanguageError(KundsvarError):
    """A language that kundsvar does not speak, or a text whose language cannot be told."""


class FindingsError(KundsvarError):
    """A draft has findings; raised by `Report.raise_for_findings`."""

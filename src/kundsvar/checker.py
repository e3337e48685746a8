"""Checks draft after draft, as the command line is told to."""

from argparse import Namespace
from functools import cached_property

from pydantic import ValidationError

from kundsvar.arguments import case_of, given_case, given_voice, text_of
from kundsvar.case import CaseBase
from kundsvar.check import check
from kundsvar.errors import InputError, KundsvarError
from kundsvar.facts import Facts
from kundsvar.files import DraftFile
from kundsvar.parse import one_line
from kundsvar.report import Report
from kundsvar.settings import Settings


class Checker:
    """Checks drafts; what the arguments give for all of them is read once."""

    def __init__(self, arguments: Namespace) -> None:
        self._arguments = arguments
        self._voice = given_voice(arguments)
        self._given = given_case(arguments)
        self._earlier = [text_of(name) for name in arguments.earlier]

    def report(self, draft: DraftFile) -> Report:
        """Return the report on a draft.

        Raises InputError, with the name of the file, for what cannot be taken.
        """
        case, settings = self._case(draft), self._settings(draft)
        try:
            return check(
                draft.text,
                case,
                language=self._arguments.speak,
                voice=self._voice,
                settings=settings,
                suppress=dict(self._arguments.suppress),
                earlier=self._earlier,
                markup=self._arguments.markup,
            )
        except KundsvarError as error:
            raise InputError(f"{draft.name}: {error}") from None

    def _case(self, draft: DraftFile) -> CaseBase | Facts:
        if self._given is not None:
            return self._given
        return Facts() if draft.case is None else case_of(draft.case)

    def _settings(self, draft: DraftFile) -> Settings:
        settings = self._config or Settings.load(draft.folder)
        given = {
            name: value
            for name in ("select", "ignore", "certainty")
            if (value := getattr(self._arguments, name)) is not None
        }
        severity = {**settings.severity, **dict(self._arguments.severity)}
        try:
            return Settings.model_validate({**dict(settings), **given, "severity": severity})
        except ValidationError as error:
            raise InputError(f"--{one_line(error)}") from None

    @cached_property
    def _config(self) -> Settings | None:
        return None if self._arguments.config is None else Settings.load(self._arguments.config)

"""What a reply owes the customer: write it, and check any draft of it.

>>> import kundsvar as kv
>>> facts = kv.Facts(kind="cancellation", language="en", decided=True, reason_known=True)
>>> report = kv.check("Hello Maija, Your contract ends on 5 December. Why are you leaving us?", facts)
>>> report.ok
False
"""

from kundsvar.cases import AnyCase, Apology, Cancellation, Complaint, Reassurance, Refusal
from kundsvar.certainty import Thresholds
from kundsvar.check import Check, check, checks
from kundsvar.compose import compose
from kundsvar.errors import (
    CatalogueError,
    FindingsError,
    InputError,
    KundsvarError,
    MissingFormError,
    MissingTextError,
    TemplateError,
    UnknownLanguageError,
)
from kundsvar.facts import Facts
from kundsvar.fix import Fix
from kundsvar.form import Form
from kundsvar.format import Format, format_reports, formats
from kundsvar.formats.json import report_schema
from kundsvar.inflect import inflect
from kundsvar.lexicon import Lexicon
from kundsvar.mention import Mention
from kundsvar.mentioning import mentions
from kundsvar.owed import Owed, owed
from kundsvar.parse import case_schema, parse_case
from kundsvar.people import Company, Customer, Person
from kundsvar.playbook import Obligation, Playbook, playbook
from kundsvar.read import read
from kundsvar.reading import Evidence, Reading, Sentence
from kundsvar.reply import Part, Reply
from kundsvar.report import Finding, Report, Suppressed
from kundsvar.right import Right, rights
from kundsvar.settings import Settings
from kundsvar.span import Span
from kundsvar.step import Step, steps
from kundsvar.values import Hours, Money, Noun, Place, Service, Shop, Window
from kundsvar.verdict import Verdict
from kundsvar.voice import Voice

__all__ = [
    "AnyCase",
    "Apology",
    "Cancellation",
    "CatalogueError",
    "Check",
    "Company",
    "Complaint",
    "Customer",
    "Evidence",
    "Facts",
    "Finding",
    "FindingsError",
    "Fix",
    "Form",
    "Format",
    "Hours",
    "InputError",
    "KundsvarError",
    "Lexicon",
    "Mention",
    "MissingFormError",
    "MissingTextError",
    "Money",
    "Noun",
    "Obligation",
    "Owed",
    "Part",
    "Person",
    "Place",
    "Playbook",
    "Reading",
    "Reassurance",
    "Refusal",
    "Reply",
    "Report",
    "Right",
    "Sentence",
    "Service",
    "Settings",
    "Shop",
    "Span",
    "Step",
    "Suppressed",
    "TemplateError",
    "Thresholds",
    "UnknownLanguageError",
    "Verdict",
    "Voice",
    "Window",
    "case_schema",
    "check",
    "checks",
    "compose",
    "format_reports",
    "formats",
    "inflect",
    "mentions",
    "owed",
    "parse_case",
    "playbook",
    "read",
    "report_schema",
    "rights",
    "steps",
]

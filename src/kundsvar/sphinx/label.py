"""The words around letters, findings and generated pages: each the English source of a catalogue entry."""

from enum import StrEnum


class Label(StrEnum):
    """A heading, a caption or a joining word."""

    # A letter, and what it owed.
    FROM = "From"
    TO = "To"
    SUBJECT = "Subject"
    OWED = "What this reply owes"
    # A draft with its findings.
    FINDING = "Finding"
    FINDINGS = "Findings"
    NOTHING_FOUND = "Nothing was found."
    CERTAINTY = "certainty"
    INSTEAD = "Write for example"
    BACK = "Back to the text"
    # How conditions are joined.
    OR = "or"
    OTHERWISE = "otherwise"
    # The pages of playbooks, steps and checks.
    LANGUAGE = "Language"
    GUIDE = "What a reply owes"
    GUIDE_IS = (
        "What happened to the customer decides what the reply owes. A playbook lists the steps that a kind of case "
        "owes, a step is one thing that a sentence does for the customer, and a check finds what a draft lacks or "
        "should not say."
    )
    PLAYBOOKS = "Playbooks"
    STEPS = "Steps"
    CHECKS = "Checks"
    STEP = "Step"
    CHECK = "Check"
    KIND = "Kind of case"
    OBLIGATION = "Obligation"
    WHAT = "What it does"
    FINDS = "What it finds"
    WHY = "Why"
    SOURCE = "Source"
    SEVERITY = "Severity"
    NAME = "Name in code"
    WHO_OWES_WHAT = "Who owes what"
    MATRIX_IS = (
        "Where a fact is not known, a required step is advised. In a chat, a text message and social media "
        "greeting, contact and sign-off are advised."
    )
    WHO_OWES_IT = "Who owes it"
    ORDER = "Order"
    IN_ORDER = "The steps in the order of a letter"
    EXAMPLES = "Examples"
    LETTERS = "Letters"
    CHECKED_BY = "Checks that look at it"
    MENDED_BY = "Steps that mend it"
    WHAT_IT_SAYS = "What the writer is told"
    DRAFTS = "Drafts in which it is found"
    PRECISION = "Precision on the corpus, by language"
    PRECISION_IS = (
        "How many of the findings on labelled replies were right. A fault of wording is right where its sentence has a "
        "fault, be it another."
    )
    RIGHT = "Right"
    WRONG = "Wrong"
    PRECISION_SHARE = "Precision"
    # What the theme writes around a page.
    SKIP = "Skip to content"
    TOP = "Back to top"
    NEXT = "Next"
    PREVIOUS = "Previous"
    HOME = "Home"
    CONTENTS = "On this page"

"""What the answer to a cancellation owes: regret, ask, instruct, confirm, thank."""

from kundsvar.playbook import ALWAYS, Before, Duty, Playbook, When
from kundsvar.source import FAREWELL, OMBUDSMAN

IN_FINLAND = When(jurisdiction="FI")

PLAYBOOK = Playbook(
    __name__,
    duties=(
        Duty("greeting", required=ALWAYS),
        Duty("thank_contact", recommended=ALWAYS),
        Duty("acknowledge", recommended=ALWAYS),
        Duty(
            "regret",
            required=ALWAYS,
            why="A customer who leaves may hear, once and without reproach, that they mattered.",
            source=FAREWELL,
        ),
        Duty("timing", recommended=ALWAYS),
        Duty(
            "ask_reason",
            required=When(reason_known=False),
            forbidden=When(reason_known=True),
            source=FAREWELL,
        ),
        Duty("instruction", required=ALWAYS),
        Duty("confirmation", required=ALWAYS),
        Duty("offer_help", recommended=ALWAYS),
        Duty("contact", recommended=ALWAYS),
        Duty("thanks", required=ALWAYS),
        Duty("welcome_back", required=ALWAYS),
        Duty("sign_off", required=ALWAYS),
    ),
    paragraphs=(
        ("greeting",),
        ("thank_contact", "acknowledge", "regret"),
        ("ask_reason",),
        ("instruction", "confirmation", "timing"),
        ("offer_help", "contact"),
        ("thanks", "welcome_back"),
        ("sign_off",),
    ),
    paragraphs_in={
        "FI": (
            ("greeting",),
            ("thank_contact", "acknowledge", "regret"),
            ("confirmation", "timing"),
            ("instruction",),
            ("ask_reason",),
            ("offer_help", "contact"),
            ("thanks", "welcome_back"),
            ("sign_off",),
        ),
    },
    order=(
        Before(
            "regret",
            "ask_reason",
            why="The regret comes before the question, so that the question is not heard as a reproach.",
            source=FAREWELL,
        ),
        Before(
            "confirmation",
            "ask_reason",
            why="In Finland the cancellation is confirmed before the reason is asked for: "
            "it never hangs on the answer.",
            source=OMBUDSMAN,
            when=IN_FINLAND,
        ),
        Before(
            "confirmation",
            "thanks",
            why="Thanks and a welcome close the letter, when all is settled.",
            source=FAREWELL,
            tolerance=1,
        ),
        Before(
            "thanks",
            "welcome_back",
            why="First the thanks for the time that was, then the open door.",
            source=FAREWELL,
            tolerance=1,
        ),
    ),
)

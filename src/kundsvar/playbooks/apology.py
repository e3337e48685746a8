"""What an apology owes: responsibility, one real time, redress, and something extra."""

from kundsvar.playbook import ALWAYS, Before, Duty, Playbook, When
from kundsvar.source import AIR_LAW, ROSCHK, SORRY

AT_FAULT = When(at_fault=True)
ONGOING = When(ongoing=True)
COMPENSATION_DUE = When(compensation_due=True)

PLAYBOOK = Playbook(
    __name__,
    duties=(
        Duty("greeting", required=ALWAYS),
        Duty("acknowledge", recommended=ALWAYS),
        Duty("regret", required=ALWAYS),
        Duty("empathy", recommended=ALWAYS),
        Duty("responsibility", required=AT_FAULT, recommended=ALWAYS, source=SORRY),
        Duty("explanation", required=ALWAYS, source=SORRY),
        Duty("timing", required=ONGOING),
        Duty("remedy", required=COMPENSATION_DUE, recommended=ALWAYS, source=SORRY),
        Duty("goodwill", recommended=ALWAYS),
        Duty("rights", required=COMPENSATION_DUE, source=AIR_LAW),
        Duty("dispute_body", recommended=When(consumer=True, compensation_due=False)),
        Duty("instruction", recommended=ONGOING),
        Duty("next_step", recommended=ALWAYS),
        Duty("offer_help", required=ONGOING, recommended=ALWAYS),
        Duty("contact", required=ALWAYS),
        Duty("prevention", recommended=ALWAYS),
        Duty("thanks", recommended=ALWAYS),
        Duty("welcome_back", recommended=ALWAYS),
        Duty("sign_off", required=ALWAYS),
    ),
    paragraphs=(
        ("greeting",),
        ("regret", "acknowledge", "timing", "next_step"),
        ("explanation", "empathy", "responsibility"),
        ("remedy", "rights", "dispute_body"),
        ("instruction",),
        ("goodwill",),
        ("prevention",),
        ("offer_help", "contact"),
        ("thanks", "welcome_back"),
        ("sign_off",),
    ),
    order=(
        Before(
            "regret",
            "goodwill",
            why="Something extra comes after the apology, or it looks like a payment for silence.",
            source=ROSCHK,
        ),
        Before(
            "remedy",
            "goodwill",
            why="What is owed comes before what is given.",
            source=SORRY,
        ),
    ),
    apart={"timing": ("remedy", "goodwill", "acknowledge", "contact", "instruction")},
)

"""What the answer to a complaint owes: the decision before the long story, and a face behind it."""

from kundsvar.playbook import ALWAYS, Before, Duty, Playbook, When
from kundsvar.source import CONTACT_LAW, DISPUTES_LAW, LOCKER, SMITH

AT_FAULT = When(at_fault=True)
NOT_GRANTED = When(outcome=("partial", "rejected"))
GRANTED = When(outcome=("accepted", "partial"))
ACCEPTED = When(outcome="accepted")
PENDING = When(outcome="pending")

PLAYBOOK = Playbook(
    __name__,
    duties=(
        Duty("greeting", required=ALWAYS),
        Duty("thank_contact", recommended=ALWAYS),
        Duty("acknowledge", required=ALWAYS),
        Duty("regret", required=AT_FAULT, recommended=ALWAYS),
        Duty("empathy", required=ALWAYS),
        Duty("responsibility", required=AT_FAULT),
        Duty("explanation", required=NOT_GRANTED, recommended=ALWAYS),
        Duty("timing", required=PENDING),
        Duty("decision", required=NOT_GRANTED, recommended=ACCEPTED),
        Duty("remedy", required=GRANTED, source=SMITH),
        Duty("goodwill", recommended=When(outcome="accepted", at_fault=True)),
        Duty("rights", recommended=ALWAYS),
        Duty("dispute_body", required=When(consumer=True, outcome=("partial", "rejected")), source=DISPUTES_LAW),
        Duty("instruction", recommended=ALWAYS),
        Duty("confirmation", recommended=ALWAYS),
        Duty("next_step", required=PENDING),
        Duty("offer_help", recommended=ALWAYS),
        Duty("contact", required=ALWAYS, source=CONTACT_LAW),
        Duty("prevention", recommended=AT_FAULT),
        Duty("thanks", recommended=ALWAYS),
        Duty("sign_off", required=ALWAYS),
    ),
    paragraphs=(
        ("greeting",),
        ("thank_contact", "acknowledge"),
        ("regret", "empathy", "responsibility"),
        ("decision", "remedy", "explanation", "confirmation"),
        ("next_step", "timing"),
        ("instruction",),
        ("rights",),
        ("goodwill",),
        ("prevention",),
        ("dispute_body",),
        ("offer_help", "contact"),
        ("thanks",),
        ("sign_off",),
    ),
    order=(
        Before(
            "decision",
            "explanation",
            why="The answer comes before the story: first what was decided, then why.",
            source=LOCKER,
            tolerance=2,
        ),
    ),
    apart={"timing": ("acknowledge", "contact", "instruction")},
)

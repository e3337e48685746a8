"""What a no owes: said early, with a reason, an alternative and a friendly end."""

from kundsvar.playbook import ALWAYS, Before, Duty, Playbook, When
from kundsvar.source import CARD, LOCKER

PLAYBOOK = Playbook(
    __name__,
    duties=(
        Duty("greeting", required=ALWAYS),
        Duty("thank_contact", recommended=ALWAYS),
        Duty("acknowledge", recommended=ALWAYS),
        Duty("regret", recommended=ALWAYS),
        Duty("empathy", required=ALWAYS),
        Duty("explanation", required=ALWAYS, source=CARD),
        Duty("decision", required=ALWAYS),
        Duty("dispute_body", recommended=When(consumer=True)),
        Duty("instruction", recommended=ALWAYS),
        Duty("offer_help", recommended=ALWAYS),
        Duty("alternative", required=When(alternative_exists=True)),
        Duty("contact", recommended=ALWAYS),
        Duty("welcome_back", recommended=ALWAYS),
        Duty("sign_off", required=ALWAYS),
    ),
    paragraphs=(
        ("greeting",),
        ("thank_contact", "acknowledge"),
        ("decision", "explanation"),
        ("regret", "empathy", "alternative", "instruction"),
        ("dispute_body",),
        ("offer_help", "contact", "welcome_back"),
        ("sign_off",),
    ),
    order=(
        Before(
            "decision",
            "alternative",
            why="First the clear no, then what can be done: an offer in place of an answer is an evasion.",
            source=LOCKER,
        ),
    ),
)

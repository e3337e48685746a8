"""What a letter after a public incident owes: the facts, what they mean, how things stand inside, a promise."""

from kundsvar.playbook import ALWAYS, Before, Duty, Playbook, When
from kundsvar.source import COOMBS, PROMISES_STANDARD, TRUST

AFFECTED = When(service_affected=True)

PLAYBOOK = Playbook(
    __name__,
    duties=(
        Duty("greeting", required=ALWAYS),
        Duty("regret", required=ALWAYS),
        Duty("empathy", recommended=ALWAYS),
        Duty("responsibility", recommended=ALWAYS),
        Duty("explanation", required=ALWAYS, source=TRUST),
        Duty("timing", recommended=ALWAYS),
        Duty("remedy", required=AFFECTED),
        Duty("instruction", required=AFFECTED),
        Duty("next_step", recommended=ALWAYS),
        Duty("contact", required=ALWAYS),
        Duty("prevention", required=ALWAYS, source=PROMISES_STANDARD),
        Duty("assurance", required=ALWAYS, source=TRUST),
        Duty("thanks", required=ALWAYS),
        Duty("welcome_back", recommended=ALWAYS),
        Duty("sign_off", required=ALWAYS),
    ),
    paragraphs=(
        ("greeting",),
        ("explanation",),
        ("regret", "empathy", "responsibility"),
        ("assurance",),
        ("remedy", "instruction"),
        ("prevention",),
        ("next_step", "timing"),
        ("contact",),
        ("thanks", "welcome_back"),
        ("sign_off",),
    ),
    order=(
        Before(
            "explanation",
            "prevention",
            why="First what happened, then what we do about it: a promise without the facts sounds hollow.",
            source=COOMBS,
        ),
    ),
)

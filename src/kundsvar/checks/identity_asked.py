"""Asks for an identity number, a card number, a password or a copy of an identity document, in an ordinary message.

Why: what is sent by e-mail or chat stays there, and who is used to being asked will answer the next swindler too.

    fi ✗ Vastaa tähän viestiin ja kerro korttinumerosi.
    fi ✓ Tunnistaudu verkkopalvelussa: sähköpostiin ei tarvitse lähettää henkilötunnusta.
    sv ✗ Mejla ditt personnummer.
    sv ✓ Logga in på Mina sidor och skicka inte personnummer i mejl.
    en ✗ Please send us your social security number.
    en ✓ Please log in at our site: there is no need to send your identity number.
"""

from collections.abc import Iterator, Mapping

from kundsvar.check import Check, Found
from kundsvar.draft import Draft
from kundsvar.report import Severity
from kundsvar.source import IDENTITY_LAW

_ASKED: Mapping[str, Severity] = {"identity_asked": "error", "identity_copy_asked": "warning"}


def _finds(draft: Draft) -> Iterator[Found]:
    following = [*draft.reading.sentences[1:], None]
    for sentence, after in zip(draft.reading.sentences, following, strict=True):
        if draft.phrase_in("identity_kept_out", sentence) or draft.phrase_in("safe_channel", sentence):
            continue
        # Where it goes is often said in the sentence after: "Tell us your identity number. Use the secure form."
        if after is not None and draft.phrase_in("safe_channel", after):
            continue
        for phrase, severity in _ASKED.items():
            span = draft.phrase_in(phrase, sentence)
            if span is not None:
                yield Found(span, severity=severity)
                break


CHECK = Check(
    __name__,
    severity="error",
    message="This asks the customer to send in an ordinary message what belongs in a secure channel.",
    remedy="Let the customer identify themselves in a secure service, and say that nothing of this is to be sent here.",
    source=IDENTITY_LAW,
    finds=_finds,
)

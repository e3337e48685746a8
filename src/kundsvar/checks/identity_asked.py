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
from kundsvar.reading import Sentence
from kundsvar.report import Severity
from kundsvar.source import IDENTITY_LAW

_ASKED: Mapping[str, Severity] = {"identity_asked": "error", "identity_copy_asked": "warning"}


def _finds(draft: Draft) -> Iterator[Found]:
    for phrase, severity in _ASKED.items():
        for span in draft.phrases.get(phrase, ()):
            sentence = draft.sentence_at(span.start)
            if sentence is not None and not _is_safe(draft, sentence):
                yield Found(span, severity=severity)


def _is_safe(draft: Draft, sentence: Sentence) -> bool:
    """Return whether nothing is to be sent, or only where it is safe, which the next sentence often says."""
    if draft.phrase_in("identity_kept_out", sentence) is not None:
        return True
    after = draft.sentence_after(sentence)
    return any(one is not None and draft.phrase_in("safe_channel", one) is not None for one in (sentence, after))


CHECK = Check(
    __name__,
    severity="error",
    message="This asks the customer to send in an ordinary message what belongs in a secure channel.",
    remedy="Let the customer identify themselves in a secure service, and say that nothing of this is to be sent here.",
    source=IDENTITY_LAW,
    finds=_finds,
)

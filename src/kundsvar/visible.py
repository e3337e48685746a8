"""Characters that would act rather than be read: made visible, before a draft is shown anywhere."""

_PICTURES = {code: 0x2400 + code for code in range(0x20) if chr(code) not in "\t\n"} | {0x7F: 0x2421}
_STRANGERS = dict.fromkeys(
    [
        *range(0x80, 0xA0),  # C1 controls: 0x9b opens a terminal's commands too
        0x2028,  # line and paragraph separators: they break lines, or not
        0x2029,
        *range(0x202A, 0x202F),  # bidirectional embeddings, overrides and isolates: Boucher & Anderson 2021
        *range(0x2066, 0x206A),
        *range(0xD800, 0xE000),  # lone surrogates: they cannot be encoded
        0xFFFE,  # what XML 1.0 forbids
        0xFFFF,
    ],
    0xFFFD,
)
_SHOWN = _PICTURES | _STRANGERS


def visible(text: str) -> str:
    r"""Return a text, as long as it was, with a picture or � for each character that would act; \t and \n stay.

    >>> visible("Hei\x1b[31m")
    'Hei␛[31m'
    """
    return text.translate(_SHOWN)

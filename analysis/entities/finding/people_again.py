"""People whom the text has named: a surname that is a common word, a nickname in marks between two names."""

from __future__ import annotations

import re

from analysis.entities.known.names import context_words, is_common
from analysis.entities.view import NameSpan, View
from analysis.french.first_names import is_first_name
from analysis.french.function_words import DE
from analysis.french.places import places
from analysis.french.titles import titles
from analysis.text import fold

#: A nickname in marks, of up to three words, and the particle of the family name.
_NICKNAME = re.compile(r"""[ \xa0]["«“]\s?[^\W\d_a-zß-ÿ][\w'’-]*(?: [\w'’-]+){0,2}\s?["»”] (?:d(?:e |u |['’]))?""")


def with_nicknames(view: View, spans: list[NameSpan]) -> list[NameSpan]:
    """The spans in order; *Odile « Didi » Vartan* is one name, and so is *Odile*, then *Vartan*."""
    out: list[NameSpan] = []
    for span in sorted(spans, key=lambda s: s.i):
        back = next((n for n in (1, 2) if n <= len(out) and _is_nicknamed(view, out[-n], span)), 0)
        if not back and out and _is_first_name_before(view, out[-1], span):
            back = 1
        out[len(out) - back :] = [out[-back]._replace(j=span.j, label="PER") if back else span]
    return out


def _is_first_name_before(view: View, first: NameSpan, last: NameSpan) -> bool:
    """Whether the model took a first name and the family name right after it for two names."""
    alone = first.j - first.i == 1 and is_first_name(view.words[first.i])
    if not alone or first.j != last.i or last.j - last.i > 1 or view.first[last.i]:
        return False
    return first.label == last.label == "PER" and fold(view.words[first.i]) not in places()


def _is_nicknamed(view: View, first: NameSpan, last: NameSpan) -> bool:
    """Whether nothing but a nickname in marks is between a first name and the family's."""
    alone = first.j - first.i == 1 and first.j < last.i and is_first_name(view.words[first.i])
    between = view.text[view.end(first.j - 1) : view.start[last.i]] if alone else ""
    return _NICKNAME.fullmatch(between) is not None or between.strip() in context_words("nickname")


def with_particles(view: View, spans: list[NameSpan]) -> list[NameSpan]:
    """The spans; where the text has *Odile d'Orvanne*, *d'Orvanne* alone has its particle too."""
    noble = {
        view.words[span.j - 1]
        for span in spans
        if span.label == "PER" and span.j - span.i > 2 and _is_elided_de(view, span.j - 2)
    }
    return [
        span._replace(i=span.i - 1)
        if (span.j - span.i == 1 and _has_particle(view, span.i, noble)) or _is_subject(view, span)
        else span
        for span in spans
    ]


def _has_particle(view: View, i: int, noble: set[str]) -> bool:
    return view.words[i] in noble and _is_elided_de(view, i - 1)


def _is_subject(view: View, span: NameSpan) -> bool:
    """Whether a person's name with *D'* before it begins a sentence and has its verb (*D'Orvanne a signé*)."""
    k = span.i - 1
    if span.label != "PER" or view.words[k] != "D'" or not view.first[k] or fold(view.span_text(span)) in places():
        return False
    return view.pos[view.next(span.j)] in {"VERB", "AUX"}


def _is_elided_de(view: View, k: int) -> bool:
    return view.lower[k] in DE and view.words[k].endswith("'")


def surnames_again(view: View, spans: list[NameSpan]) -> list[NameSpan]:
    """The spans, with the surnames that are common words wherever they are written as names.

    *Le sénateur Luc Boulanger … Boulanger estime*: after the full name the surname alone is his, unless a determiner or
    what follows shows the common noun.
    """
    families = {view.words[span.j - 1] for span in spans if _is_full_name(view, span)}
    families = {word for word in families if is_common(word) and word[:1].isupper() and len(word) > 2}
    covered = {k for span in spans for k in range(span.i, span.j)}
    added = [
        NameSpan(k, k + 1, "PER", "repeated")
        for k, word in enumerate(view.words)
        if word in families and k not in covered and not view.caps[k] and _acts(view, k)
    ]
    return sorted(spans + added, key=lambda span: span.i)


def _is_full_name(view: View, span: NameSpan) -> bool:
    if span.label != "PER":
        return False
    if span.j - span.i == 1:
        return titles().get(view.before(span.i)) == "civility"
    return is_first_name(view.words[span.i])


def _acts(view: View, k: int) -> bool:
    """Whether the word is a name by its place: a capital in mid-sentence, or no noun phrase at the beginning of one."""
    if not view.first[k]:
        return True
    n = view.next(k + 1)
    return view.pos[n] in {"VERB", "AUX", "PRON"} or view.words[n] in {",", ":"}

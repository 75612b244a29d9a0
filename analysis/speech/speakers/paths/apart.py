"""Whom the sentence of a description tells apart from it: *Léa Roy a reçu un élu qui …*, *l'avocat de Léa Roy*."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from analysis.french.inhabitants import is_demonym
from analysis.speech.quotation import Span
from analysis.speech.speakers.discourse.clitics import named_apart
from analysis.speech.speakers.discourse.discourse import Discourse
from analysis.speech.speakers.known.source_nouns import source_noun

_VERBAL = {"VERB", "AUX"}
_COMPLEMENTS = ("obj", "iobj", "obl")
_BESIDE = "it is named beside the description"
#: How many governors up the verb of a complement is looked for.
_STEPS = 4


def told_apart(discourse: Discourse, span: Span, head: Token, contents: tuple[Span, ...]) -> dict[str, str]:
    """The names that the description at a span cannot mean, each with the reason.

    Words seldom begin with the name of who says them (*selon le juge, | Léa Roy, 34 ans, a fui*).

    A noun means neither the subject of the verb that it completes nor what it is a complement of (Chomsky 1981,
    principle C and the condition on what is inside a phrase).
    """
    noun = source_noun(head)
    titled = noun is not None and noun.kind == "document"  # *le rapport Roy* keeps its noun
    found = dict.fromkeys(_names(discourse, span, titles=titled), "it is named in the description")
    about = [name for start, _ in contents[:1] for name in _names(discourse, (start, start + 1))]
    found |= dict.fromkeys(about, "the words begin with it")
    own = _own_name(discourse, head)
    if own:
        others = (known.name for known in discourse.known.values() if own not in known.name.split())
        found |= dict.fromkeys(others, "the description has a name of its own")
    for token in _above(head):
        last = max(
            (child for child in token.children if child.dep_.startswith("flat")), key=lambda t: t.i, default=token
        )
        beside = _names(discourse, (token.idx, last.idx + len(last)))  # *M. Roy* is a name after its title
        found |= dict.fromkeys(beside, _BESIDE)
    if noun is not None and (head.dep_.startswith("nsubj") or head.dep_ == "ROOT"):
        people = _beside_subject(discourse, span)
        found |= {name: _BESIDE for name in people if noun.lemma not in discourse.known[name].nouns}
    return found


def _beside_subject(discourse: Discourse, span: Span) -> Iterator[str]:
    """*Relancé par X, le maire cède*, *X est là. Le maire l'a reçu*: named before the subject, or its object."""
    sentence = discourse.sentences[discourse.sentence_at(span[0])]
    begins, ends = sentence.index_at(span[0]), sentence.index_at(span[1] - 1) + 1
    for m in discourse.names_in(sentence.start, span[0]):
        if m.label == "PER" and not sentence.finite_between(sentence.index_at(m.end - 1), begins):
            yield discourse.known[m.name].name
    yield from named_apart(discourse, sentence, ends)


def _own_name(discourse: Discourse, head: Token) -> str:
    """The capitalised word right after the noun, unless it names a body, a place or a people: *le gérant Dorvia*.

    *Le député LR*, *l'élu Renaissance* say what somebody belongs to.
    """
    after = head.doc[head.i + 1] if head.i + 1 < len(head.doc) else None
    if after is None or not after.text[:1].isupper() or after.text.isupper() or is_demonym(after.text):
        return ""
    spans = (m for m in discourse.names_in(head.idx, after.idx + 1) if m.end > after.idx)
    return "" if any(m.label in {"ORG", "LOC"} for m in spans) else after.text


def _names(discourse: Discourse, span: Span, *, titles: bool = False) -> list[str]:
    return [discourse.known[m.name].name for m in discourse.names_in(*span) if titles or m.label != "MISC"]


def _above(token: Token) -> Iterator[Token]:
    """What a noun completes, as the parser sees it: nouns above it; the subject and the complements of its verb."""
    for _ in range(_STEPS):
        if (token.dep_.startswith(_COMPLEMENTS) or token.pos_ == "ADV") and token.head.pos_ in _VERBAL:
            beside = ("nsubj", *_COMPLEMENTS)
            yield from (child for child in token.head.children if child is not token and child.dep_.startswith(beside))
            return
        if token.dep_ != "nmod" and token.head.pos_ != "ADV":  # *auprès de la mairie*
            return
        token = token.head
        yield token

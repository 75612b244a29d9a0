"""Participles and finite verbs told from nouns and adjectives by the auxiliary before them or the object after."""

from __future__ import annotations

from spacy.tokens import Token

from analysis.french.function_words import (
    AUXILIARIES,
    AUXILIARY_PARTICIPLES,
    AVOIR,
    CONTRACTED,
    DEMONSTRATIVE_PRONOUNS,
    DETERMINERS,
    ETRE,
    PASSIVE,
)
from analysis.lexicons import from_lexicons, lexicon

from .forms import LemmaTables

Reading = tuple[str, str]

#: What an object begins with.
_OBJECTS = DETERMINERS - CONTRACTED | DEMONSTRATIVE_PRONOUNS


@from_lexicons
def _with_etre() -> frozenset[str]:
    """Verbs that make their past with *être*, after which their participle is not a noun."""
    return frozenset(row["lemma"] for row in lexicon("etre_verbs"))


def verbal_reading(token: Token, tables: LemmaTables) -> Reading | None:
    """Another reading of a noun, adjective or verb, from the auxiliary before it or the object after it."""
    form = token.lower_
    if token.pos_ == "VERB":
        if token.i and token.nbor(-1).lower_ == "très" and tables.participle_of(form):
            return form.removesuffix("s").removesuffix("e"), "ADJ"  # only adjectives have degrees
        return _adjective_after_be(token, form, tables) or _plural_adjective(token, form, tables)
    if form.endswith("ant"):
        return _present_participle(token, form, tables)
    infinitive = tables.participle_of(form)
    if infinitive is None:
        return _adjective_after_noun(token, form, tables)
    return _participle(token, form, infinitive, tables)


def _participle(token: Token, form: str, infinitive: str, tables: LemmaTables) -> Reading | None:
    """The verb of a participle, from its auxiliary, its agent or what precedes it."""
    auxiliary, before = _auxiliary(token), token.nbor(-1) if token.i else None
    after = token.nbor(1) if token.i + 1 < len(token.doc) else None
    if after is not None and after.lower_ == "par" and before is not None and before.pos_ not in ("DET", "ADJ", "ADP"):
        return infinitive, "VERB"  # *cité par*: who does it is named
    if auxiliary is not None:
        passive = auxiliary.lower_ == PASSIVE and auxiliary.pos_ != "NOUN"
        verbal = auxiliary.lemma_ == AVOIR or passive or (token.pos_ == "NOUN" and infinitive in _with_etre())
        return (infinitive, "VERB") if verbal else None
    if token.pos_ != "NOUN" or before is None or token.is_sent_start or tables.is_noun(form):
        return None
    if before.pos_ in ("NOUN", "ADJ") and _agree(before, token) and (before.pos_ == "NOUN" or _follows_noun(before)):
        return form.removesuffix("s").removesuffix("e"), "ADJ"
    after_name = before.pos_ == "PROPN" or (before.pos_ == "NOUN" and not tables.is_adjective(form))
    return (infinitive, "VERB") if after_name else None


def _adjective_after_noun(token: Token, form: str, tables: LemmaTables) -> Reading | None:
    """*la pollution radioactive*: what is no noun in the tables and follows one is an adjective."""
    follows = token.pos_ == "NOUN" and token.i and token.nbor(-1).pos_ == "NOUN" and token.text == form
    if not follows or not tables.is_adjective(form) or tables.is_noun(form):
        return None
    return tables.masculine(form), "ADJ"


def _agree(one: Token, other: Token) -> bool:
    """Whether both are feminine by their endings: *directrice générale déléguée*."""
    return all(token.lower_.removesuffix("s").endswith("e") for token in (one, other))


def _follows_noun(token: Token) -> bool:
    return token.i > 0 and token.nbor(-1).pos_ == "NOUN"


def _auxiliary(token: Token) -> Token | None:
    """The *avoir* or *être* that the token follows, adverbs aside."""
    i, doc = token.i - 1, token.doc
    while i >= 0 and (doc[i].pos_ == "ADV" or doc[i].lower_ in ("tous", "toutes")):
        i -= 1
    found = doc[i] if i >= 0 else None
    return found if found is not None and found.lemma_ in AUXILIARIES else None


def _adjective_after_be(token: Token, form: str, tables: LemmaTables) -> Reading | None:
    """*sont également présentes*: no conjugated verb follows *être*."""
    if not tables.is_adjective(form) or tables.participle_of(form) or not form.endswith(("e", "es")):
        return None
    auxiliary = _auxiliary(token)
    masculine = tables.masculine(form)
    if auxiliary is None or auxiliary.lemma_ != ETRE or masculine in tables.verbs:
        return None
    return masculine, "ADJ"


def _plural_adjective(token: Token, form: str, tables: LemmaTables) -> Reading | None:
    """*les températures présentes*: a verb in *-es* needs *tu*, and no noun before it is that."""
    if not form.endswith("es") or not token.i or token.nbor(-1).pos_ != "NOUN" or tables.participle_of(form):
        return None
    return (tables.masculine(form), "ADJ") if tables.is_adjective(form) else None


def _present_participle(token: Token, form: str, tables: LemmaTables) -> Reading | None:
    """*quelqu'un ayant des ennuis*, *remplaçant celui de*: with an object and without an article, it is a verb."""
    infinitive = tables.infinitive(form)
    before = token.nbor(-1) if token.i else None
    if infinitive is None or before is None or before.pos_ in ("DET", "ADJ"):
        return None
    if form in AUXILIARY_PARTICIPLES:
        return AUXILIARY_PARTICIPLES[form]
    after = token.nbor(1) if token.i + 1 < len(token.doc) else None
    return (infinitive, "VERB") if after is not None and after.lower_ in _OBJECTS else None

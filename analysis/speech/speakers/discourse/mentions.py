"""Names and phrases of an article → mentions of the referents of its discourse."""

from __future__ import annotations

from bisect import bisect_left
from itertools import chain

from spacy.tokens import Token

from analysis.french.function_words import DE, ET, INDEFINITE, PLURALS, forms
from analysis.french.titles import title_gender
from analysis.speech.quotation import Span
from analysis.speech.sentence.phrases import phrase_end
from analysis.speech.sentence.sentence import Sentence
from analysis.speech.sentence.source_nouns import own_phrase
from analysis.speech.speakers.known.ages import age_after
from analysis.speech.speakers.known.genders import noun_gender
from analysis.speech.speakers.known.known_sources import Known
from analysis.speech.speakers.known.source_nouns import head_of, source_noun
from analysis.text import fold

from .agreement import gender_and_number
from .discourse import Discourse
from .noun_phrases import is_before_verb, phrases
from .referent import Mention, Referent, Role

_INSIDE_NAME = {"flat:name", "flat", "flat:foreign", "fixed", "compound", "appos", "conj"}
_MAIN_CLAUSE = {"ROOT", "conj", "parataxis"}
_KINDS = {"PER": "person", "ORG": "institution"}
#: Words before a noun that bring in somebody new: *un élu, plusieurs élus, trois élus*.
_NEW = INDEFINITE | forms("indefinite determiner", "numeral", number="p")
#: How many of the mentions of an organisation say whether its name is in the plural.
_SEEN = 5


def note_names(discourse: Discourse) -> None:
    """Note every name of the article as a mention of its referent; nobody is talked of in *Lire aussi : …*."""
    for row in discourse.names:
        number = discourse.sentence_at(row.start)
        if discourse.sentences[number].region == "boilerplate":
            continue
        referent = named_referent(discourse, discourse.known[row.name])
        marked = _in_marks(discourse.sentences[number], row.start)
        head = _head(discourse, (row.start, row.end))
        passive = head is not None and head.dep_ == "nsubj:pass"
        discourse.add(Mention(referent, row.start, number, _role(head), marked, undergoes=passive))


def named_referent(discourse: Discourse, known: Known) -> Referent:
    """The referent of a named entity."""
    found = discourse.referents.get((known.name, False))
    if found is None:
        gender, number = _gender_and_number(discourse, known)
        kind = _KINDS.get(known.label, "group" if number == "p" else "other")
        found = discourse.referents[known.name, False] = Referent(
            known.name,
            known.label,
            gender,
            number,
            kind,
            known.guessed,
            known.nouns,
            known.words,
            known.former,
            known.ages,
            shown=known.shown,
            origins=known.origins,
        )
    return found


def _gender_and_number(discourse: Discourse, known: Known) -> tuple[str, str]:
    """A name is plural after *les, des, aux*; an organisation has the gender of the noun that its name begins with."""
    if known.label == "PER":
        return known.gender, "s"
    heads = [_head(discourse, span) for span in known.mentions[:_SEEN]]
    genders = (_noun_gender(head) for head in heads if head is not None and head.pos_ == "NOUN")
    gender = known.gender or next((gender for gender in genders if gender), "")
    plural = any(_is_plural(discourse, *pair) for pair in zip(known.mentions, heads, strict=False))
    return gender, "p" if plural else "s"


def _noun_gender(head: Token) -> str:
    noun = source_noun(head)
    marked = next(iter(head.morph.get("Gender", [])), "")
    return noun.gender.replace("mf", "") if noun else {"Masc": "m", "Fem": "f"}.get(marked, "")


def _is_plural(discourse: Discourse, span: Span, head: Token | None) -> bool:
    before = discourse.text[max(0, span[0] - 6) : span[0]].lower().split()[-1:]
    before += [head.left_edge.lower_] if head is not None else []
    return bool(PLURALS.intersection(before)) and discourse.text[slice(*span)].split()[0][-1:] in {"s", "x"}


def note_phrases(discourse: Discourse, sentence: Sentence) -> list[Span]:
    """Note the phrases of a sentence, outside marks, that may speak, have no name in them and are indefinite.

    Of the definite ones the subjects are given back, to be resolved.
    """
    definite = []
    people = [n for n, unit in enumerate(sentence) if unit.entity == "PER"]
    for n, first in phrases(sentence):
        end = max(phrase_end(sentence, first), n + 1)
        named = people[bisect_left(people, first) : bisect_left(people, end + 2)]
        if any(not _is_complement(sentence, k) for k in named):  # somebody is named in it or right after
            continue
        span = (sentence[first].start, sentence[end - 1].end)
        role = _role(sentence[n].token)
        opens = first == 0 or sentence[first - 1].pos == "PUNCT"  # no clause of another
        if (opens or role != "lower subject") and is_before_verb(sentence, first, end):
            role = "subject"
        if sentence[first].low in _NEW:
            discourse.add(Mention(unnamed_referent(discourse, span), span[0], sentence.number, role))
        elif role == "subject":
            definite.append(span)
    return definite


def _is_complement(sentence: Sentence, k: int) -> bool:
    """Whether the name that unit ``k`` is in is a complement: *la veuve de Luc Roy* is somebody else."""
    while sentence[k].entity and not sentence[k].begins_entity:
        k -= 1
    while title_gender(sentence[k - 1].text):
        k -= 1
    return sentence[k - 1].low in DE


def unnamed_referent(discourse: Discourse, span: Span) -> Referent:
    """The referent of a source with no name: the one that has that phrase, or a new one."""
    speaker = _phrase_of(discourse, span)
    found = discourse.referents.get((speaker, True))
    if found is None:
        found = discourse.referents[speaker, True] = _new(discourse, span, speaker)
    return found


def _phrase_of(discourse: Discourse, span: Span) -> str:
    """What a source with no name is called; a proper noun keeps its capital (*Tavel*, which no name was found for)."""
    text = discourse.text[slice(*span)]
    speaker = own_phrase(text) or text
    first = next((t for t in discourse.tokens_in(span) if t.lower_.startswith(speaker.split(" ")[0].lower())), None)
    named = first is not None and bool(discourse.names_in(first.idx, first.idx + 1))  # *Parti rural et …*
    proper = first is not None and (first.pos_ == "PROPN" or named) and first.text[:1].isupper()
    return speaker[:1].upper() + speaker[1:] if proper else speaker


def group_of(discourse: Discourse, names: list[str]) -> Referent:
    """The referent of several who speak together."""
    speaker = f"{', '.join(names[:-1])} {ET} {names[-1]}"
    found = discourse.referents.get((speaker, True))
    if found is None:
        genders = {discourse.known[name].gender for name in names}
        gender = genders.pop() if len(genders) == 1 else "m" if "m" in genders else ""
        found = discourse.referents[speaker, True] = Referent(speaker, None, gender, "p", "group")
    return found


def _new(discourse: Discourse, span: Span, speaker: str) -> Referent:
    gender, number = gender_and_number(discourse, span)
    tokens = discourse.tokens_in(span)
    found = head_of(tokens)
    made = Referent(speaker, None, gender, number, found[1].kind if found else "other")
    if found is not None:
        head, noun = found
        made.nouns, made.shown = {noun.lemma, head.lower_}, noun_gender(head, noun)
        age = age_after(head.doc, head.i + 1)
        made.ages = {age} if age is not None else set()
        made.words = {fold(t.text) for t in tokens if t.pos_ in {"NOUN", "ADJ", "PROPN"} and t.i != head.i}
    return made


def _head(discourse: Discourse, span: Span) -> Token | None:
    return found.root if (found := discourse.doc.char_span(*span, alignment_mode="expand")) else None


def _role(token: Token | None) -> Role:
    """What a noun is in its sentence, by the parse."""
    above = chain([token], token.ancestors) if token is not None else []
    token = next((t for t in above if t.dep_ not in _INSIDE_NAME or t.head.pos_ not in {"NOUN", "PROPN"}), None)
    if token is None:
        return "other"
    if token.dep_.startswith("nsubj"):
        return "subject" if token.head.dep_ in _MAIN_CLAUSE else "lower subject"
    if token.dep_ in {"obj", "iobj"} or token.dep_.startswith("obl"):
        return "object"
    return "complement" if token.dep_ == "nmod" else "other"


def _in_marks(sentence: Sentence, offset: int) -> bool:
    return (unit := sentence[sentence.index_at(offset)]).marked is not None and unit.start <= offset

"""Words that only take up somebody named before: *elle*, *ce dernier*, *l'intéressée*, *le premier … le second*."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from analysis.french.function_words import DEFINITE, DEMONSTRATIVE, ET, PLURALS, agreement
from analysis.lexicons import from_lexicons, lexicon
from analysis.speech.quotation import Evidence
from analysis.speech.sentence.phrases import phrase_end
from analysis.speech.sentence.sentence import Sentence
from analysis.speech.speakers.discourse.agreement import pronouns
from analysis.speech.speakers.discourse.discourse import Discourse
from analysis.speech.speakers.discourse.mentions import named_referent, unnamed_referent
from analysis.speech.speakers.discourse.noun_phrases import is_before_verb, phrases
from analysis.speech.speakers.discourse.referent import Referent
from analysis.speech.speakers.rules import Resolution
from analysis.speech.speakers.weighing.choice import Target
from analysis.speech.speakers.weighing.ranking import best

from .appositions import apposed
from .last_named import last_one
from .source import Source

_DETERMINERS = {"definite": DEFINITE, "demonstrative": DEMONSTRATIVE}
#: How far back, in characters, somebody must be named to be one of two.
_NEAR = 2000
#: What takes up whoever was named last, as *ce dernier* does.
_NEARER = ("celui-ci", "celle-ci")
#: Characters at the head of a sentence in which a pronoun may stand for whom the main clause names.
_OPENING = 25


@dataclass(frozen=True, slots=True)
class Anaphor:
    """A row of ``anaphors.tsv``."""

    word: str
    determiner: str
    means: str
    gender: str
    number: str


def anaphor(words: list[str]) -> Anaphor | None:
    """The row for a determiner and one word, or None.

    >>> anaphor(["cette", "dernière"]).means, anaphor(["l'", "intéressé"]).means, anaphor(["le", "préfet"])
    ('last', 'same', None)
    """
    if len(words) > 2 and (last := _anaphors().get(words[-1])) and last.means == "same":
        words = [words[0], words[-1]]  # *la principale intéressée*
    row = _anaphors().get(words[1]) if len(words) == 2 else None
    return row if row and words[0] in _DETERMINERS[row.determiner] else None


def anaphor_end(sentence: Sentence, n: int) -> int:
    """*Cette dernière n'a rien dit*, *Celui-ci nie*: past such a subject at unit ``n``, or ``n``."""
    if sentence.text[sentence[n].start :].lower().startswith(_NEARER):
        end = next(k for k in range(n + 1, len(sentence) + 1) if sentence[k - 1].low.endswith("ci"))
    else:
        row = anaphor([sentence[n].low, sentence[n + 1].low])
        end = n + 2 if row is not None and row.means in {"last", "same"} else n
    return end if is_before_verb(sentence, n, end) else n


def takes_up_again(word: str) -> bool:
    """Whether a word says that somebody is taken up again: *de même source*."""
    row = _anaphors().get(word)
    return row is not None and row.means == "again"


@from_lexicons
def _anaphors() -> dict[str, Anaphor]:
    cells = ({column: cell.replace("-", "") for column, cell in row.items()} for row in lexicon("anaphors"))
    return {row["word"]: Anaphor(**row) for row in cells}


def pronoun(discourse: Discourse, source: Source) -> Resolution | None:
    """*a-t-elle dit*: whoever agrees and is likeliest to be meant."""
    low = source.low.removesuffix("-")  # *celui-ci*, where the tokenizer parts them
    if low not in pronouns():
        return None
    gender, number = pronouns()[low]
    if number == "s" and discourse.text[source.span[0] :].lower().startswith(_NEARER):
        last = last_one(discourse, source.span[0], gender)
        if last is not None:
            return Resolution(last, "named last", Evidence("function_words", low, "gender"))
    evidence = Evidence("function_words", low, "gender")
    referent = taken_up(discourse, source, gender, number) or _named_after(discourse, source, gender, number)
    return Resolution(referent, "pronoun", evidence)


def _named_after(discourse: Discourse, source: Source, gender: str, number: str) -> Referent | None:
    """*Quand elle a crié « j'arrête », Léa Roy …*: the subject of the main clause, where nobody is named before."""
    sentence = discourse.sentences[discourse.sentence_at(source.span[0])]
    if number != "s" or sentence.start + _OPENING < source.span[0]:
        return None
    for name in discourse.names_in(source.span[1], sentence.end):
        referent = named_referent(discourse, discourse.known[name.name])
        mention = referent.mention_at(name.start)
        if name.label == "PER" and mention is not None and mention.role == "subject" and not mention.marked:
            return referent if not gender or referent.gender in {gender, ""} else None
    return None


def named_last(discourse: Discourse, source: Source) -> Resolution | None:
    """*ce dernier*, *l'intéressée*: the person named last, or right after; else, as *les mêmes*, like a pronoun."""
    row = anaphor(source.words)
    if row is None or row.means not in {"last", "same", "again"}:
        return None
    gender, number = row.gender or agreement(source.words[0], "definite article")[0], row.number
    evidence = Evidence("anaphors", row.word, "means")
    if number == "s" and row.means != "again":
        beside = apposed(discourse, source, one=row.means == "last")
        if beside:
            return Resolution(named_referent(discourse, beside), "apposition", evidence)
        last = last_one(discourse, source.span[0], gender) if row.means == "last" else None
        known = discourse.last_named(source.span[0], gender) if last is None else None
        last = named_referent(discourse, known) if known else last
        if last is not None:
            return Resolution(last, "named last", evidence)
    if row.means == "last" and number == "p" and (group := _last_group(discourse, source.span[0])) is not None:
        return Resolution(group, "named last", evidence)
    return Resolution(taken_up(discourse, source, gender, number), "pronoun", evidence)


def taken_up(discourse: Discourse, source: Source, gender: str, number: str) -> Referent | None:
    """Whoever a pronoun of this gender and number would mean in the place of the source."""
    target = Target("pronoun", source.span[0], gender, number, contents=source.contents, addressed=source.addressed)
    return best(discourse, target)


def one_of_two(discourse: Discourse, source: Source) -> Resolution | None:
    """*le premier … le second*: of two who agree and were named last, in the order in which the text gave them."""
    row = anaphor(source.words)
    if row is None or row.means not in {"first", "second"}:
        return None
    before, gender = source.span[0], agreement(source.words[0], "definite article")[0]
    two = _coordinated(discourse, before) or _named_last_two(discourse, before, gender)
    if len(two) < 2:
        return None
    asked, other = (two[1], two[0]) if row.means == "second" else two
    one = other if {asked.gender, gender} == {"m", "f"} else asked
    return Resolution(one, "one of two", Evidence("anaphors", row.word, "means"))


def _named_last_two(discourse: Discourse, before: int, gender: str) -> list[Referent]:
    """Those who agree and were named last, outside marks, in the order in which the text gave them."""
    two: dict[Referent, int] = {}
    for mention in reversed(discourse.mentions):
        referent = mention.referent
        able = referent.label in {"PER", "ORG"} and not mention.marked
        if mention.at < before and able and referent.gender in {gender, ""}:
            two[referent] = max(_namings(discourse, referent, before), default=mention.at)
            if len(two) == 2:
                break
    return sorted(two, key=lambda r: two[r])


def _coordinated(discourse: Discourse, before: int) -> list[Referent]:
    """The two people whom the text joined last: *Léa Roy et Paul Colin ont vendu leur part.*"""
    near = discourse.names_in(max(0, before - _NEAR), before)
    for one, other in reversed(list(pairwise(near))):
        listed = discourse.text[max(0, one.start - 2) : one.start].rstrip().endswith(",")  # *X, Y et Z*
        joined = discourse.text[one.end : other.start].strip() == ET and not listed
        if joined and {one.label, other.label} == {"PER"} and one.name != other.name:
            return [named_referent(discourse, discourse.known[row.name]) for row in (one, other)]
    return []


def _namings(discourse: Discourse, referent: Referent, before: int) -> list[int]:
    near = discourse.names_in(max(0, before - _NEAR), before)
    return [row.start for row in near if row.name == referent.speaker]


def _last_group(discourse: Discourse, before: int) -> Referent | None:
    """The unnamed people or bodies of which the sentence at an offset, or the one before, speaks last in the plural."""
    number = discourse.sentence_at(before)
    for sentence in reversed(discourse.sentences[max(0, number - 1) : number + 1]):
        for n, first in reversed(list(phrases(sentence))):
            end = max(phrase_end(sentence, first), n + 1)
            if sentence[end - 1].end <= before and sentence[first].low in PLURALS:
                return unnamed_referent(discourse, (sentence[first].start, sentence[end - 1].end))
    return None

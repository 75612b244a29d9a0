"""The closed classes of French as sets: articles, pronouns, prepositions, conjunctions, each with what it agrees in."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from analysis.lexicons.reading import our_rows


@dataclass(frozen=True, slots=True)
class FunctionWord:
    """A row of the table; ``gender`` is ``m``, ``f``, ``mf`` or empty, ``number`` ``s``, ``p`` or empty."""

    form: str
    kind: str
    gender: str
    number: str
    person: str
    lemma: str


@cache
def function_words() -> tuple[FunctionWord, ...]:
    """Every form of every closed class."""
    return tuple(
        FunctionWord(
            form=row["form"],
            kind=row["class"],
            gender=row["gender"].strip("-"),
            number=row["number"].strip("-"),
            person=row["person"].strip("-"),
            lemma=row["lemma"] or row["form"],
        )
        for row in our_rows("function_words")
    )


def forms(*kinds: str, gender: str = "", number: str = "", person: str = "") -> frozenset[str]:
    """The forms of some classes that agree with what is given; a form of both genders agrees with either.

    >>> sorted(forms("definite article", number="s"))
    ["l'", 'la', 'le']
    >>> sorted(forms("demonstrative determiner", gender="f"))
    ['ces', 'cette']
    """
    known = {word.kind for word in function_words()}
    if not set(kinds) <= known:
        raise ValueError(f"no class {sorted(set(kinds) - known)[0]!r}; there are: {', '.join(sorted(known))}")
    return frozenset(
        word.form
        for word in function_words()
        if word.kind in kinds
        and gender in word.gender
        and number in word.number
        and (not person or word.person == person)
    )


@cache
def agreement(form: str, *kinds: str) -> tuple[str, str]:
    """The gender (``m``, ``f`` or empty) and number (``s``, ``p`` or empty) that a form shows in some classes.

    >>> agreement("celle-ci", "demonstrative pronoun"), agreement("les", "definite article")
    (('f', 's'), ('', 'p'))
    """
    for word in function_words():
        if word.form == form and word.kind in kinds:
            return word.gender.replace("mf", ""), word.number
    return "", ""


QUE = frozenset({"que", "qu'"})
SI = frozenset({"si", "s'"})
DE = frozenset({"de", "d'", "du", "des"})
A = frozenset({"à", "au", "aux"})
#: What a contraction holds: its preposition.
CONTRACTIONS = {"du": "de", "des": "de", "au": "à", "aux": "à"}
#: *de* and *d'* without an article.
BARE_DE = DE - CONTRACTIONS.keys()


def preposition_in(form: str) -> str:
    """The preposition that a form elides or contracts, or the form itself; before marks the tokenizer leaves *d* alone.

    >>> preposition_in("d'"), preposition_in("aux"), preposition_in("par")
    ('de', 'à', 'par')
    """
    return "de" if form in {"d'", "d"} else CONTRACTIONS.get(form, form)


DEFINITE = forms("definite article")
INDEFINITE = forms("indefinite article")
ONE = forms("indefinite article", number="s")
ARTICLES = DEFINITE | INDEFINITE
DEMONSTRATIVE = forms("demonstrative determiner")
POSSESSIVE = forms("possessive determiner")
CONTRACTED = forms("contraction")
DETERMINER_CLASSES = (
    "definite article",
    "indefinite article",
    "demonstrative determiner",
    "possessive determiner",
    "indefinite determiner",
    "interrogative determiner",
)
DETERMINERS = forms(*DETERMINER_CLASSES)
#: Words before a noun that say it is in the plural.
PLURALS = forms(
    "definite article",
    "indefinite article",
    "demonstrative determiner",
    "possessive determiner",
    "indefinite determiner",
    "contraction",
    "numeral",
    number="p",
)

SUBJECT_PRONOUNS = forms("subject pronoun")
#: Subjects of the third person that refer to somebody: *on* refers to nobody in particular.
THIRD_PERSON = SUBJECT_PRONOUNS & forms("subject pronoun", person="3") - {"on"}
INVERTED_PRONOUNS = forms("inverted pronoun")
#: Those that can be nobody: *a-t-on dit, est-il écrit*.
INVERTED_NOBODY = frozenset(
    form for form in forms("inverted pronoun", person="3", number="s") if form.endswith(("on", "il"))
)
#: The subject that is nobody in particular.
ON = frozenset({"on", "l'on"})
DISJUNCTIVE = forms("disjunctive pronoun")
DEMONSTRATIVE_PRONOUNS = forms("demonstrative pronoun")
#: Pronouns that refer to a thing said or done, never to somebody.
NEUTER_PRONOUNS = DEMONSTRATIVE_PRONOUNS & {"ce", "c'", "ça", "cela", "ceci"}
#: Those of them that are facts as subjects, which say nothing (*cela explique*).
FACTS = NEUTER_PRONOUNS - {"ce", "c'"}
INDEFINITE_PRONOUNS = forms("indefinite pronoun")
REFLEXIVE = forms("reflexive clitic")
NE = forms("negative clitic")
OBJECT_CLITICS = forms("object clitic")
#: Everything that can be between a subject and its verb.
CLITICS = OBJECT_CLITICS | REFLEXIVE | NE

AVOIR, ETRE = "avoir", "être"
#: The verbs that make the compound tenses.
AUXILIARIES = frozenset({AVOIR, ETRE})
#: The verbs that an infinitive completes, whatever comes between (*va, selon elle, rouvrir*).
MODALS = frozenset({"pouvoir", "devoir", "aller"})
#: The participles of auxiliaries, each with its verb and its part of speech.
AUXILIARY_PARTICIPLES = {"ayant": (AVOIR, "VERB"), "étant": (ETRE, "AUX")}
#: What makes a participle after it a passive (*a été saisi*).
PASSIVE = "été"
#: A form of *être* and a point of the compass.
EST = "est"
#: Words that lose their last vowel before another (*l'*, *qu'*, *lorsqu'*), with the apostrophe.
ELIDED = frozenset(word.form for word in function_words() if word.form.endswith("'"))
_PARTS_OF_SPEECH = {
    "definite article": "DET", "subordinating conjunction": "SCONJ", "preposition": "ADP", "negative clitic": "ADV",
}  # fmt: skip


def elided_readings() -> dict[str, tuple[str, str]]:
    """Elided words → their lemma and part of speech.

    >>> readings = elided_readings()
    >>> readings["l'"], readings["lorsqu'"], readings["c'"]
    (('le', 'DET'), ('lorsque', 'SCONJ'), ('ce', 'PRON'))
    """
    found: dict[str, tuple[str, str]] = {}
    for word in function_words():
        if word.form in ELIDED:
            pos = _PARTS_OF_SPEECH.get(word.kind, "PRON")
            if word.form not in found or found[word.form][1] == "PRON":
                found[word.form] = (word.form[:-1] + "e", pos)
    return found


NEGATIONS = forms("negation")
#: Words that deny with *ne*: *pas*, *aucun*, *personne*.
NEGATIVE = NEGATIONS | (INDEFINITE_PRONOUNS & {"aucun", "aucune", "nul", "nulle", "personne", "rien"})
RELATIVES = forms("relative")
#: Those that agree with nothing: *qui*, *que*, *dont*, *où*, but not *lequel*.
INVARIABLE_RELATIVES = frozenset(w.form for w in function_words() if w.kind == "relative" and not w.gender)
#: Those that agree: *lequel*, *auxquelles*.
AGREEING_RELATIVES = RELATIVES - INVARIABLE_RELATIVES
INTERROGATIVES = forms("interrogative")
COORDINATING = forms("coordinating conjunction")
#: Conjunctions that join clauses more often than words: not *ou*, not *ni*.
CLAUSE_JOINING = COORDINATING - {"ou", "ni"}
#: What joins those who act together; before whoever acts in a passive; what begins a topic (*Quant à la maire, …*).
ET, PAR, QUANT, QUI, SUR = "et", "par", "quant", "qui", "sur"
#: Conjunctions after which a verb may have the subject of the verb before.
CONTINUING = frozenset({"et", "mais", "puis"})
SUBORDINATING = forms("subordinating conjunction")
#: Words that make a conjunction with *que* (*bien que, pour que*), and those after which *ne* denies nothing.
BEFORE_QUE = forms("word before que")
EXPLETIVE = BEFORE_QUE & {"avant", "moins", "sans"}
#: What says to which degree an adjective holds: *très, encore, plus*.
DEGREE = forms("degree adverb")
#: What begins a quantity: *plus de, moins de, près de*.
QUANTITIES = frozenset({"plus", "moins", "près", "beaucoup", "nombre", "peu"})
PREPOSITIONS = forms("preposition") | DE | A
#: What is joined to a pronoun or a noun to point at it: *lui-même, celle-ci, ce jour-là*.
POINTERS = frozenset({"-même", "-mêmes", "-ci", "-là"})
#: Nouns that say with *en* what somebody's function is: *rédactrice en chef*, *ministre en charge du logement*.
FUNCTIONS_AFTER_EN = frozenset({"chef", "charge", "titre", "second"})

"""A small French by hand: tables of forms and sentences whose parts of speech are given, so no model has to be loaded.

A sentence is written ``le/DET conseil/NOUN *vote/NOUN``: the asterisk marks the token that is asked about, a bar the
beginning of another sentence; a lemma and features may follow (``première/ADJ/premier/NumType=Ord``), and ``@PER``
at the end makes the token a name of its kind, which ``@+PER`` goes on with.
"""

import spacy
from spacy.lookups import Lookups
from spacy.tokens import Doc

_FRENCH = spacy.blank("fr").vocab
_VERBS = (
    "fermer voter compter visiter installer accuser saler salir neiger excuser filmer menacer partir remplacer chanter "
    "rappeler présenter multiplier entrer citer voler mourir fondre apparaître concevoir être avoir souvenir ouvrir"
)
_NOUNS = (
    "pont maire conseil ferme vote compte visite remplaçant souvenir neige sainte centrale mur mûr état est chou gare "
    "boudeur entraîneur menace prélude usine première disparaître"
)
_FORMS = {
    "verb": {
        "est": ["être"], "conçu": ["concevoir"], "fond": ["fondre"], "apparaît": ["apparaître"], "salie": ["salir"],
        "mort": ["mourir"], "sali": ["salir"], "ouvert": ["ouvrir"], "ouverte": ["ouvrir"],
    },
    "noun": {"ponts": ["pont"], "centrales": ["centrale"], "maires": ["maire"]},
    "adj": {
        "radioactive": ["radioactif"], "radioactives": ["radioactif"], "présentes": ["présent"], "sainte": ["saint"],
    },
}  # fmt: skip


def lookups() -> Lookups:
    """The tables that the model would have, of these words alone."""
    made = Lookups()
    made.add_table(
        "lemma_index",
        {
            "verb": _VERBS.split(), "noun": _NOUNS.split(), "adv": ["hier", "loin"],
            "adj": ["ferme", "radioactif", "présent", "saint", "rare"],
        },
    )  # fmt: skip
    made.add_table("lemma_exc", _FORMS)
    return made


def sentence(written):
    """The token that is asked about, in its document."""
    parts = written.split()
    words, pos, lemmas, morphs, starts, kinds, asked = [], [], [], [], [], [], 0
    for number, part in enumerate(parts):
        part, _, kind = part.partition("@")
        starts.append(part.startswith("|") or number == 0)
        part = part.removeprefix("|")
        if part.startswith("*"):
            asked = number
        word, tag, *more = part.removeprefix("*").split("/")
        lemma, morph = (*more, "", "")[:2]
        words.append(word)
        pos.append(tag)
        lemmas.append(lemma or word.lower())
        morphs.append(morph)
        kinds.append(f"I-{kind[1:]}" if kind[:1] == "+" else f"B-{kind}" if kind else "O")
    doc = Doc(_FRENCH, words=words, pos=pos, lemmas=lemmas, morphs=morphs, sent_starts=starts, ents=kinds)
    return doc[asked]

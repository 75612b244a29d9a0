"""The spaCy component that corrects lemmas and parts of speech, and notes where the words are."""

from spacy.attrs import LEMMA, ORTH, POS  # type: ignore[import-not-found]
from spacy.language import Language
from spacy.lookups import Lookups
from spacy.tokens import Doc, Token

from analysis.lexicons import LexiconFolder, lexicons_in_use
from analysis.pipeline.unread import by_rule
from analysis.pipeline.with_lexicons import WithLexicons

from .lemmas import Lemmas, Reading
from .model_lemmas import ModelLemmas
from .places import Places
from .view import words_of

#: Words whose reading is remembered: the usual ones of a language come back at once when the memory is emptied.
_REMEMBERED = 1 << 15
#: Another reading of a form, if it has one in every place, and whether its place may call for yet another.
Known = tuple[Reading | None, bool]


def make_lemmas(nlp: Language, name: str, lexicons: str | None = None) -> WithLexicons:
    """The component; it takes its tables of forms from the pipeline's own lemmatiser, which need not run.

    ``lexicons`` is a folder of your own word lists, which extend and correct ours.
    """
    lemmatizer = dict(nlp.components).get("lemmatizer")
    spared = by_rule(nlp)
    lookups = getattr(lemmatizer, "lookups", None)
    return WithLexicons(LemmaMender(lookups, ModelLemmas(spared) if spared else None), lexicons)


class LemmaMender:
    """Corrects ``token.lemma_`` and, where form and place leave no choice, ``token.pos_``; then finds the words."""

    def __init__(self, lookups: Lookups | None, model: ModelLemmas | None = None) -> None:
        self._model = model
        self.lemmas = Lemmas(lookups)
        self.places = Places(self.lemmas.tables)
        self._known: dict[tuple[int, ...], Known | None] = {}
        self._lists: LexiconFolder | None = None

    def __call__(self, doc: Doc) -> Doc:
        """The same ``Doc``, corrected."""
        if self._model is not None:
            self._model.fill(doc)
        strings, known = doc.vocab.strings, self._known
        if len(known) > _REMEMBERED or self._lists is not lexicons_in_use():
            known.clear()
            self._lists = lexicons_in_use()
        for i, key in enumerate(map(tuple, doc.to_array([ORTH, POS, LEMMA]).tolist())):
            if key not in known:
                known[key] = self._reading(doc[i])
            if (found := known[key]) is None:
                continue
            new, doubtful = found
            if doubtful:
                new = self.places.reading(doc[i]) or new
            if new:
                token = doc[i]
                token.lemma = strings.add(new[0])
                token.pos_ = new[1]
        words_of(doc)
        return doc

    def _reading(self, token: Token) -> Known | None:
        """What is known of the form of a token; None where it is right in every place, as most are."""
        reading = self.lemmas.reading(token.text, token.pos_, token.lemma_)
        changed = reading != (token.lemma_, token.pos_)
        settled = changed and reading[1] != token.pos_
        doubtful = not settled and self.places.is_doubtful(token)
        return (reading if changed else None, doubtful) if changed or doubtful else None

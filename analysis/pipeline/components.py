"""An article on its spaCy ``Doc``, and sentence boundaries from its typography."""

import hashlib
from functools import partial
from typing import Any

import numpy as np
from spacy.language import Language
from spacy.tokenizer import Tokenizer  # type: ignore[import-not-found]
from spacy.tokens import Doc

import french_news_components  # noqa: F401  # the factories, where the package is used without being installed
from analysis.corpus import Article, article_from_text
from analysis.text import ReadingCopy, marked_spans, normalise, reading_copy, sentence_spans

from .pieces import reading
from .with_lexicons import WithLexicons

_KEY, _ORIGINAL, _ID = "article", "original", "article_id"
#: The component behind what is kept of a ``Doc``, and the name of its spans.
_BEHIND = {"mentions": ("french_entities", "names"), "quotations": ("french_quotations", "quotations")}
#: Between the parts of a quotation.
_ELLIPSIS = " … "
#: The values of ``SENT_START``: a sentence begins at this token, or does not; 0 leaves it to the parser.
_STARTS, _GOES_ON = np.uint64(1), np.uint64(2**64 - 1)


def a_doc(item: Doc) -> Doc:
    """The ``Doc``; raises ``TypeError`` for anything else, such as a text or a path."""
    if not isinstance(item, Doc):
        found = f"{type(item).__name__} {str(item)[:40]!r}" if isinstance(item, str) else type(item).__name__
        raise TypeError(f"expected a Doc from parse(read_corpus(folder)) or parse(text); got {found}")
    return item


def reading_of(doc: Doc) -> Article:
    """The article that a ``Doc`` was made from, as its reading copy; or one made from its text without ``parse``.

    It is kept as plain data (spaCy serialises ``user_data`` between processes), so call this once per function.
    """
    if _KEY not in a_doc(doc).user_data:
        doc.user_data[_KEY] = _own_article(doc).to_dict()
    return Article.from_dict(doc.user_data[_KEY])


def _own_article(doc: Doc) -> Article:
    """An article made of the text of a ``Doc``, with the id that it was given or one that tells it from others."""
    text = doc.text
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return article_from_text(text, id=doc.user_data.get(_ID) or f"text-{digest[:8]}")


def _id_of(doc: Doc) -> str:
    return article_of(doc).id  # a function with a name: processes that are not forked are sent it


def _set_id(doc: Doc, name: object) -> None:
    """Give the article of a ``Doc`` its id, before or after the components have read it."""
    doc.user_data[_ID] = str(name)
    for key in {_KEY, _ORIGINAL} & doc.user_data.keys():
        doc.user_data[key]["id"] = str(name)


def _set_article(doc: Doc, article: Article) -> None:
    doc.user_data[_KEY] = article.to_dict()


def set_original(doc: Doc, article: Article) -> None:
    """Keep the article itself beside its reading copy, where the two differ."""
    if article.text != doc.user_data[_KEY]["text"]:
        doc.user_data[_ORIGINAL] = article.to_dict()


def article_of(doc: Doc) -> Article:
    """The article as it was read from its source: the one that offsets in tables count."""
    return Article.from_dict(doc.user_data[_ORIGINAL]) if _ORIGINAL in a_doc(doc).user_data else reading_of(doc)


def copy_of(doc: Doc) -> ReadingCopy | None:
    """The way from spans of the ``Doc`` to those of its article; None where they are the same."""
    original = a_doc(doc).user_data.get(_ORIGINAL)
    return reading_copy(original["text"]) if original else None


def in_article(doc: Doc, row: dict[str, Any]) -> dict[str, Any]:
    """A row with offsets of the ``Doc``, as a row with offsets and words of the article."""
    copy = copy_of(doc)
    if copy is None:
        return row
    text = article_of(doc).text
    told = dict(row)
    for prefix, words in (("", "text"), ("cue_", "cue"), ("source_", "source")):
        if told.get(f"{prefix}start") is not None:
            start, end = copy.span(told[f"{prefix}start"], told[f"{prefix}end"])
            told |= {f"{prefix}start": start, f"{prefix}end": end}
            if words in told:
                told[words] = text[start:end]
    if "spans" in told:
        told["spans"] = [list(copy.span(start, end)) for start, end in told["spans"]]
        told["text"] = _ELLIPSIS.join(text[start:end] for start, end in told["spans"])
    return told


if not Doc.has_extension("article"):
    Doc.set_extension("article", getter=article_of, setter=_set_article)
if not Doc.has_extension("article_id"):
    Doc.set_extension("article_id", getter=_id_of, setter=_set_id)


def make_regions(nlp: Language, name: str, lexicons: str | None = None) -> WithLexicons:
    """A component that reads the article and sets sentence boundaries by its typography.

    The parser errs most around quotation marks. ``lexicons`` is a folder of your own word lists, as for the other
    components.
    """
    return WithLexicons(partial(_read, nlp.tokenizer), lexicons)


def _read(tokenizer: Tokenizer, doc: Doc) -> Doc:
    """The ``Doc`` with its article and sentences; of a plain text a new one, of the reading copy that ``parse`` reads.

    A ``Doc`` with annotations keeps its tokens.
    """
    plain = _KEY not in doc.user_data and not any(map(doc.has_annotation, ("POS", "DEP", "ENT_IOB", "SENT_START")))
    if plain and len(doc):
        article = _own_article(doc)
        copy = reading(article)
        text = normalise(copy.text)
        made = tokenizer(text) if text != doc.text else doc
        made.user_data.update(doc.user_data)
        made._context = doc._context
        made.user_data[_KEY] = copy.to_dict()
        set_original(made, article)
        doc = made
    return _start_sentences(doc)


def _start_sentences(doc: Doc) -> Doc:
    """Sentences begin where punctuation and paragraphs say; inside quotation marks the parser decides."""
    text = reading_of(doc).text
    marked = marked_spans(text)
    starts = {start for start, _ in sentence_spans(text, marked)}
    insides = iter([*marked, None])
    inside = next(insides)
    values = np.zeros(len(doc), dtype="uint64")
    for token in doc:
        while inside and inside.end <= token.idx:
            inside = next(insides)
        if token.idx in starts:
            values[token.i] = _STARTS
        elif token.i and not (inside and inside.start < token.idx):
            values[token.i] = _GOES_ON
    # All at once: setting is_sent_start token by token, spaCy would walk the whole Doc each time.
    return doc.from_array(["SENT_START"], values) if len(doc) else doc  # type: ignore[arg-type]


def findings(doc: Doc) -> dict[str, Any]:
    """What the components wrote on the ``Doc``, without the article that they read."""
    return {key: value for key, value in doc.user_data.items() if key not in {_KEY, _ORIGINAL, _ID}}


def articles_on(doc: Doc) -> dict[str, Any]:
    """The article of a ``Doc`` and its reading copy as they are written on it, without what the components wrote."""
    return {key: value for key, value in doc.user_data.items() if key in {_KEY, _ORIGINAL, _ID}}


def doc_data(doc: Doc, key: str) -> list[dict[str, Any]]:
    """What a component of ours wrote on the ``Doc`` under ``key`` (``mentions``, ``quotations``), or an empty list."""
    found: list[dict[str, Any]] = doc.user_data.get(key, [])
    return found


def rows_of(doc: Doc, key: str) -> list[dict[str, Any]]:
    """The same for a table; raises ``ValueError`` if no component wrote it, or if it was lost on the way."""
    if key in a_doc(doc).user_data:
        return doc_data(doc, key)
    component, spans = _BEHIND[key]
    if spans in doc.spans:
        raise ValueError(
            f"the Doc has the spans {spans!r} but not their rows, which are user data: keep them with "
            "DocBin(store_user_data=True) or Doc.to_bytes(); span.as_doc() and Doc.from_docs() cannot"
        )
    raise ValueError(
        f"the Doc never met the component {component!r}: make it with analysis.parse, or add the component with "
        f"nlp.add_pipe({component!r})"
    )

"""Invented articles, and all that can be read off their ``Doc``s."""

from __future__ import annotations

from pathlib import Path

from spacy.tokens import Doc

from analysis.pipeline import DocCache

SENTENCES = [
    "Le maire de Lyon, Jean Morel, a rouvert lundi le pont de pierre devant quelques dizaines d'habitants.",
    "« Nous l'avions promis », a-t-il déclaré, avant de saluer les ouvriers venus d’Espagne.",
    "Selon la préfecture, 30 000 véhicules passeront chaque jour sur l’ouvrage.",
    "Ève Lenoir, qui tient le café d'en face, assure qu'elle n'y croyait plus.",
    "Aujourd'hui, la rivière est haute et le quai reste fermé aux promeneurs.",
]


def story(n: int, sentences: int = 8) -> str:
    return f"Le pont n° {n} rouvre\n\n" + "\n\n".join(
        f"{SENTENCES[(n + i) % 5]} {SENTENCES[i % 5]}" for i in range(sentences)
    )


def seen(doc: Doc) -> list[tuple]:
    """All that a table can read off a ``Doc``."""
    words = [
        (
            t.text,
            t.idx,
            t.lemma_,
            t.norm_,
            t.pos_,
            t.tag_,
            str(t.morph),
            t.dep_,
            t.head.i,
            t.is_sent_start,
            t.ent_iob_,
            t.ent_type_,
            t.ent_id_,
        )
        for t in doc
    ]
    spans = [(key, span.start, span.end, span.label_) for key, group in doc.spans.items() for span in group]
    return [*words, *spans, *sorted(doc.user_data.items(), key=str)]


def files(cache: DocCache, kind: str) -> list[Path]:
    """The entries of a kind, ``doc`` or ``whole``."""
    return sorted(cache.folder.glob(f"??/*.{kind}"))

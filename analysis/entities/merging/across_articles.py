"""Names of a corpus: entities of different articles that are one share one name and one kind."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from spacy.tokens import Doc

from analysis.entities.known.names import variants
from analysis.lexicons import laid_over
from analysis.pipeline import article_of, doc_data, lexicons_of
from analysis.text import fold

from .entity import fullest
from .people import same_person

Row = dict[str, Any]
_Key = tuple[str, str]
#: A label and a name.
Meant = tuple[str, str]
#: Rules of speakers whom a user has written.
_WRITTEN = {"corrected", "confirmed"}


def merged(rows: Sequence[Row]) -> list[Row]:
    """The rows with names and labels agreed over all articles; time grows with the number of distinct names."""
    names = CorpusNames()
    names.add((row["article"], row["label"], row["name"], row["text"], row.get("gender")) for row in rows)
    meant = names.meant()
    found = (meant[row["label"], row["name"]] for row in rows)
    return [{**row, "name": name, "label": label} for row, (label, name) in zip(rows, found, strict=True)]


def names_meant(docs: Iterable[Doc]) -> dict[Meant, Meant]:
    """The label and the name that each label and name of an article mean in all of these."""
    names = CorpusNames()
    for doc in docs:
        names.see(doc)
    return names.meant()


def speaker_meant(
    label: str | None, speaker: str | None, rule: str, meant: Mapping[Meant, Meant]
) -> tuple[str | None, str | None]:
    """The label and the name by which the corpus knows the speaker of a quotation.

    Somebody without a name is that of the article alone, and one whom a user has written is as written.

    >>> speaker_meant("PER", "Vartan", "name", {("PER", "Vartan"): ("PER", "Odile Vartan")})
    ('PER', 'Odile Vartan')
    >>> speaker_meant(None, "maire", "own phrase", {})
    (None, 'maire')
    """
    if label is None or speaker is None or rule in _WRITTEN:
        return label, speaker
    return meant.get((label, speaker), (label, speaker))


class CorpusNames:
    """The names of a corpus, counted article by article; memory grows with the number of distinct names."""

    def __init__(self) -> None:
        self._keys: dict[Meant, _Key] = {}
        self._names: dict[_Key, Counter[str]] = defaultdict(Counter)
        self._articles: Counter[_Key] = Counter()
        self._genders: dict[_Key, set[str]] = defaultdict(set)
        #: Labels that one article gives to one name: a town and its team.
        self._apart: set[_Key] = set()
        #: Articles by name alone, whatever its label.
        self._by_name: Counter[str] = Counter()
        #: The names for which articles write an acronym, by the acronym.
        self._spelled: dict[str, set[str]] = defaultdict(set)

    def see(self, doc: Doc) -> None:
        """Count the names of an article."""
        article = article_of(doc).id
        with laid_over(lexicons_of(doc)):
            mentions = doc_data(doc, "mentions")
            self.add((article, row["label"], row["name"], row["text"], row["gender"]) for row in mentions)

    def add(self, mentions: Iterable[tuple[str, str, str, str, str | None]]) -> None:
        """Count mentions, each an article, a label, a name, its form and gender; those of an article come together."""
        keys: set[tuple[str, _Key]] = set()
        for article, label, name, form, gender in mentions:
            key = self._keys.get((label, name))
            if key is None:
                key = self._keys[label, name] = label, _known(label, fold(name))
            self._names[key][name] += 1
            if gender in {"f", "m"}:
                self._genders[key].add(gender)
            keys.add((article, key))
            if label != "PER" and form.isupper() and len(form) > 1 and " " in name and " " not in form:
                self._spelled[fold(form)].add(key[1])
        self._articles.update(key for _, key in keys)
        together = Counter((article, key[1]) for article, key in keys)
        self._apart.update(key for article, key in keys if together[article, key[1]] > 1)
        self._by_name.update(name for _, name in {(article, key[1]) for article, key in keys})

    def meant(self) -> dict[Meant, Meant]:
        """The label and the name that each label and name mean in the whole corpus."""
        best = self._labels()
        groups: dict[_Key, Counter[str]] = defaultdict(Counter)
        for key, forms in self._names.items():
            groups[best[key[1]], key[1]].update(forms)
        people = {key: self._by_name[key[1]] for key in groups if key[0] == "PER"}
        target = {**_fuller(people, self._genders), **self._spelled_out(best)}
        final: dict[_Key, Counter[str]] = defaultdict(Counter)
        for key, forms in groups.items():
            final[target.get(key, key)].update(forms)
        names = {key: fullest(forms) for key, forms in final.items()}
        ends = {name: target.get((label, name), (label, name)) for name, label in best.items()}
        alike = {meant: (ends[name][0], names[ends[name]]) for meant, (_, name) in self._keys.items()}
        apart = {meant: key for meant, key in self._keys.items() if key in self._apart}
        return alike | {meant: (key[0], fullest(self._names[key])) for meant, key in apart.items()}

    def _spelled_out(self, best: Mapping[str, str]) -> dict[_Key, _Key]:
        """Acronyms that an article leaves as they are → the one name that others spell out for them."""
        found: dict[_Key, _Key] = {}
        for acronym, names in self._spelled.items():
            (name, *others) = sorted(names)
            if acronym in best and not others and best[acronym] != "PER" and best[name] != "PER":
                found[best[acronym], acronym] = best[name], name
        return found

    def _labels(self) -> dict[str, str]:
        """A name that articles label differently, each in one way, gets the label of most of its mentions."""
        keys: dict[str, list[_Key]] = defaultdict(list)
        for key in self._names:
            keys[key[1]].append(key)
        return {name: max(among, key=self._weight)[0] for name, among in keys.items()}

    def _weight(self, key: _Key) -> tuple[int, int, str]:
        return self._articles[key], self._names[key].total(), key[0]


def _known(label: str, key: str) -> str:
    if label == "PER":
        return " ".join(variants().get(("PER", word), word) for word in key.split())
    return variants().get((label, key), key)


def _dominant(owners: list[_Key], articles: dict[_Key, int]) -> list[_Key]:
    """The one bearer of a surname that nearly all articles mean (four in five, and three at least), or none."""
    counts = {owner: articles[owner] for owner in owners}
    best = max(owners, key=lambda owner: counts[owner])
    return [best] if counts[best] >= 3 and counts[best] >= 0.8 * sum(counts.values()) else []


def _fuller(articles: dict[_Key, int], genders: Mapping[_Key, set[str]]) -> dict[_Key, _Key]:
    """Short keys of people, each with its articles → the fuller key they belong to, where only one will do.

    *Mme Vartan* is not *Paul Vartan*, whatever the others are.
    """
    index = _by_parts(articles)
    target: dict[_Key, _Key] = {}
    for key in articles:
        words = key[1].split()
        pool = index.get((words[-1], words[0] if len(words) > 1 else ""), [])
        owners = [o for o in pool if len(o[1]) > len(key[1]) and same_person(key[1], o[1])]
        owners = [o for o in owners if len(genders.get(key, set()) | genders.get(o, set())) < 2]
        if 1 < len(owners) < 20:
            owners = [o for o in owners if not any(len(p[1]) > len(o[1]) and same_person(o[1], p[1]) for p in owners)]
        if len(owners) > 1:
            owners = _dominant(owners, articles)
        if len(owners) == 1:
            target[key] = owners[0]
    for key in target:
        while target[key] in target:
            target[key] = target[target[key]]
    return target


def _by_parts(groups: Iterable[_Key]) -> dict[tuple[str, str], list[_Key]]:
    """Full names by family name, and by family name with each word before it or its initial.

    A name is compared with those only that it could shorten, so the time grows with the names and not with their pairs.
    """
    index: dict[tuple[str, str], list[_Key]] = defaultdict(list)
    for key in groups:
        *before, last = key[1].split()
        for part in {"", *before, *(word[0] for word in before)} if before else ():
            index[last, part].append(key)
    return index

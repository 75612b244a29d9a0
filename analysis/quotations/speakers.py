"""Who a source is: names, pronouns by gender, number and the thread of the talk, descriptions by the names they stood beside."""

from __future__ import annotations

import re
from functools import lru_cache
from dataclasses import dataclass, field

from spacy.tokens import Doc, Token

from analysis.entities.knowledge import fold, is_demonym
from analysis.lexicons import lexicon

from .extents import phrase_end
from .found import Found, Span
from .frames import Frame
from .people import Known, Mention, known_sources, noun_gender, row_of

_PRONOUNS = {
    "il": ("m", "s"), "elle": ("f", "s"), "ils": ("m", "p"), "elles": ("f", "p"), "lui": ("m", "s"), "eux": ("m", "p"),
    "celui-ci": ("m", "s"), "celle-ci": ("f", "s"), "ceux-ci": ("m", "p"), "celles-ci": ("f", "p"), "ses": ("", "s"), "son": ("", "s"),
    "celui": ("m", "s"), "celle": ("f", "s"), "ceux": ("m", "p"), "celles": ("f", "p"), "leurs": ("", "p"), "leur": ("", "p"), "l'": ("", "s"),
}  # fmt: skip
_REPLIES = {"répondre", "rétorquer", "répliquer", "objecter", "demander", "interroger", "riposter", "questionner"}
#: Offices that one person holds at a time: *le maire de X* is whoever holds it, not whoever was talked of.
_OFFICES = set(
    "maire ministre président directeur préfet sous-préfet procureur porte-parole secrétaire commissaire gouverneur ambassadeur "
    "chancelier roi reine pape juge bourgmestre vice-président ancêtre trésorier".split()
)
_LAST = re.compile(r"^(?:ce|cet|cette|ces) (?:dernier|dernière|derniers|dernières)$")
_SAME = re.compile(r"^(?:l'intéressée?|les intéressée?s|(?:le|la|les) mêmes?|l'intéressé)$")
_SAME_NOUN = re.compile(r"^(?:le|la|les) mêmes? ")
_DETERMINER = re.compile(
    r"^(?:le |la |les |l'|un |une |des |du |de la |de l'|d'autres |ce |cet |cette |ces |son |sa |ses |leur |leurs |plusieurs |certains |"
    r"certaines |quelques |de nombreux |de nombreuses |nombre de |deux |trois |quatre |cinq |six |sept |huit |neuf |dix |un autre |"
    r"une autre |d'|notre |nos |mon |ma |mes |quelque |tous les |toutes les |chaque )+",
    re.I,
)
_POSSESSIVE = re.compile(r"^(?:son|sa|leur) ")
_DEFINITE = re.compile(r"^(?:le |la |l'|les |ce |cet |cette |ces |son |sa |leur )", re.I)
_BARE_ORGANISATIONS = set(
    "ong organisation association syndicat fédération parti groupe entreprise société compagnie firme constructeur banque "
    "institution formation mouvement collectif club centrale coalition quotidien journal agence chaîne site hebdomadaire "
    "magazine mensuel média radio télévision fondation start-up éditeur fabricant opérateur géant plateforme multinationale "
    "université institut centre musée".split()
)


@dataclass(slots=True)
class Event:
    """Somebody taken up by the text: the subject of a sentence, or the speaker of a quotation."""

    at: int
    speaker: str
    label: str | None
    gender: str
    number: str
    frame: int
    spoke: bool
    replied: bool = False


@dataclass(slots=True)
class Thread:
    """The thread of an article: who has been talked of and who has talked, in order."""

    doc: Doc
    text: str
    frames: list[Frame]
    mentions: list[Mention]
    known: dict[str, Known]
    events: list[Event] = field(default_factory=list)

    def recent(self, before: int, gender: str, number: str, *, label: str | None = None, spoke: bool = False, other_than: str | None = None) -> Event | None:
        """The last event before an offset that agrees in gender, number and label."""
        for event in reversed(self.events):
            if event.at >= before or event.speaker == other_than or (spoke and not event.spoke):
                continue
            if _agrees(event, gender, number) and (label is None or event.label in {label, None}):
                return event
        return None

    def last_named(self, before: int, gender: str, label: str = "PER") -> Known | None:
        """The entity of that label and gender whose mention stands last before an offset."""
        unsure = None
        for mention in reversed(self.mentions):
            if mention["end"] <= before and mention["label"] == label:
                known = self.known[mention["name"]]
                if not gender or known.gender == gender:
                    return known
                if not known.gender:
                    unsure = unsure or known
        return unsure


def _agrees(event: Event, gender: str, number: str) -> bool:
    return event.number == number and (not gender or not event.gender or event.gender == gender)


def name_speakers(doc: Doc, text: str, frames: list[Frame], mentions: list[Mention], found: list[Found]) -> None:
    """Write ``speaker`` and ``label`` on every quotation found."""
    thread = Thread(doc, text, frames, mentions, known_sources(doc, mentions))
    by_frame: dict[int, list[Found]] = {}
    for item in found:
        by_frame.setdefault(item.frame, []).append(item)
    for frame in frames:
        _note_subject(thread, frame)
        previous: Found | None = None
        for item in sorted(by_frame.get(frame.number, []), key=lambda f: (f.inherits, f.start)):
            _name(thread, frame, item, previous)
            if item.speaker:
                previous = item
                _note(thread, item)
    _name_headlines(thread, found)


def _note(thread: Thread, item: Found) -> None:
    assert item.speaker is not None
    at = item.source[0] if item.source else item.start
    known = thread.known.get(item.speaker)
    gender, number = (known.gender, "s") if known else _gender_number(thread, item.source)
    thread.events.append(Event(at, item.speaker, item.label, gender, number, item.frame, True, item.cue_lemma in _REPLIES))
    thread.events.sort(key=lambda e: e.at)


def _note_subject(thread: Thread, frame: Frame) -> None:
    """Remember the grammatical subject of the sentence as somebody the text talks of."""
    if frame.units and frame.units[0].low == "quant":
        return  # *Quant à X, il …*: whoever speaks is noted with the quotation
    for n, unit in enumerate(frame.units):
        token = unit.token
        if token is None or not token.dep_.startswith("nsubj") or token.head.dep_ not in {"ROOT", "conj", "ccomp"}:
            continue
        if token.lower_ in {"il", "elle", "ils", "elles"}:
            _note_as(thread, frame, (unit.start, unit.end), None)
        elif token.pos_ in {"NOUN", "PROPN"}:
            start = n
            while start > 0 and frame.units[start - 1].pos in {"DET", "ADJ", "NUM"}:
                start -= 1
            end = max(phrase_end(frame, start, plural=True), n + 1)
            _note_as(thread, frame, (frame.units[start].start, frame.units[end - 1].end), token)
        else:
            continue
        return


def _note_as(thread: Thread, frame: Frame, span: Span, head: Token | None) -> None:
    resolved = _resolve(thread, span)
    if resolved is None or resolved[1] not in {"PER", "ORG", None}:
        return
    row = row_of(head) if head is not None else None
    if resolved[1] is None and head is not None and (row is None or row["kind"] not in {"person", "group"}):
        return
    known = thread.known.get(resolved[0])
    gender, number = (known.gender, "s") if known else _gender_number(thread, span)
    thread.events.append(Event(span[0], resolved[0], resolved[1], gender, number, frame.number, False))


def _tokens(thread: Thread, span: Span | None) -> list[Token]:
    if span is None:
        return []
    found = thread.doc.char_span(*span, alignment_mode="expand")
    return list(found) if found is not None else []


def _gender_number(thread: Thread, span: Span | None) -> tuple[str, str]:
    tokens = _tokens(thread, span)
    head = next((t for t in tokens if t.pos_ in {"NOUN", "PROPN", "PRON"}), None)
    if head is None:
        return "", "s"
    low = head.lower_.removeprefix("-t").lstrip("-")
    if low in _PRONOUNS:
        return _PRONOUNS[low]
    plural = "Plur" in head.morph.get("Number") or tokens[0].lower_ in {"les", "des", "ces", "plusieurs", "certains", "ses", "leurs", "deux", "trois"}
    row = row_of(head)
    if row:
        gender = noun_gender(head, row)
    else:
        gender = {"Masc": "m", "Fem": "f"}.get((head.morph.get("Gender") or [""])[0], "")
    return gender, "p" if plural else "s"


def _name(thread: Thread, frame: Frame, item: Found, previous: Found | None) -> None:
    if item.impersonal and item.source is None:
        return
    if item.impersonal:
        item.speaker, item.label = _place_of_on(thread, frame, item)
        item.source = item.source if item.speaker else None
        return
    resolved = None
    if item.source is not None:
        resolved = _resolve(thread, item.source)
    elif item.inherits and previous is not None:
        resolved = (previous.speaker or "", previous.label)
        item.source = previous.source
    else:
        resolved = _without_source(thread, frame, item)
    if resolved and resolved[0]:
        item.speaker, item.label = resolved


def _place_of_on(thread: Thread, frame: Frame, item: Found) -> tuple[str | None, str | None]:
    """*a-t-on appris auprès de X, indique-t-on à la préfecture*: *on* is nobody, unless the sentence says where."""
    assert item.cue is not None
    units = frame.units
    for n in range(frame.index_at(item.cue[0]), len(units)):
        sourced = units[n].low in {"de", "d'"} and n + 1 < len(units) and units[n + 1].low in {"source", "sources"}
        if (sourced or units[n].low in {"auprès", "chez", "à", "au", "dans"}) and units[n].start > item.cue[0]:
            start = n + 2 if units[n].low == "auprès" else n + 1
            end = phrase_end(frame, start)
            if end > start and not units[start].low.isdigit():
                span = units[start].start, units[end - 1].end
                item.source = span
                resolved = _resolve(thread, span)
                if resolved:
                    return resolved
    return None, None


def _resolve(thread: Thread, span: Span) -> tuple[str, str | None] | None:
    """The speaker that a source mention stands for, and its label."""
    source = thread.text[span[0] : span[1]].replace("’", "'").replace("\u00a0", " ")
    low = source.lower().removeprefix("-t").lstrip("-")
    if low in _PRONOUNS:
        return _pronoun(thread, span, low)
    if _LAST.match(low) or _SAME.match(low):
        gender, number = _gender_number(thread, span)
        known = _apposed(thread, span, None) or thread.last_named(span[0], gender if number == "s" else "")
        event = thread.recent(span[0], gender, number)
        if "intéressé" not in low and _SAME.match(low) and event:
            return event.speaker, event.label
        return (known.name, known.label) if known and number == "s" else (event.speaker, event.label) if event else None
    uttered = _whose_words(thread, span)
    if uttered:
        return _resolve(thread, uttered)
    named = _named(thread, span)
    if named:
        return named.name, named.label
    described = _described(thread, span, low)
    if described:
        return described
    noun = _DETERMINER.sub("", source).strip(" \"«»“”")
    if not noun:
        return None
    acronym = noun[1:2].isupper()
    return (noun if acronym else noun[:1].lower() + noun[1:]), None


@lru_cache(maxsize=1)
def _utterances() -> frozenset[str]:
    """Nouns for words said, whose source is their complement: *la réponse de X*, *les dires de X*."""
    return frozenset(r["lemma"] for r in lexicon("speech_nouns")) | {"dire", "dires", "propos", "mot", "mots", "terme", "termes", "version"}


def _whose_words(thread: Thread, span: Span) -> Span | None:
    tokens = _tokens(thread, span)
    head = next((t for t in tokens if t.pos_ == "NOUN"), None)
    if head is None or not {head.lemma_.lower(), head.lower_} & _utterances():
        return None
    if row_of(head) and head.lemma_.lower() not in {"réponse", "réaction", "commentaire", "explication", "avis", "constat", "analyse"}:
        return None
    of = next((t for t in tokens if t.i > head.i and t.lower_ in {"de", "d'", "du", "des"}), None)
    if of is None or of.i + 1 >= len(thread.doc):
        return None
    start = of.idx + len(of) if of.lower_ in {"de", "d'"} else of.idx
    while start < span[1] and thread.text[start].isspace():
        start += 1
    return (start, span[1]) if start < span[1] else None


def _named(thread: Thread, span: Span) -> Known | None:
    """The name in the mention, unless it only completes a noun (*le porte-parole de X*); or the name that follows it."""
    start, end = span
    inside = [m for m in thread.mentions if start <= m["start"] < end and (m["label"] != "MISC" or m["start"] == start)]
    head = next((t for t in _tokens(thread, span) if t.pos_ == "NOUN" or (t.pos_ == "ADJ" and row_of(t))), None)
    for mention in inside:
        before = thread.text[start : mention["start"]].replace("’", "'").lower().rstrip()
        if head is None or head.idx >= mention["start"]:
            if not re.search(r"\b(?:de|du|des|d'|à|au|aux)\s*(?:la|le|les|l')?$", before):
                return thread.known[mention["name"]]
        elif mention["label"] == "ORG" and ((row_of(head) or {"kind": ""})["kind"] == "person" or _is_complement(thread, head, mention)):
            continue
        elif not re.search(r"(?:\b(?:de|du|des|à|au|aux|de la|de l'|en)|d'|l')$", before):
            return thread.known[mention["name"]]
    if head is None and inside:
        return thread.known[inside[0]["name"]]
    return _apposed(thread, span, head)


def _is_complement(thread: Thread, head: Token, mention: Mention) -> bool:
    """*un rapport de la firme X*: the name belongs to the complement, unless all the nouns are media (*le site de la chaîne X*)."""
    row = row_of(head)
    between = [t for t in head.doc[head.i + 1 : head.i + 16] if t.idx < mention["start"]] if head.i + 1 < len(head.doc) else []
    return row is not None and row["kind"] != "medium" and any(t.lower_ in {"de", "d'", "du", "des"} for t in between)


_ONE = re.compile(r"^(?:l'une?|une?|celui-ci|celle-ci|ce dernier|cette dernière)$", re.I)


def _apposed(thread: Thread, span: Span, head: Token | None) -> Known | None:
    """*la procureure, X, …* · *la fédération des banques, X, …*: the name after the comma is who it is."""
    one = _ONE.match(thread.text[span[0] : span[1]].replace("’", "'"))
    row = row_of(head) if head is not None else None
    if row is None and not one:
        return None
    following = re.match(r"(?: [^,.;:()«»\"\n]{1,40}(?=,))?(?: \([^()]{2,12}\))?,? ?(?:(?:M\.|Mme|Me|MM\.)\s)?", thread.text[span[1] : span[1] + 70])
    if not following or not following.group():
        return None
    at = span[1] + following.end()
    wanted = {"PER"} if row is None or row["kind"] == "person" else {"ORG", "PER"} if row["kind"] != "document" else {"ORG"}
    for mention in thread.mentions:
        if mention["start"] == at and mention["label"] in wanted:
            return thread.known[mention["name"]]
    return None


def _pronoun(thread: Thread, span: Span, low: str) -> tuple[str, str | None] | None:
    """Who a pronoun stands for: the last one talked of that agrees, or somebody named since, or the one the article is about."""
    gender, number = _PRONOUNS[low]
    before = span[0]
    here = _frame_at(thread, before)
    events = [e for e in thread.events if e.at < before and _agrees(e, gender, number) and not (e.label is None and e.frame == here)]
    sure = [e for e in events if e.label != "ORG" or e.gender]
    event = (sure or events or [None])[-1]  # type: ignore[list-item]
    if number == "p":
        return (event.speaker, event.label) if event else None
    known = thread.last_named(before, gender)
    if known and (event is None or _is_nearer(thread, known, event, before)):
        return known.name, known.label
    if event is not None and event.frame < here - 3:
        hero = _hero(thread, gender)
        if hero:
            return hero.name, hero.label
    return (event.speaker, event.label) if event else None


def _somebody(thread: Thread, before: int, gender: str) -> tuple[str, str | None] | None:
    """The person last talked of, or named, whose gender agrees."""
    event = thread.recent(before, gender, "s", label="PER")
    known = thread.last_named(before, gender)
    if event is not None and event.label == "PER" and not (known and _is_nearer(thread, known, event, before)):
        return event.speaker, event.label
    return (known.name, known.label) if known else None


def _just_spoke(thread: Thread, before: int, gender: str) -> tuple[str, str | None] | None:
    """The person who spoke in the sentence before, if the gender agrees."""
    event = thread.recent(before, gender, "s", label="PER", spoke=True)
    if event is not None and event.label == "PER" and event.frame >= _frame_at(thread, before) - 1:
        return event.speaker, event.label
    return None


def _demonym(thread: Thread, span: Span, tokens: list[Token]) -> tuple[str, str | None] | None:
    """*le Néerlandais*, *la socialiste*: a person by where she comes from or what she stands for."""
    noun = next((t for t in tokens if t.pos_ in {"NOUN", "ADJ", "PROPN"}), None)
    if noun is None or len([t for t in tokens if t.pos_ in {"NOUN", "PROPN"}]) > 2:
        return None
    if not (is_demonym(noun.text) or noun.lower_.endswith("iste")) or tokens[0].lower_ in {"les", "des", "ces"}:
        return None
    gender = {"la": "f", "le": "m", "cette": "f", "ce": "m"}.get(tokens[0].lower_, "")
    return _somebody(thread, span[0], gender)


def _frame_at(thread: Thread, offset: int) -> int:
    return next((f.number for f in reversed(thread.frames) if f.start <= offset), 0)


def _hero(thread: Thread, gender: str) -> Known | None:
    """The person whom the article names most, if nobody of that gender comes near."""
    people = sorted((k for k in thread.known.values() if k.label == "PER" and _may_be(k.gender, gender)), key=lambda k: -len(k.mentions))
    if not people or len(people[0].mentions) < 3 or (len(people) > 1 and len(people[1].mentions) * 2 > len(people[0].mentions)):
        return None
    return people[0]


def _may_be(one: str, other: str) -> bool:
    return not one or not other or one == other


def _is_nearer(thread: Thread, known: Known, event: Event, before: int) -> bool:
    """Whether somebody named since was brought up after the one last talked of: the sentence before has no other candidate."""
    here = _frame_at(thread, before)
    named = max((s for s, _ in known.mentions if s < before), default=-1)
    return event.frame < here - 1 and named > event.at


def _described(thread: Thread, span: Span, low: str) -> tuple[str, str | None] | None:
    """*le ministre*, *l'ONG*, *la même source*: who was called so, or who is talked of and can be called so."""
    tokens = _tokens(thread, span)
    head = next((t for t in tokens if row_of(t)), None)
    contracted = thread.text[max(0, span[0] - 4) : span[0]].strip().lower() in {"du", "au", "aux"}
    if not (_DEFINITE.match(low) or _SAME_NOUN.match(low) or contracted):
        return None
    if head is None:
        return _demonym(thread, span, tokens)
    row = row_of(head)
    assert row is not None
    gender, number = _gender_number(thread, span)
    if number == "p":
        return _same_phrase(thread, span, head)
    words = {fold(t.text) for t in tokens if t.pos_ in {"NOUN", "ADJ", "PROPN"} and t.i != head.i}
    best = _best_described(thread, span[0], row["lemma"], words, gender)
    if best:
        return best.name, best.label
    same = _same_phrase(thread, span, head)
    if same:
        return same
    former = any(t.lower_ in {"ancien", "ancienne"} or t.lower_.startswith("ex-") for t in tokens)
    if former:
        return _somebody(thread, span[0], gender)
    if words and any(t.lower_ in {"de", "d'", "du", "des"} for t in tokens):
        near = row["kind"] == "person" and row["lemma"] not in _OFFICES and thread.events
        return _just_spoke(thread, span[0], gender) if near else None
    if row["kind"] == "person":
        if _POSSESSIVE.match(low):
            return None  # *son épouse* is somebody else
        if row["lemma"] in _OFFICES:
            return _just_spoke(thread, span[0], gender) if not words else None
        return _somebody(thread, span[0], gender) or _just_spoke(thread, span[0], "")
    if head.lemma_.lower() in _BARE_ORGANISATIONS or row["lemma"] in _BARE_ORGANISATIONS:
        event = next((e for e in reversed(thread.events) if e.at < span[0] and e.label == "ORG"), None)
        if event:
            return event.speaker, event.label
        known = thread.last_named(span[0], "", "ORG")
        return (known.name, known.label) if known else None
    return None


def _best_described(thread: Thread, before: int, noun: str, words: set[str], gender: str) -> Known | None:
    """The named entity that was described with this noun, the one mentioned last before the offset if there are several."""
    fitting = [k for k in thread.known.values() if noun in k.nouns and (not gender or not k.gender or k.gender == gender or k.label != "PER")]
    if words:
        acronyms = {fold(w) for w in thread.text[before : before + 60].split() if w.isupper()}
        apart = words - acronyms
        fitting = [k for k in fitting if words & k.words] or [k for k in fitting if len(fitting) == 1 and not (apart - k.words)]
    if not fitting:
        return None

    def distance(known: Known) -> tuple[int, int]:
        earlier = [s for s, _ in known.mentions if s < before]
        return (-len(words & known.words), before - earlier[-1] if earlier else 1_000_000 + known.mentions[0][0])

    return min(fitting, key=distance)


def _same_phrase(thread: Thread, span: Span, head: Token) -> tuple[str, str | None] | None:
    """An unnamed source taken up again by the same noun keeps the phrase it had first."""
    for event in reversed(thread.events):
        if event.label is None and event.at < span[0] and head.lower_ in event.speaker.lower().split():
            return event.speaker, None
    return None


def _without_source(thread: Thread, frame: Frame, item: Found) -> tuple[str, str | None] | None:
    """Words with no source beside them: the thread of the talk says whose they are."""
    if frame.region in {"title", "subhead", "repeated title"}:
        return None
    before = [e for e in thread.events if e.at < item.start]
    if not before:
        return _subject_after(thread, frame)
    last = before[-1]
    if item.rule == "dialogue":
        return _other_of_two(before)
    here = [e for e in before if e.frame >= frame.number - 1]
    if here and last.spoke and _answers(thread, last):
        other = thread.recent(item.start, "", "s", label="PER", other_than=last.speaker)
        if other:
            return other.speaker, other.label
    if here:
        return here[-1].speaker, here[-1].label
    spoken = [e for e in before if e.spoke]
    following = _subject_after(thread, frame)
    if following and not (spoken and spoken[-1].frame >= frame.number - 3):
        return following
    return (spoken[-1].speaker, spoken[-1].label) if spoken else (last.speaker, last.label)


def _other_of_two(before: list[Event]) -> tuple[str, str | None]:
    """In a dialogue that two people hold, the one who did not speak last."""
    spoken = [e for e in before if e.spoke]
    if not spoken:
        return before[-1].speaker, before[-1].label
    other = next((e for e in reversed(spoken) if e.speaker != spoken[-1].speaker), spoken[-1])
    return other.speaker, other.label


def _subject_after(thread: Thread, frame: Frame) -> tuple[str, str | None] | None:
    """The person whom the next sentence has as its subject: *« … » Le message est signé …*"""
    if frame.number + 1 >= len(thread.frames):
        return None
    after = thread.frames[frame.number + 1]
    for mention in thread.mentions:
        if after.start <= mention["start"] < after.end and mention["label"] == "PER" and "\n" not in thread.text[frame.end : after.start]:
            known = thread.known[mention["name"]]
            return known.name, known.label
    return None


def _answers(thread: Thread, event: Event) -> bool:
    """Whether the sentence before addressed somebody (*lui demande, lui rétorque*), so that the other speaks now."""
    frame = thread.frames[event.frame]
    if any(u.marked for u in frame.units):
        return False
    return event.replied or any(u.low in {"lui", "leur"} for u in frame.units)


def _name_headlines(thread: Thread, found: list[Found]) -> None:
    """Words quoted in a headline are whose they are where the article quotes them again."""
    contents = [(_letters(thread.text, f), f) for f in found]
    for mine, item in contents:
        if item.speaker is None and not item.impersonal and thread.frames[item.frame].region in {"title", "subhead", "repeated title"}:
            for theirs, other in contents:
                if other is not item and other.speaker and len(mine) > 8 and (mine in theirs or _overlap(mine, theirs) > 0.8):
                    item.speaker, item.label = other.speaker, other.label
                    break


def _letters(text: str, item: Found) -> str:
    return fold(re.sub(r"\W+", " ", " ".join(text[s:e] for s, e in item.spans)))


def _overlap(mine: str, theirs: str) -> float:
    a, b = set(mine.split()), set(theirs.split())
    return len(a & b) / len(a) if a else 0.0

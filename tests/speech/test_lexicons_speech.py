"""The lists on reported speech are well formed, so the rules that read them can rely on it."""

import csv
import unicodedata
from pathlib import Path

import pytest

import analysis

FOLDER = Path(analysis.__file__).parent / "lexicons"

COLUMNS = {
    "speech_verbs": ["lemma", "incise", "que", "si", "inf", "obj_inf", "fragment", "sense", "tone"],
    "speech_nouns": ["lemma", "gender", "que", "de", "à", "selon_lequel", "support"],
    "source_prepositions": ["expression", "kind", "risk", "not_before"],
    "selon_other": ["lemma", "pos", "reason", "number", "strength"],
    "naming_words": ["lemma", "pos", "reason"],
    "person_nouns": ["lemma", "feminine", "gender", "kind"],
    "hypothesis_words": ["expression", "kind", "effect", "comment"],
    "inserted_phrases": ["expression", "kind"],
    "circumstances": ["expression", "kind"],
    "described_sources": ["lemma", "kind"],
    "opposed_roles": ["lemma", "side"],
    "trades": ["lemma", "fields"],
    "attributive_verbs": ["lemma"],
    "wider_nouns": ["lemma", "narrower"],
    "ages": ["lemma", "from", "to"],
    "seats": ["expression"],
    "addressing_verbs": ["lemma", "kind"],
    "anaphors": ["word", "determiner", "means", "gender", "number"],
    "feminine_endings": ["ending", "example"],
    "words_said": ["lemma", "example"],
    "clause_openers": ["expression", "kind"],
    "media": ["form", "class"],
    "posts": ["form"],
}
# A word may stand twice when its part of speech differs, nowhere else.
KEYS = {"naming_words": 2}
AT_LEAST = {
    "speech_verbs": 380,
    "speech_nouns": 70,
    "source_prepositions": 60,
    "selon_other": 60,
    "naming_words": 120,
    "person_nouns": 450,
    "hypothesis_words": 60,
    "inserted_phrases": 30,
    "circumstances": 28,
    "described_sources": 60,
    "opposed_roles": 18,
    "trades": 450,
    "attributive_verbs": 8,
    "wider_nouns": 120,
    "ages": 12,
    "seats": 5,
    "addressing_verbs": 8,
    "anaphors": 15,
    "feminine_endings": 12,
    "words_said": 13,
    "clause_openers": 25,
    "media": 50,
    "posts": 45,
}
YES_NO = {"y", "-"}
ONE_OF = {
    ("speech_verbs", "incise"): YES_NO,
    ("speech_verbs", "que"): YES_NO,
    ("speech_verbs", "si"): YES_NO,
    ("speech_verbs", "obj_inf"): {"de", "à", "-"},
    ("speech_verbs", "sense"): {"say", "ask", "promise", "commit", "think", "show", "react"},
    ("speech_verbs", "tone"): {"neutral", "assertive", "critical", "supportive", "doubtful", "emotive"},
    ("speech_nouns", "gender"): {"m", "f"},
    ("speech_nouns", "que"): YES_NO,
    ("speech_nouns", "de"): YES_NO,
    ("speech_nouns", "à"): YES_NO,
    ("speech_nouns", "selon_lequel"): YES_NO,
    ("source_prepositions", "kind"): {"before NP", "opinion", "alone", "after verb", "adverbial", "excluded"},
    ("source_prepositions", "risk"): {"low", "high"},
    ("selon_other", "pos"): {"NOUN", "SCONJ", "VERB"},
    ("selon_other", "reason"): {"depends", "rule", "manner"},
    ("selon_other", "number"): {"any", "plural"},
    ("selon_other", "strength"): {"always", "often"},
    ("naming_words", "pos"): {"VERB", "NOUN", "ADJ", "ADV"},
    ("naming_words", "reason"): {
        *("name given", "nickname", "code name", "title", "label", "so-called", "scare quotes", "paraphrase"),
        *("word", "work", "vessel", "programme", "event", "organisation", "product"),
    },
    ("person_nouns", "gender"): {"m", "f", "mf"},
    ("person_nouns", "kind"): {"person", "group", "document", "medium", "institution"},
    ("hypothesis_words", "kind"): {
        *("negation", "restriction", "double negation", "raised negation", "modal", "future", "refusal"),
        *("attempt", "condition", "question", "writer", "idiom", "aspect"),
    },
    ("inserted_phrases", "kind"): {"turn", "link", "time", "manner"},
    ("media", "class"): {"name", "newsroom", "public"},
    ("circumstances", "kind"): {"occasion", "channel", "act", "relay"},
    ("described_sources", "kind"): {"office", "post", "organisation"},
    ("opposed_roles", "side"): {"accused", "injured", "court"},
    ("addressing_verbs", "kind"): {"ask", "answer", "reach"},
    ("anaphors", "determiner"): {"definite", "demonstrative"},
    ("anaphors", "means"): {"last", "same", "again", "first", "second"},
    ("anaphors", "gender"): {"m", "f", "-"},
    ("anaphors", "number"): {"s", "p"},
    ("clause_openers", "kind"): {"describes", "gives an example", "impersonal", "presents", "takes up"},
    ("hypothesis_words", "effect"): {"negated", "hypothetical", "idiom", "asserted"},
}
SEVERAL_OF = {
    ("trades", "fields"): {
        *("army", "arts", "bar", "bench", "building", "farming", "food", "garage", "health", "police", "politics"),
        *("press", "religion", "rescue", "science", "sea", "shop", "sport", "teaching", "transport"),
    },
    ("speech_verbs", "inf"): {"0", "de", "à"},
    ("speech_verbs", "fragment"): {
        *("0", "de", "à", "contre", "sur", "comme", "adj", "pour", "par", "en", "devant"),
    },
}
INFINITIVE_ENDINGS = ("er", "ir", "re")


def lines(name: str) -> list[str]:
    return (FOLDER / f"{name}.tsv").read_text(encoding="utf-8").splitlines()


def rows(name: str) -> list[dict[str, str]]:
    body = [line for line in lines(name) if not line.startswith("# ")]
    return list(csv.DictReader(body, delimiter="\t", quoting=csv.QUOTE_NONE))


def alphabetical(word: str) -> tuple[str, str]:
    plain = unicodedata.normalize("NFD", word.casefold().replace("œ", "oe").replace("æ", "ae"))
    return "".join(char for char in plain if not unicodedata.combining(char)), word


def is_infinitive(lemma: str) -> bool:
    """Whether the first word after the clitics ends as an infinitive does.

    >>> is_infinitive("s'en étonner"), is_infinitive("faire savoir"), is_infinitive("démenti")
    (True, True, False)
    """
    words = [word for word in lemma.replace("s'", "se ").split() if word not in {"se", "en", "y"}]
    return words[0].endswith(INFINITIVE_ENDINGS)


@pytest.mark.parametrize("name", COLUMNS)
def test_comments_then_header_then_full_rows(name):
    text = lines(name)
    comments = [line for line in text if line.startswith("# ")]
    assert comments == text[: len(comments)], "comments stand first"
    assert any(line.startswith("# Origin:") for line in comments)
    assert text[len(comments)].split("\t") == COLUMNS[name]
    for line in text[len(comments) + 1 :]:
        cells = line.split("\t")
        assert len(cells) == len(COLUMNS[name]), line
        assert all(cell and cell == cell.strip() for cell in cells), line


@pytest.mark.parametrize("name", COLUMNS)
def test_sorted_without_duplicates(name):
    keys = [tuple(row.values())[: KEYS.get(name, 1)] for row in rows(name)]
    assert len(set(keys)) == len(keys), sorted({key for key in keys if keys.count(key) > 1})
    assert keys == sorted(keys, key=lambda key: tuple(map(alphabetical, key)))


@pytest.mark.parametrize("name", COLUMNS)
def test_spelling_is_normalised(name):
    text = "\n".join(lines(name))
    assert text == unicodedata.normalize("NFC", text)
    assert not set(text) & set("’\u00a0\u202f\r")


@pytest.mark.parametrize("name", COLUMNS)
def test_size(name):
    assert len(rows(name)) >= AT_LEAST[name]


@pytest.mark.parametrize(("name", "column"), ONE_OF)
def test_cell_holds_one_allowed_value(name, column):
    assert {row[column] for row in rows(name)} <= ONE_OF[name, column]


@pytest.mark.parametrize(("name", "column"), SEVERAL_OF)
def test_cell_holds_allowed_values_once_each(name, column):
    for row in rows(name):
        values = row[column].split("|")
        assert values == ["-"] or set(values) <= SEVERAL_OF[name, column], row
        assert len(set(values)) == len(values), row


def test_verbs_are_infinitives_with_a_frame():
    for row in rows("speech_verbs"):
        assert is_infinitive(row["lemma"]), row
        frames = [row[column] for column in ("incise", "que", "si", "inf", "obj_inf", "fragment")]
        assert set(frames) != {"-"}, f"no frame: {row}"


def test_pronominal_verbs_elide_before_a_vowel_only():
    for row in rows("speech_verbs"):
        lemma = row["lemma"]
        if lemma.startswith("se "):
            assert alphabetical(lemma[3])[0] not in "aeiouy", lemma
        if lemma.startswith("s'"):
            assert alphabetical(lemma[2])[0] in "aeiouyh", lemma


def test_every_sense_and_tone_is_used():
    for column in ("sense", "tone"):
        assert {row[column] for row in rows("speech_verbs")} == ONE_OF["speech_verbs", column]


def test_supporting_verbs_are_infinitives():
    for row in rows("speech_nouns"):
        for verb in row["support"].split("|"):
            assert verb == "-" or is_infinitive(verb.removeprefix("ne pas ")), row


def test_nouns_of_speech_have_a_frame():
    for row in rows("speech_nouns"):
        assert {row[column] for column in COLUMNS["speech_nouns"][2:]} != {"-"}, row


def test_gender_agrees_with_the_feminine_form():
    for row in rows("person_nouns"):
        of_anybody = row["gender"] == "mf" and row["kind"] == "person"  # *la victime*, whoever is meant
        assert row["gender"] != "mf" or of_anybody if row["feminine"] == "-" else row["gender"] == "mf", row


def test_a_form_belongs_to_one_person_noun():
    owners: dict[str, str] = {}
    for row in rows("person_nouns"):
        feminine = [form for form in row["feminine"].split("|") if form not in {"-", "="}]
        for form in [row["lemma"], *feminine]:
            assert owners.setdefault(form, row["lemma"]) == row["lemma"], form


def test_of_naming_verbs_three_report_what_people_call_somebody():
    naming = {row["lemma"] for row in rows("naming_words") if row["pos"] == "VERB"}
    governed = {row["lemma"] for row in rows("speech_verbs") if "0" in row["fragment"].split("|")}
    assert naming & governed == {"baptiser", "nommer", "surnommer"}


@pytest.mark.parametrize(
    ("lemma", "column", "value"),
    [
        ("dire", "que", "y"),
        ("sourire", "incise", "y"),
        ("sourire", "que", "-"),
        ("raconter", "si", "y"),
        ("accuser", "obj_inf", "de"),
        ("appeler", "obj_inf", "à"),
        ("promettre", "inf", "0|de"),
        ("qualifier", "fragment", "de"),
        ("lancer", "fragment", "-"),
        ("s'indigner", "sense", "react"),
        ("prétendre", "tone", "doubtful"),
    ],
)
def test_known_frames(lemma, column, value):
    frame = next(row for row in rows("speech_verbs") if row["lemma"] == lemma)
    assert frame[column] == value


@pytest.mark.parametrize("lemma", ["faire", "empêcher", "attendre", "falloir", "savoir", "décider", "pouvoir"])
def test_verbs_that_report_nothing_are_absent(lemma):
    assert lemma not in {row["lemma"] for row in rows("speech_verbs")}

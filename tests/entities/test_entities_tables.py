"""The tables of mentions, of entities, of pairs and of doubts; the user's aliases; names across articles."""

from __future__ import annotations

import time
from pathlib import Path

import networkx as nx
import pandas as pd
import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Span

from analysis import article_from_text, co_mentions, entity_mentions, entity_table, parse, read_aliases, read_corpus
from analysis.entities import RULES, AliasError, UnusedAliasWarning, co_mention_graph, doubtful_merges
from analysis.entities.merging.across_articles import merged
from analysis.tables import SCHEMAS, frame, write_gexf

SEEDS = Path(__file__).parents[2] / "seeds"

SEED = """
Syrie|LOC|8|Syrie (8)
Sayed Ali Khamenei|PER|6|Khamenei (5); Sayed Ali Khamenei (1)
Russie|LOC|5|Russie (5)
Vladimir Poutine|PER|5|Poutine (4); Vladimir Poutine (1)
Daesh|ORG|5|Daesh (4); EI (1)
Etats-Unis|LOC|4|Etats-Unis (2); USA (2)
Iran|LOC|4|Iran (4)
Nicolas Maduro|PER|3|Maduro (2); Nicolas Maduro (1)
Bachar al-Assad|PER|2|Bachar al-Assad (2)
Muhammadu Buhari|PER|2|Buhari (1); Muhammadu Buhari (1)
Teodoro Obiang Nguema|PER|2|Nguema (1); Teodoro Obiang Nguema (1)
AFP|ORG|1|AFP (1)
Afrique de l'Ouest|LOC|1|Afrique de l'Ouest (1)
Boko Haram|ORG|1|Boko Haram (1)
Bolivie|LOC|1|Bolivie (1)
Coran|MISC|1|Coran (1)
Evo Morales|PER|1|Evo Morales (1)
Golfe|LOC|1|Golfe (1)
Guinée-équatoriale|LOC|1|Guinée-équatoriale (1)
Irak|LOC|1|Irak (1)
Irna|ORG|1|Irna (1)
Nigeria|LOC|1|Nigeria (1)
Occident|LOC|1|Occident (1)
Turquie|LOC|1|Turquie (1)
Téhéran|LOC|1|Téhéran (1)
Venezuela|LOC|1|Venezuela (1)
al-Alam|ORG|1|al-Alam (1)
al-Manar|ORG|1|al-Manar (1)
al-Qaïda|ORG|1|al-Qaïda (1)
front al-Nosra|ORG|1|front al-Nosra (1)
"""


def corpus(*texts: str):
    return parse([article_from_text(text, id=f"a{n}") for n, text in enumerate(texts, start=1)])


def names(table: pd.DataFrame) -> dict[str, int]:
    return dict(zip(table["name"], table["mentions"], strict=True))


@pytest.fixture(scope="module")
def seed_mentions():
    return entity_mentions(parse(read_corpus(SEEDS)))


def test_seed_has_one_row_an_entity(seed_mentions):
    table = entity_table(seed_mentions)
    found = sorted(
        "|".join(map(str, row)) for row in table[["name", "label", "mentions", "aliases"]].itertuples(index=False)
    )
    assert found == sorted(SEED.split("\n")[1:-1])


def test_seed_repeated_title_and_boilerplate_count_when_asked(seed_mentions):
    table = entity_table(seed_mentions, all_regions=True)
    assert names(table) | {"Jerusalem": 1, "Vladimir Poutine": 6, "Sayed Ali Khamenei": 7} == names(table)


def test_offsets_are_those_of_the_article(seed_mentions):
    text = next(iter(read_corpus(SEEDS))).text
    assert [text[s:e] for s, e in zip(seed_mentions["start"], seed_mentions["end"], strict=True)] == list(
        seed_mentions["text"]
    )


def test_every_rule_is_documented(seed_mentions):
    assert set(seed_mentions["rule"]) <= set(RULES)


@pytest.mark.parametrize("text", ["", "#", "\n\n", "il pleut.", "?! « »", "A"])
def test_texts_without_names_give_empty_tables(text):
    docs = parse([article_from_text(text)])
    mentions = entity_mentions(docs)
    assert list(mentions.columns) == list(SCHEMAS["entity_mentions"])
    assert entity_table(mentions).empty
    assert co_mentions(docs, by="article").empty
    assert doubtful_merges(mentions).empty


def test_one_doc_is_enough():
    assert len(entity_mentions(parse("Zoé Kermarrec habite à Lyon."))) == 2


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["Marc Tessandier a parlé.", "M. Tessandier se tait."], {"Marc Tessandier": 2}),
        (["Marc Tessandier est venu à Lyon.", "Julie Tessandier est venue à Lyon.", "Tessandier se tait."],
         {"Lyon": 2, "Marc Tessandier": 1, "Julie Tessandier": 1, "Tessandier": 1}),
        (["Marc Tessandier est venu à Lyon.", "Julie Tessandier est venue à Lyon.", "M. Tessandier se tait."],
         {"Lyon": 2, "Marc Tessandier": 2, "Julie Tessandier": 1}),
        (["L'Arabie saoudite vote.", "L'Arabie Saoudite vote."], {"Arabie saoudite": 2}),
        (["Les États-Unis votent.", "Les USA votent."], {"États-Unis": 2}),
        (["Vladimir Poutine a parlé.", "Vladimir Putin a parlé."], {"Vladimir Poutine": 2}),
        (["Alain Dupond a parlé.", "Alain Dupont a parlé."], {"Alain Dupond": 1, "Alain Dupont": 1}),
    ],
)  # fmt: skip
def test_names_across_articles(texts, expected):
    assert names(entity_table(entity_mentions(corpus(*texts)))) == expected


def test_aliases_are_the_last_word(tmp_path):
    path = tmp_path / "aliases.tsv"
    path.write_text(
        "canonical\talias\tkind\nRépublique de Zubrowka\tZubrowka\tLOC\n\tKervalan\tnone\nX\tInconnu\tPER\n",
        encoding="utf-8",
    )
    with pytest.warns(UnusedAliasWarning, match="Inconnu"):
        found = entity_mentions(parse("La Zubrowka et la ville de Kervalan négocient à Lyon."), aliases=path)
    assert list(found["name"]) == ["République de Zubrowka", "Lyon"]
    assert found["rule"].iloc[0] == "user"


def test_a_merge_can_be_forbidden(tmp_path):
    path = tmp_path / "aliases.csv"
    path.write_text("canonical,alias,kind\nMarc Tessandier,Tessandier,apart\n", encoding="utf-8")
    found = entity_mentions(corpus("Marc Tessandier a parlé à Lyon.", "M. Tessandier se tait."), aliases=path)
    assert names(entity_table(found)) == {"Lyon": 1, "Marc Tessandier": 1, "Tessandier": 1}


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("a\tb\n", "canonical, alias, kind"),
        ("", "canonical, alias, kind"),
        ("canonical\talias\tkind\nX\t\tPER\n", "line 2"),
        ("canonical\talias\tkind\nX\tY\tHUM\n", "HUM"),
    ],
)
def test_bad_alias_files_say_what_is_wrong(tmp_path, content, message):
    path = tmp_path / "aliases.tsv"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(AliasError, match=message):
        read_aliases(path)


TWO = "Zoé Kermarrec vit à Lyon. Elle aime Brest.\n\nZoé Kermarrec quitte Lyon."


@pytest.mark.parametrize(
    ("by", "expected"),
    [
        ("sentence", {("Lyon", "Zoé Kermarrec"): 2}),
        ("paragraph", {("Lyon", "Zoé Kermarrec"): 2, ("Brest", "Zoé Kermarrec"): 1, ("Brest", "Lyon"): 1}),
        ("article", {("Lyon", "Zoé Kermarrec"): 1, ("Brest", "Zoé Kermarrec"): 1, ("Brest", "Lyon"): 1}),
    ],
)
def test_pairs(by, expected):
    edges = co_mentions(parse(TWO), by=by)
    assert {(e.source, e.target): e.together for e in edges.itertuples()} == expected


def test_pairs_by_something_else():
    with pytest.raises(ValueError, match="page"):
        co_mentions(parse("Lyon"), by="page")


def test_network_opens_again(tmp_path):
    docs = parse(TWO)
    graph = co_mention_graph(co_mentions(docs, by="article"), entities=entity_table(entity_mentions(docs)))
    back = nx.read_gexf(write_gexf(graph, tmp_path / "names.gexf"))
    assert back.nodes["Lyon"]["kind"] == "LOC"
    assert back.nodes["Lyon"]["mentions"] == 2
    assert back.edges["Brest", "Lyon"]["weight"] == 1


def test_doubts_name_bare_surnames_and_look_alikes():
    table = doubtful_merges(
        entity_mentions(
            corpus(
                "Marc Tessandier a parlé.", "M. Tessandier se tait.", "Alain Dupond a parlé.", "Alain Dupont a parlé."
            )
        )
    )
    assert {(row.form, row.reason) for row in table.itertuples()} == {
        ("Tessandier", "surname alone in its article"),
        ("Alain Dupont", "one letter apart, kept apart"),
    }


@pytest.mark.parametrize("families", [1, 100, 7000])
def test_ten_thousand_names_take_seconds(families):
    rows = [
        {"article": f"a{n % 400}", "start": n, "end": n + 5, "text": f"P{n}a Nom{n % families}", "label": "PER",
         "name": f"P{n}a Nom{n % families}", "region": "body", "rule": "model"}
        for n in range(10_000)
    ]  # fmt: skip
    began = time.process_time()
    table = entity_table(frame("entity_mentions", merged(rows)))
    assert len(table) == 10_000
    assert time.process_time() - began < 10


@pytest.mark.parametrize("label", ["PERSON", "PER"])
def test_other_pipelines(label):
    nlp = spacy.blank("fr")
    ruler = nlp.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": label, "pattern": "Mbemba"}])
    nlp.add_pipe("french_entities")
    assert [(e.text, e.label_) for e in nlp("Le général Mbemba arrive.").ents] == [("Mbemba", "PER")]


@Language.component("own_names")
def own_names(doc):
    """A recogniser of a user's own, with labels of its own."""
    labels = {"Odile": "PERSON", "Vasselin": "PERSON", "Lunac": "GPE", "mardi": "DATE"}
    doc.ents = [Span(doc, t.i, t.i + 1, label=labels[t.text]) for t in doc if t.text in labels]
    return doc


def test_a_recogniser_of_ones_own_has_our_rules_and_merging():
    nlp = spacy.blank("fr")
    nlp.add_pipe("own_names")
    nlp.add_pipe("french_entities")
    mentions = entity_mentions(nlp("Mardi, Mme Odile Vasselin a quitté Lunac. Vasselin reviendra mardi à Lunac."))
    found = [(m.text, m.label, m.name, m.gender) for m in mentions.itertuples() if m.label == "PER"]
    assert found == [("Odile Vasselin", "PER", "Odile Vasselin", "f"), ("Vasselin", "PER", "Odile Vasselin", "f")]
    assert mentions.query("label == 'LOC'")["text"].tolist() == ["Lunac", "Lunac"]


def test_a_pipeline_without_entities_finds_what_the_text_shows():
    nlp = spacy.blank("fr")
    nlp.add_pipe("french_entities")
    doc = nlp("Hier, M. Mbemba a quitté la Norvège.")
    assert [(e.text, e.label_) for e in doc.ents] == [("Mbemba", "PER"), ("Norvège", "LOC")]
    assert [span.text for span in doc.spans["names"]] == ["Mbemba", "Norvège"]


def test_a_name_glued_to_a_mark_keeps_its_offsets():
    doc = parse("Les +gilets jaunes+ défilent.")
    assert [(m["start"], m["end"]) for m in doc.user_data["mentions"]] == [(5, 18)]
    assert [span.text for span in doc.ents] == ["gilets jaunes+"]

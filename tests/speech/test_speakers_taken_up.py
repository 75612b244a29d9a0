"""Who speaks, where a title, a pronoun or a description takes up somebody named, or nothing says who it is."""

from __future__ import annotations

import pytest
from speaker_samples import discourse_of, span_of

from analysis.speech.speakers.paths.appositions import apposed
from analysis.speech.speakers.paths.source import Source

#: Text → the speakers of its quotations.
SPEAKERS = {
    "La maire, Odile Vartan, part. « Tout va bien », a dit la maire.": ["Odile Vartan"],
    "La cheffe du port, Mme Vartan, est arrivée. La cheffe du port affirme que la digue tient.": ["Vartan"],
    "Odile Vartan, fille du maire de Lunac, est arrivée. Le maire affirme que la digue tient.": ["maire"],
    "Odile Vartan (DVG), maire de Lunac, est arrivée. La maire affirme que la digue tient.": ["Odile Vartan"],
    "Odile Vartan est la maire de Lunac. La maire affirme que la digue tient.": ["Odile Vartan"],
    "Odile Vartan était une avocate de Lunac. L'avocate affirme que la digue tient.": ["Odile Vartan"],
    "L'avocat du préfet Aubry est arrivé. Le préfet affirme que la digue tient.": ["Aubry"],
    ("La ministre de la Ville et du Logement Odile Vartan est arrivée. La ministre affirme que la digue tient."): [
        "Odile Vartan"
    ],
    "L'agence Novapress, filiale du groupe Rivage, a fermé. L'agence affirme que la digue tient.": ["Novapress"],
    "Odile Vartan, avec le maire de Lunac, est arrivée. Le maire affirme que la digue tient.": ["maire"],
    ("Odile Vartan est arrivée avec Luc Aubry. « La digue tient », a-t-elle dit. « J'en suis sûr », a-t-il répondu."): [
        "Odile Vartan",
        "Luc Aubry",
    ],
    (
        "Odile Vartan et Inès Caron sont arrivées. La première affirme que la digue tient. La seconde "
        "assure que le bac part."
    ): ["Odile Vartan", "Inès Caron"],
    "Odile Vartan et Inès Caron sont arrivées. Cette dernière affirme que la digue tient.": ["Inès Caron"],
    "Odile Vartan est arrivée. L'intéressée affirme que la digue tient.": ["Odile Vartan"],
    "Odile Vartan est arrivée. De même source, on affirme que la digue tient.": [None],
    "Quand elle a crié « je pars », Odile Vartan tremblait.": ["Odile Vartan"],
    "Quand il a crié « je pars », Odile Vartan tremblait.": [None],
    "« La digue ne tiendra jamais cet hiver. » Odile Vartan a signé cette lettre.": ["Odile Vartan"],
    "« La digue ne tiendra jamais cet hiver. »\nOdile Vartan a signé cette lettre.": ["Odile Vartan"],
    "« La digue ne tiendra jamais cet hiver. »\nLa lettre parle d'Odile Vartan.": [None],
    ("Odile Vartan affirme que la digue tient. « Elle a cent ans, elle en vivra mille. »"): [
        "Odile Vartan",
        "Odile Vartan",
    ],
    ("Odile Vartan affirme que la digue tient.\n\n« Elle a cent ans, elle en vivra mille. »"): [
        "Odile Vartan",
        "Odile Vartan",
    ],
    (
        "Odile Vartan affirme que la digue tient. Il pleut. Le bac part. Les quais sont vides. « Elle a "
        "cent ans, elle en vivra mille. »"
    ): ["Odile Vartan", "Odile Vartan"],
    (
        "Odile Vartan affirme que la digue tient. Il pleut. Le bac part. Les quais sont vides. La nuit "
        "tombe. Le vent se lève. « Elle a cent ans, elle en vivra mille. » Inès Caron a signé cette lettre."
    ): ["Odile Vartan", "Inès Caron"],
    ("– Vous partez ? demande Odile Vartan.\n– Oui, répond Luc Aubry.\n– Déjà ?\n– Il le faut."): [
        "Odile Vartan",
        "Luc Aubry",
        "Odile Vartan",
        "Luc Aubry",
    ],
    ("La préfecture a publié un communiqué. Des chiffres publiés par la préfecture affirment que la digue tient."): [
        "préfecture"
    ],
    "Selon les chiffres de mai, la digue tient.": ["chiffres de mai"],
    "Selon le rapport annuel remis par Odile Vartan, la digue tient.": ["Odile Vartan"],
    "Selon le communiqué, la digue tient.": ["communiqué"],
    "Odile Vartan a présidé la séance. L'ancienne ministre affirme que la digue tient.": ["Odile Vartan"],
    "Luc Aubry a gagné. Le Néerlandais affirme que la digue tient.": ["Luc Aubry"],
    "Odile Vartan a gagné. La socialiste affirme que la digue tient.": ["Odile Vartan"],
    "Odile Vartan a gagné. Les socialistes affirment que la digue tient.": ["socialistes"],
    "Luc Aubry a gagné. L'un des élus affirme que la digue tient.": ["élu"],
    ("L'association Rives claires est née. L'ONG affirme que la digue tient. Selon la même source, le bac part."): [
        "Rives claires",
        "Rives claires",
    ],
    ("Au ministre Luc Aubry, la maire Odile Vartan affirme que la digue tient. « Je le crois », répond le ministre."): [
        "Odile Vartan",
        "Luc Aubry",
    ],
    "Odile Vartan reçoit Luc Aubry. « Monsieur Aubry, la digue tient », dit-elle.": ["Odile Vartan"],
    "Odile Vartan et Luc Aubry sont là. « Odile, tu rêves », lance-t-il.": ["Luc Aubry"],
    ("Les pêcheurs sont là. « Nous partons », disent-ils. « Ils partent », confirme la maire, Odile Vartan."): [
        "pêcheurs",
        "Odile Vartan",
    ],
    (
        "L'équipe de Lunac a gagné. « Nous sommes fières », disent les joueuses. Leur entraîneur, Luc "
        "Aubry, pleure. « Elles ont tout donné », dit-il."
    ): ["joueuses", "Luc Aubry"],
    ("Luc Aubry, avocat, est arrivé. Me Aubry affirme que la digue tient. L'avocat assure que le bac part."): [
        "Luc Aubry",
        "Luc Aubry",
    ],
    "Le chef du parquet, Luc Aubry, est arrivé. Le procureur affirme que la digue tient.": ["Luc Aubry"],
    "Le professeur Luc Aubry et sa fille Inès sont là. « Papa dort », dit Inès.": ["Inès"],
    (
        "Le porte-parole de la police, Luc Aubry, parle. « Deux blessés », dit-il. La police affirme que "
        "la digue tient."
    ): ["Luc Aubry", "police"],
    "Radio Vallon a reçu la maire. La radio affirme que la digue tient.": ["Radio Vallon"],
    "Odile Vartan est morte en 1912. « La digue tient », disait-elle.": ["Odile Vartan"],
    (
        "Odile Vartan affirme que la digue tient. Il pleut. Le bac part. « Elle a cent ans, elle en vivra "
        "mille. » Inès Caron a signé cette lettre."
    ): ["Odile Vartan", "Odile Vartan"],
    (
        "Odile Vartan affirme que la digue tient. Il pleut. Le bac part. Les quais sont vides. « Elle a "
        "cent ans, elle en vivra mille. » Inès Caron a signé cette lettre."
    ): ["Odile Vartan", "Inès Caron"],
    ("Odile Vartan est là. « La digue a cent ans, elle en vivra mille. » Inès Caron a signé cette lettre."): [
        "Odile Vartan"
    ],
    ("Odile Vartan est là. Il pleut. « La digue a cent ans, elle en vivra mille. » Inès Caron a signé cette lettre."): [
        "Inès Caron"
    ],
    (
        "Odile Vartan, Luc Aubry et Inès Caron sont là. La première affirme que la digue tient. La seconde "
        "assure que le bac part."
    ): ["Odile Vartan", "Inès Caron"],
    ("Luc Aubry et Omar Selmane sont là. Le second affirme que la digue tient. Le premier assure que le bac part."): [
        "Omar Selmane",
        "Luc Aubry",
    ],
    "Les dockers sont là. L'un d'eux affirme que la digue tient.": ["docker"],
    "Les dockers sont là. L'une d'elles, Inès Caron, affirme que la digue tient.": ["Inès Caron"],
    "Le doyen, Luc Aubry, affirme que la digue tient.": ["Luc Aubry"],
    "La doyenne du quai (82 ans), Mme Odile Vartan, affirme que la digue tient.": ["Odile Vartan"],
    "Le colonel des pompiers, le commandant Luc Aubry, affirme que la digue tient.": ["Luc Aubry"],
    "« La digue tient », a dit Luc Aubry à Odile Vartan. « Je pars », a-t-elle répondu.": ["Luc Aubry", "Odile Vartan"],
    ("« La digue tient », a dit Luc Aubry à la maire Odile Vartan. « Je pars », a-t-il ajouté."): [
        "Luc Aubry",
        "Luc Aubry",
    ],
    "La digue tient, selon la préfecture. Le bac part, a-t-on ajouté.": ["préfecture", "préfecture"],
    "La digue tient, selon Odile Vartan. Le bac part, a-t-on ajouté.": ["Odile Vartan", None],
    "La digue tient, selon la préfecture. Le bac part, précise-t-on de même source.": ["préfecture", "préfecture"],
    "La digue tient, a-t-on appris auprès de la préfecture.": ["préfecture"],
    "La digue tient, a-t-on appris de sources syndicales.": ["sources syndicales"],
    "La digue tient, indique-t-on dans l'entourage du préfet.": ["entourage du préfet"],
    "Il est écrit dans le rapport que la digue tient.": ["rapport"],
    ("Léa Roy et Luc Aubry affirment que la digue tient. « Nous en sommes sûrs », disent-ils."): [
        "Léa Roy et Luc Aubry",
        "Léa Roy et Luc Aubry",
    ],
    ("Léa Roy et Odile Vartan affirment que la digue tient. « Nous en sommes sûres », disent-elles."): [
        "Léa Roy et Odile Vartan",
        "Léa Roy et Odile Vartan",
    ],
    "Le SNB, l'UTL et la CDR affirment que la digue tient.": ["SNB, UTL et CDR"],
    "Le camp Aubry affirme que la digue tient.": ["camp Aubry"],
    "L'équipe Aubry affirme que la digue tient. Luc Aubry est absent.": ["équipe Aubry"],
    "Le patron de Novapress, Luc Aubry, affirme que la digue tient. Novapress se tait.": ["Luc Aubry"],
    "Un rapport de la firme Novapress affirme que la digue tient.": ["rapport de la firme Novapress"],
    "Le journal Novapress affirme que la digue tient.": ["Novapress"],
    (
        "La maire de Lunac affirme que la digue tient. Le maire de Kervant assure que le bac part. « Tout "
        "va bien », dit la maire de Lunac."
    ): ["maire de Lunac", "maire de Kervant", "maire de Lunac"],
    (
        "Le Premier ministre, Luc Aubry, est là. Le ministre du Budget, Omar Selmane, aussi. Le ministre "
        "affirme que la digue tient."
    ): ["Omar Selmane"],
    (
        "Les avocats de la ville affirment que la digue tient. Les avocats du club assurent que le bac "
        "part. « Tout va bien », disent les avocats du club."
    ): ["avocats de la ville", "avocats du club", "avocats du club"],
    "Le préfet Luc Aubry est là. Son avocate affirme que la digue tient.": ["avocate"],
    "L'ex-ministre Luc Aubry est là. L'ancien ministre affirme que la digue tient.": ["Luc Aubry"],
    ("L'entreprise Novapress est là. La société affirme que la digue tient. Le groupe assure que le bac part."): [
        "Novapress",
        "Novapress",
    ],
    ("Camille Vartan est venue. « Je pars », dit-elle. Dominique Aubry est venu. « Je reste », dit-il."): [
        "Camille Vartan",
        "Dominique Aubry",
    ],
    "La victime, Luc Aubry, affirme que la digue tient. La victime assure que le bac part.": ["Luc Aubry", "Luc Aubry"],
    ("La CGT affirme que la digue tient. Elle assure que le bac part. Le Medef se tait. Il dit que tout va bien."): [
        "CGT",
        "CGT",
        "Medef",
    ],
    ("Les Républicains affirment que la digue tient. Ils assurent que le bac part."): [
        "Les Républicains",
        "Les Républicains",
    ],
    "Mme Vartan et M. Aubry sont là. « Je pars », dit-elle. « Je reste », dit-il.": ["Vartan", "Aubry"],
    "Me Vartan est là. L'avocate affirme que la digue tient.": ["Vartan"],
    (
        "Une élue affirme que la digue tient. « Je pars », dit-elle. Un élu se tait. « Je reste », dit-il. "
        "L'élue répète que la digue tient."
    ): ["élue", "élue", "élu", "élue"],
    (
        "Les socialistes, réunis à Lunac, affirment que la digue tient. Le socialiste Luc Aubry est parti. "
        "Le socialiste assure que le bac part."
    ): ["socialistes", "Luc Aubry"],
    (
        "« La digue tiendra cent ans »\n\nLunac vit au bord de l'eau depuis toujours. « La digue tiendra "
        "cent ans », a dit la maire, Odile Vartan. Elle est partie."
    ): ["Odile Vartan", "Odile Vartan"],
    (
        "La digue tiendra, dit-on\n\nLunac vit au bord de l'eau depuis toujours. La digue tiendra, a dit "
        "la maire, Odile Vartan. Elle est partie."
    ): [None, "Odile Vartan"],
    (
        "« Oui »\n\nLunac vit au bord de l'eau depuis toujours. « Oui », a dit la maire, Odile Vartan. Elle est partie."
    ): ["Odile Vartan"],
    (
        "« La digue tiendra cent ans »\n\nLunac vit au bord de l'eau depuis toujours. « La digue ne "
        "tiendra jamais », a dit la maire, Odile Vartan. Elle est partie."
    ): [None, "Odile Vartan"],
    (
        "La digue tiendra, assure la maire\n\nLunac vit au bord de l'eau depuis toujours. « La digue "
        "tiendra cent ans, et même plus », a dit Odile Vartan. Elle est partie."
    ): ["Odile Vartan", "Odile Vartan"],
    "Le bac coule, a dit à FO Luc Aubry.": ["Luc Aubry"],
    "Le bac coule, a dit à la CGT Luc Aubry.": ["Luc Aubry"],
    "Le Néerlandais affirme que la digue tient.": ["Néerlandais"],
    "Luc Aubry est là. Le Néerlandais de Lunac affirme que la digue tient.": ["Luc Aubry"],
    "Luc Aubry est là. Le Néerlandais de la rue du port affirme que la digue tient.": ["Néerlandais de la rue du port"],
    ("– La digue tient ! dit Odile Vartan.\n– La digue cède, répond Luc Aubry. Il part.\n– Où ?"): [
        "Odile Vartan",
        "Luc Aubry",
        "Odile Vartan",
    ],
    "– Le bac part à midi.\n– La digue tient.": [None, None],
}
TEXTS = {text: text for text in SPEAKERS}


@pytest.mark.parametrize("text", SPEAKERS)
def test_who_is_taken_up(found, text):
    assert [row["speaker"] for row in found[text]] == SPEAKERS[text]


APPOSED = {
    "noun for a source": ("La maire, Odile Vartan, part.", "La maire", False, "Odile Vartan"),
    "any noun that a name closes": ("Le doyen, Luc Aubry, part.", "Le doyen", False, "Luc Aubry"),
    "any noun at the end": ("Voici le doyen, Luc Aubry", "le doyen", False, "Luc Aubry"),
    "any noun, but the clause goes on": ("Avec le vélo, Luc Aubry part.", "le vélo", False, None),
    "indefinite noun": ("Avec un vélo, Luc Aubry, part.", "un vélo", False, None),
    "no comma": ("Voici le vélo Luc Aubry.", "le vélo", False, None),
    "one of them": ("L'un, Luc Aubry part.", "L'un", True, "Luc Aubry"),
    "anybody else": ("L'un, Luc Aubry part.", "L'un", False, None),
    "titles": ("La maire, Mme la docteure Odile Vartan, part.", "La maire", False, "Odile Vartan"),
    "a title at the end": ("Voici le maire, M. Aubry", "le maire", False, "Aubry"),
    "a title and nobody": ("Voici la maire, la", "la maire", False, None),
    "parenthesis": ("La maire (DVG), Odile Vartan, part.", "La maire", False, "Odile Vartan"),
    "a place": ("La maire, Brest, part.", "La maire", False, None),
    "nobody": ("La maire part.", "La maire", False, None),
}


@pytest.mark.parametrize(("text", "source", "one", "name"), APPOSED.values(), ids=APPOSED)
def test_who_is_named_after_a_source(text, source, one, name):
    discourse = discourse_of(text)
    known = apposed(discourse, Source.read(discourse, span_of(text, source)), one=one)
    assert (known.name if known else None) == name

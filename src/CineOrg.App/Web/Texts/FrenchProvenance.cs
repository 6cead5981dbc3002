using CineOrg.Core.Catalogue;

namespace CineOrg.App.Web.Texts;

internal static class FrenchProvenance
{
    public static Provenance Texts { get; } = new()
    {
        Whence = "D’où cela vient-il\u00a0?",
        Lead = "Ce que dit chaque source, côte à côte, et ce qui est affiché.",
        AllSources = "toutes les sources",
        Shown = "affiché",
        Because = "{0} l’emporte\u00a0: premier à en parler dans l’ordre de confiance ({1}).",
        Alone = "Une seule source en parle\u00a0: {0}.",
        Then = ", puis ",
        ByPerson = "Une personne en a décidé\u00a0: sa parole passe avant toutes les sources.",
        Hidden = "Une personne a décidé de ne rien afficher ici.",
        ForSearch = "Ne s’affiche pas\u00a0; sert à retrouver.",
        NobodySays = "Aucune source n’en dit rien.",
        Confidence = "certitude {0}",
        Check = "vérifier",
        More = "et {0} autres",
        Correct = "Corriger",
        RightValue = "La valeur juste",
        RightValues = "Les valeurs justes, une par ligne",
        OneImage = "Quelle image montrer",
        SomeImages = "Quelles images montrer",
        Why = "Pourquoi (facultatif)",
        Save = "Enregistrer",
        ShowNothing = "Ne rien afficher",
        Undo = "Annuler",
        Redo = "Rétablir",
        History = "Corrections",
        Stands = "en vigueur",
        Undone = "annulée le {0}",
        Replaced = "remplacée le {0}",
        Refused = "Cette valeur ne convient pas à ce champ.",
        Owner = "Propriétaire",
        Fields = new Dictionary<string, string>
        {
            [Field.Title] = "Titre", [Field.SortTitle] = "Titre de classement", [Field.OriginalTitle] = "Titre original",
            [Field.OriginalLanguage] = "Langue originale", [Field.Kind] = "Forme", [Field.Year] = "Année", [Field.ReleaseDate] = "Sortie",
            [Field.DurationMinutes] = "Durée", [Field.Tagline] = "Accroche", [Field.Summary] = "L’histoire", [Field.Country] = "Pays",
            [Field.ProductionCountry] = "Produit en", [Field.Genre] = "Genres", [Field.Keyword] = "Mots-clés", [Field.Collection] = "Sagas",
            [Field.Rating] = "Note", [Field.Credit] = "Distribution et équipe", [Field.Poster] = "Affiche", [Field.Image] = "Images",
            [Field.WhereToWatch] = "Où le voir", [Field.ExternalId] = "Identifiants", [Field.AlternativeTitle] = "Autres titres",
            [Field.Award] = "Récompenses", [Field.Release] = "Sorties",
            [Field.Studio] = "Studios", [Field.AgeRating] = "Classification", [Field.Name] = "Nom", [Field.Born] = "Naissance", [Field.Died] = "Mort",
            [Field.BirthPlace] = "Lieu de naissance", [Field.Nationality] = "Nationalité", [Field.Profession] = "Métier",
            [Field.Biography] = "Biographie", [Field.Portrait] = "Portrait", [Field.FilmographyEntry] = "Filmographie",
        },
        Hints = new Dictionary<string, string>
        {
            [Field.Year] = "Une année, de 1870 à 2100", [Field.ReleaseDate] = "Une date telle que 1927-01-10",
            [Field.DurationMinutes] = "Des minutes entières", [Field.Country] = "Des codes de pays tels que FR ou JP",
            [Field.ProductionCountry] = "Des codes de pays tels que FR ou JP", [Field.Nationality] = "Un code de pays tel que FR ou JP",
            [Field.OriginalLanguage] = "Un code de langue tel que fr ou ja", [Field.Born] = "Une date telle que 1898-05-16, ou une année",
            [Field.Died] = "Une date telle que 1898-05-16, ou une année", [Field.Profession] = "Un mot tel que director ou actor",
        },
    };
}

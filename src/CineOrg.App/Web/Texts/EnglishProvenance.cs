using CineOrg.Core.Catalogue;

namespace CineOrg.App.Web.Texts;

internal static class EnglishProvenance
{
    public static Provenance Texts { get; } = new()
    {
        Whence = "Where does this come from?",
        Lead = "What each source says, side by side, and what is shown.",
        AllSources = "all sources",
        Shown = "shown",
        Because = "{0} is shown: the first to speak of it in the order of trust ({1}).",
        Alone = "{0} alone speaks of it.",
        Then = ", then ",
        ByPerson = "A person decided this: their word comes before every source.",
        Hidden = "A person decided to show nothing here.",
        ForSearch = "Not shown; it helps to find.",
        NobodySays = "No source says anything of it.",
        Confidence = "confidence {0}",
        Check = "check",
        More = "and {0} more",
        Correct = "Correct this",
        RightValue = "The right value",
        RightValues = "The right values, one per line",
        OneImage = "Which image is shown",
        SomeImages = "Which images are shown",
        Why = "Why (optional)",
        Save = "Save",
        ShowNothing = "Show nothing",
        Undo = "Undo",
        Redo = "Redo",
        History = "Corrections",
        Stands = "stands",
        Undone = "undone on {0}",
        Replaced = "replaced on {0}",
        Refused = "This value does not fit this field.",
        Owner = "Owner",
        Fields = new Dictionary<string, string>
        {
            [Field.Title] = "Title", [Field.SortTitle] = "Sorted under", [Field.OriginalTitle] = "Original title",
            [Field.OriginalLanguage] = "Original language", [Field.Kind] = "Kind", [Field.Year] = "Year", [Field.ReleaseDate] = "Released",
            [Field.DurationMinutes] = "Length", [Field.Tagline] = "Tagline", [Field.Summary] = "Story", [Field.Country] = "Countries",
            [Field.ProductionCountry] = "Produced in", [Field.Genre] = "Genres", [Field.Keyword] = "Keywords", [Field.Collection] = "Sagas",
            [Field.Rating] = "Rating", [Field.Credit] = "Cast and crew", [Field.Poster] = "Poster", [Field.Image] = "Images",
            [Field.WhereToWatch] = "Where to watch", [Field.ExternalId] = "Identifiers", [Field.AlternativeTitle] = "Other titles",
            [Field.Award] = "Awards", [Field.Release] = "Releases",
            [Field.Studio] = "Studios", [Field.AgeRating] = "Age rating", [Field.Name] = "Name", [Field.Born] = "Born", [Field.Died] = "Died",
            [Field.BirthPlace] = "Place of birth", [Field.Nationality] = "Nationality", [Field.Profession] = "Profession",
            [Field.Biography] = "Biography", [Field.Portrait] = "Portrait", [Field.FilmographyEntry] = "Filmography",
        },
        Hints = new Dictionary<string, string>
        {
            [Field.Year] = "A year from 1870 to 2100", [Field.ReleaseDate] = "A date such as 1927-01-10",
            [Field.DurationMinutes] = "Whole minutes", [Field.Country] = "Country codes such as FR or JP",
            [Field.ProductionCountry] = "Country codes such as FR or JP", [Field.Nationality] = "A country code such as FR or JP",
            [Field.OriginalLanguage] = "A language code such as fr or ja", [Field.Born] = "A date such as 1898-05-16, or a year",
            [Field.Died] = "A date such as 1898-05-16, or a year", [Field.Profession] = "A word such as director or actor",
        },
    };
}

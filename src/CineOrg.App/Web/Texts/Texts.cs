using System.Globalization;

namespace CineOrg.App.Web.Texts;

/// <summary>Everything the pages say, in one language. A language that lacks a text does not compile.</summary>
internal sealed partial record Texts
{
    public required string Language { get; init; }
    public CultureInfo Culture => CultureInfo.GetCultureInfo(Language);

    /// <summary>As the language spaces it.</summary>
    public string Quote(string text) => Language == "fr" ? $"«\u00a0{text}\u00a0»" : $"“{text}”";
    public string Semicolon => Language == "fr" ? "\u00a0; " : "; ";
    public string Colon => Language == "fr" ? "\u00a0:" : ":";

    // Frame
    public required string Tagline { get; init; }
    public required string SkipToContent { get; init; }
    public required string Home { get; init; }
    public required string Films { get; init; }
    public required string Search { get; init; }
    public required string Review { get; init; }
    public required string Jobs { get; init; }
    public required string Lab { get; init; }
    public required string About { get; init; }
    public required string OtherLanguage { get; init; }
    public required string Theme { get; init; }
    public required string SearchHint { get; init; }
    public required string Reload { get; init; }
    public required string Trail { get; init; }

    // Home
    public required string Tonight { get; init; }
    public required string TonightWhy { get; init; }
    public required string New { get; init; }
    public required string ByDecade { get; init; }
    public required string ByGenre { get; init; }
    public required string SeeAll { get; init; }
    public required string EmptyHouse { get; init; }
    public required string EmptyHouseHelp { get; init; }

    // Wall
    public required string Filters { get; init; }
    public required string All { get; init; }
    public required string Genre { get; init; }
    public required string Decade { get; init; }
    public required string Country { get; init; }
    public required string Kind { get; init; }
    public required string Ownership { get; init; }
    public required string Owned { get; init; }
    public required string NotOwned { get; init; }
    public required string SortBy { get; init; }
    public required string SortTitle { get; init; }
    public required string SortYear { get; init; }
    public required string SortAdded { get; init; }
    public required string SortDuration { get; init; }
    public required string NothingFits { get; init; }
    public required string NothingFitsHelp { get; init; }
    public required string ClearFilters { get; init; }
    public required string Previous { get; init; }
    public required string Next { get; init; }
    public required string Pages { get; init; }
    public required string AtLeast { get; init; }

    // Shelves
    public required string Explore { get; init; }
    public required string ExploreLead { get; init; }
    public required string NoShelves { get; init; }
    public required string Decades { get; init; }
    public required string Collection { get; init; }
    public required string Collections { get; init; }
    public required string CollectionsLead { get; init; }
    public required string NoCollections { get; init; }
    public required string CollectionHeld { get; init; }
    public required string CollectionSeen { get; init; }
    public required string CollectionUnseen { get; init; }
    public required string Kinds { get; init; }
    public required string OfThemOwned { get; init; }
    public required IReadOnlyDictionary<Core.Catalogue.Showcase, string> ShowcaseNames { get; init; }
    public required string ShowcaseLead { get; init; }
    public required string ShowcaseEmpty { get; init; }

    // Counted things
    public required Plural FilmCount { get; init; }
    public required Plural PersonCount { get; init; }
    public required Plural CopyCount { get; init; }
    public required Plural JobCount { get; init; }
    public required Plural EventCount { get; init; }
    public required Plural VoteCount { get; init; }
    public required Plural ErrorCount { get; init; }

    public override string ToString() => Language;
}

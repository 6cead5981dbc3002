namespace CineOrg.App.Web.Texts;

internal sealed partial record Texts
{
    // Film
    public required string Story { get; init; }
    public required string Cast { get; init; }
    public required string Crew { get; init; }
    public required string Facts { get; init; }
    public required string Images { get; init; }
    public required string WhereToWatch { get; init; }
    public required string Copies { get; init; }
    public required string Sources { get; init; }
    public required string Source { get; init; }
    public required string Fetched { get; init; }
    public required string Play { get; init; }
    public required string PlayThis { get; init; }
    public required string Seen { get; init; }
    public required string MarkSeen { get; init; }
    public required string OnSsd { get; init; }
    public required string OnDisk { get; init; }
    public required string DirectedBy { get; init; }
    public required string OriginalTitle { get; init; }
    public required string OriginalLanguage { get; init; }
    public required string Released { get; init; }
    public required string Duration { get; init; }
    public required string Countries { get; init; }
    public required string ProducedIn { get; init; }
    public required string Genres { get; init; }
    public required string Keywords { get; init; }
    public required string Rating { get; init; }
    public required string Awards { get; init; }
    public required string Nominated { get; init; }
    public required string Certificate { get; init; }
    public required string Poster { get; init; }
    public required string AuthorUnknown { get; init; }
    public required string ExternalIds { get; init; }
    public required string OnHandMissing { get; init; }
    public required string OfferFree { get; init; }
    public required string OfferSubscription { get; init; }
    public required string OfferRent { get; init; }
    public required string OfferBuy { get; init; }
    public required string OfferAds { get; init; }
    public required string StillFetching { get; init; }
    public required string FetchAgain { get; init; }
    public required string FetchingAgain { get; init; }
    public required string NothingKnown { get; init; }
    public required string InLanguage { get; init; }
    public required string Missing { get; init; }
    public required string Present { get; init; }
    public required string LastSeen { get; init; }
    public required string PlainCut { get; init; }
    public required string CreditJustWatch { get; init; }
    public required string CreditTmdb { get; init; }
    public required string CreditImdb { get; init; }
    public required string CreditWikimedia { get; init; }
    public required string CreditWikidata { get; init; }
    public required string CreditOmdb { get; init; }
    public required string CreditDemo { get; init; }
    public required string FromDemo { get; init; }
    public required string FromFileName { get; init; }
    public required string ByAPerson { get; init; }
    public required string FromNote { get; init; }
    public required string FromCredits { get; init; }
    public required string PlayHelp { get; init; }
    public required string PlayFails { get; init; }

    // Person
    public required string Filmography { get; init; }
    public required string Biography { get; init; }
    public required string Born { get; init; }
    public required string Died { get; init; }
    public required string YearUnknown { get; init; }
    public required string LegendOwned { get; init; }
    public required string LegendElsewhere { get; init; }
    public required string LegendSeen { get; init; }
    public required string NoFilms { get; init; }
}

namespace CineOrg.App.Web.Texts;

internal sealed partial record Texts
{
    // Search
    public required SearchTexts SearchPage { get; init; }
    public required string People { get; init; }
    public required string NothingFound { get; init; }
    public required string NothingFoundHelp { get; init; }
    public required string SearchEmpty { get; init; }
    public required string Beyond { get; init; }
    public required string BeyondLook { get; init; }
    public required string BeyondAsking { get; init; }
    public required string BeyondNone { get; init; }
    public required string BeyondFailed { get; init; }
    public required string BeyondOpen { get; init; }
    public required string KnownTo { get; init; }
    public required string DiscoverTitle { get; init; }
    public required string DiscoverHelp { get; init; }
    public required string OpenPage { get; init; }
    public required string DiscoverFails { get; init; }

    // Review
    public required Plural ReviewWaiting { get; init; }
    public required Plural ReviewDecided { get; init; }
    public required string WhichFilm { get; init; }
    public required string NotThisFilm { get; init; }
    public required string NoCandidate { get; init; }
    public required string SearchByHand { get; init; }
    public required string SearchByHandHint { get; init; }
    public required string AcceptSelected { get; init; }
    public required string AcceptAbove { get; init; }
    public required string PercentSign { get; init; }
    public required string Accept { get; init; }
    public required string SelectAll { get; init; }
    public required string Undo { get; init; }
    public required string HeldFilm { get; init; }
    public required string ReviewDone { get; init; }
    public required string ReviewKeys { get; init; }
    public required string ThisOne { get; init; }
    public required string NoneOfThem { get; init; }
    public required string StandsAs { get; init; }
    public required string Because { get; init; }
    public required IReadOnlyDictionary<string, string> Reasons { get; init; }

    public required SourceTexts SourcesPage { get; init; }
    public required LoadTexts LoadPage { get; init; }
    public required StandingTexts StandingPage { get; init; }
    public required ContextTexts TrailPage { get; init; }

    // Jobs
    public required JobTexts JobsPage { get; init; }
    public required HousekeepingTexts HousekeepingPage { get; init; }
    public required string JobsLead { get; init; }
    public required string NoJobs { get; init; }
    public required string Cancel { get; init; }
    public required string Attempt { get; init; }
    public required string StatusPending { get; init; }
    public required string StatusRunning { get; init; }
    public required string StatusCompleted { get; init; }
    public required string StatusFailed { get; init; }
    public required string StatusCancelled { get; init; }
    public required string StillNeeded { get; init; }
    public required Plural ScanAdded { get; init; }
    public required Plural ScanChanged { get; init; }
    public required Plural ScanMoved { get; init; }
    public required Plural ScanMissing { get; init; }
    public required Plural ScanSkipped { get; init; }
    public required Plural EnrichReached { get; init; }
    public required Plural EnrichShort { get; init; }
    public required Plural FingerprintTaken { get; init; }
    public required IReadOnlyDictionary<string, string> JobNames { get; init; }

    // Lab
    public required string LabLead { get; init; }
    public required string Latest { get; init; }
    public required string EventsOf { get; init; }
    public required string Handlers { get; init; }
    public required string Handler { get; init; }
    public required string Takes { get; init; }
    public required string Behind { get; init; }
    public required string GivenUp { get; init; }
    public required string Journey { get; init; }
    public required string NoEvents { get; init; }
    public required string When { get; init; }
    public required string Event { get; init; }
    public required string Subject { get; init; }
    public required string Payload { get; init; }
    public required string After { get; init; }

    // About
    public required string AboutLead { get; init; }
    public required string AboutSources { get; init; }
    public required string AboutType { get; init; }

    // Errors
    public required string NotFoundTitle { get; init; }
    public required string NotFoundHelp { get; init; }
    public required string OwnerTitle { get; init; }
    public required string OwnerHelp { get; init; }
    public required string LinkUsedTitle { get; init; }
    public required string LinkUsedHelp { get; init; }
    public required string FailedTitle { get; init; }
    public required string FailedHelp { get; init; }
    public required string BackHome { get; init; }

    public required IReadOnlyDictionary<string, string> GenreNames { get; init; }
    public required IReadOnlyDictionary<string, string> KindNames { get; init; }

    /// <summary>Kinds as shelves are called: of many films.</summary>
    public required IReadOnlyDictionary<string, string> KindShelves { get; init; }
    public required IReadOnlyDictionary<string, string> ReleaseNames { get; init; }
    public required IReadOnlyDictionary<string, string> RoleNames { get; init; }
}

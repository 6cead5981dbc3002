using System.Text.Json.Serialization;
using CineOrg.Core.Jobs;

namespace CineOrg.App.Lab.Scenarios;

/// <summary>A declared world, what happens in it, and what is claimed of it. The form is described in docs/lab.md.</summary>
internal sealed record Scenario
{
    [JsonPropertyName("scenario")]
    public required string Name { get; init; }
    public required Say Title { get; init; }

    /// <summary>What must hold, in one sentence.</summary>
    public required Say Claim { get; init; }

    /// <summary>What the sentence means in figures; all of them must hold.</summary>
    public required IReadOnlyList<CheckSpec> Checks { get; init; }
    public int Seed { get; init; } = 1;

    /// <summary>By the wall clock; hours below are counted from here.</summary>
    public DateTimeOffset Start { get; init; } = new(2026, 3, 2, 0, 0, 0, TimeSpan.Zero);
    public required double Hours { get; init; }
    public double SenseSeconds { get; init; } = 60;
    public MachineSpec Machine { get; init; } = new();
    public IReadOnlyList<ProviderSpec> Providers { get; init; } = [];
    public IReadOnlyList<TypeSpec> Types { get; init; } = [];
    public IReadOnlyList<WorkSpec> Work { get; init; } = [];
    public PeopleSpec? People { get; init; }
    public IReadOnlyList<CrowdSpec> Crowds { get; init; } = [];
    public IReadOnlyList<PlayersSpec> Players { get; init; } = [];
    public WatchingSpec? Watching { get; init; }
    public SeekingSpec? Seeking { get; init; }
    public AheadSpec? Ahead { get; init; }

    /// <summary>Hours at which the program is killed and started again.</summary>
    public IReadOnlyList<double> Restarts { get; init; } = [];
    public IReadOnlyList<ClockSpec> Clock { get; init; } = [];
    public ChoiceSpec Choices { get; init; } = new();

    /// <summary>The same world with other choices, for comparison; figures of a variant are named <c>variant.figure</c>.</summary>
    public IReadOnlyDictionary<string, ChoiceSpec> Variants { get; init; } = new Dictionary<string, ChoiceSpec>();
}

/// <summary>In both languages.</summary>
internal sealed record Say(string Fr, string En);

/// <summary><c>figure is value</c>, or <c>figure is value × times</c>.</summary>
/// <param name="Is">One of <c>=, &lt;=, &lt;, &gt;=, &gt;</c>.</param>
/// <param name="Times">A figure that the value is a multiple of.</param>
internal sealed record CheckSpec(string Figure, string Is, double Value, string? Times = null);

/// <param name="Slots">Jobs at once.</param>
internal sealed record MachineSpec(int Cores = 2, int Slots = 3);

/// <summary>Latency of one request, half within the median and 99 of 100 within the other.</summary>
internal sealed record LatencySpec(double Median, double P99);

/// <param name="Failures">0–1: share of requests that fail.</param>
/// <param name="PerDay">Null: no quota.</param>
/// <param name="Down">When none is answered.</param>
internal sealed record ProviderSpec(string Name, LatencySpec LatencyMs, double Failures = 0, int? PerDay = null, IReadOnlyList<SpanSpec>? Down = null);

/// <summary>Hours from the start.</summary>
internal sealed record SpanSpec(double From, double To);

/// <param name="Requests">To one of the providers, for each job.</param>
/// <param name="Cpu">Cores that one keeps busy.</param>
/// <param name="When">Its jobs are done only while this holds, as docs/when.md tells; null: always.</param>
internal sealed record TypeSpec(
    string Name, Priority Priority = Priority.Medium, JobWindow Window = JobWindow.Any, int Attempts = 3, IReadOnlyList<string>? Providers = null,
    double QuotaReserve = 0, double Seconds = 0, int Requests = 1, double Cpu = 0.05, string? When = null);

/// <summary>Jobs that people or rules put into the queue.</summary>
/// <param name="At">Hours.</param>
/// <param name="Within">They come spread over so many hours.</param>
/// <param name="Ends">Hours after which each must be done; null: whenever.</param>
/// <param name="Waiting">Somebody waits for it.</param>
internal sealed record WorkSpec(string Type, int Count, Priority? Priority = null, double At = 0, double Within = 0, double? Ends = null, bool Waiting = false);

/// <summary>People who open films.</summary>
/// <param name="PerHour">Openings by hour of the day: 24 numbers, or one for all.</param>
/// <param name="Reflex">0–1: share of clicks in passing; the others click twice or stay.</param>
/// <param name="Strong">0–1: share of clicks that say "fetch it now".</param>
/// <param name="Held">0–1: share of the films of which all is held.</param>
/// <param name="Type">Of the jobs that come of it.</param>
internal sealed record PeopleSpec(IReadOnlyList<double> PerHour, string Type, double Reflex = 0.6, double Strong = 0, int Films = 2000, double Held = 0.3, double BudgetSeconds = 1.5);

/// <summary>Requests that come whether or not the ones before are answered (an open loop).</summary>
/// <param name="Kind"><c>people</c>, or whoever may be turned away: <c>background, prefetch, overLimit</c>.</param>
/// <param name="ServiceMs">Mean time of one processor.</param>
internal sealed record CrowdSpec(string Kind, double PerSecond, double ServiceMs, double From = 0, double? To = null);

/// <param name="Mbps">Sent to all of them together.</param>
/// <param name="Daily">From and to are hours of each day; to below from is past midnight.</param>
internal sealed record PlayersSpec(double From, double To, double Mbps, bool Daily = false)
{
    public bool Plays(double hour, double ofDay) => !Daily ? hour >= From && hour < To
        : From < To ? ofDay >= From && ofDay < To : ofDay >= From || ofDay < To;
}

/// <summary>People who watch, and sources that break.</summary>
/// <param name="Sources">Of each film.</param>
/// <param name="BreaksPerHour">Of each source while it plays.</param>
/// <param name="Asks">Type of the job when no source is left.</param>
internal sealed record WatchingSpec(int Watchers, double BitRateMbps, IReadOnlyList<SourceSpec> Sources, double BreaksPerHour, string Asks, double FilmHours = 2);

internal sealed record SourceSpec(string Location, string Owner, double? LatencyMs = null, double? BandwidthMbps = null, double? DeviationMbps = null, double Has = 1);

/// <summary>People who seek a film of somebody, not seen and playable now.</summary>
/// <param name="PerHour">How often somebody seeks.</param>
/// <param name="Type">Of the job that asks the sources for a filmography.</param>
/// <param name="Cast">People credited in each film.</param>
/// <param name="Held">0–1: share of the people whose filmography is held from the beginning.</param>
/// <param name="Plays">0–1: share of the films that play now.</param>
internal sealed record SeekingSpec(double PerHour, string Type, int Films = 500, int People = 300, int Cast = 4, double Held = 0.5, double Plays = 0.4);

/// <summary>People who open something and perhaps, later, what is linked with it.</summary>
/// <param name="PerHour">How often somebody opens what nothing led to.</param>
/// <param name="Type">Of the jobs that fetch beforehand, one for each.</param>
/// <param name="Links">Kinds of links, of each that is opened so.</param>
/// <param name="Pays">Seconds of waiting that a request must spare, as the program's setting.</param>
/// <param name="Days">Within which it must be opened.</param>
/// <param name="WaitSeconds">A page waits as long at most.</param>
internal sealed record AheadSpec(double PerHour, string Type, IReadOnlyList<LinkSpec> Links, double Pays = 0.3, double Days = 30, double WaitSeconds = 1.5);

/// <param name="Each">So many films or people are linked so with each that is opened.</param>
/// <param name="Opened">0–1: share of them that somebody opens later, in the mean after <paramref name="AfterHours"/>.</param>
internal sealed record LinkSpec(string Name, int Each, double Opened, double AfterHours = 24);

/// <summary>The wall clock is set.</summary>
internal sealed record ClockSpec(double At, double By);

/// <summary>What differs between variants.</summary>
/// <param name="Insistence">Off: every click counts as wanting it.</param>
/// <param name="Limit"><c>gradient</c> (the program's own), <c>gradient2, aimd, aimd:MS, fixed:N, none</c>: for those who may be turned away.</param>
/// <param name="Only">Kinds of crowds that come; null: all.</param>
/// <param name="Sensing">Off: the load is always taken for low.</param>
/// <param name="Ahead"><c>measured</c> (the program's own), <c>always</c> or <c>never</c>: whether what is linked is fetched beforehand.</param>
/// <param name="Windows">Off: work that can wait does not wait for a quiet hour.</param>
internal sealed record ChoiceSpec(bool Insistence = true, string Limit = "gradient", IReadOnlyList<string>? Only = null, bool Sensing = true, bool Windows = true, string Ahead = "measured");

using System.Text.RegularExpressions;
using CineOrg.Core.Availability;
using CineOrg.Core.Enrichment;
using CineOrg.Core.Jobs;

namespace CineOrg.App.Lab.Scenarios;

/// <summary>What no type says of a scenario.</summary>
internal static partial class ScenarioRules
{
    private const double MostHours = 24 * 7 * 10, MostPerSecond = 100_000, Hour = 3600, Day = 24 * Hour, Most = 1e6;
    private const int MostOfEach = 100;
    private static readonly string[] Kinds = ["people", "background", "prefetch", "overLimit"];
    private static readonly string[] Comparisons = ["=", "<=", "<", ">=", ">"];

    [GeneratedRegex(@"\A[a-z][a-z0-9-]{0,63}\z")]
    private static partial Regex AName { get; }

    [GeneratedRegex(@"\A(gradient2?|aimd(:[1-9][0-9]{0,4})?|none|fixed:[1-9][0-9]{0,3})\z")]
    private static partial Regex ALimit { get; }

    /// <returns>Each mistake with its field.</returns>
    public static IEnumerable<(string Field, string Reason)> Wrong(Scenario scenario) =>
        OfLists(scenario).Concat(OfTheWhole(scenario)).Concat(OfProviders(scenario)).Concat(OfTypes(scenario)).Concat(OfWork(scenario)).Concat(OfPeople(scenario))
            .Concat(OfCrowds(scenario)).Concat(OfWatching(scenario)).Concat(OfSeeking(scenario)).Concat(OfAhead(scenario)).Concat(OfChoices(scenario)).Concat(OfChecks(scenario)).Concat(OfEffort(scenario))
            .Where(rule => !rule.Holds).Select(rule => (rule.Field, rule.Reason));

    // First, for what follows looks at each of a list beside all others.
    private static IEnumerable<Rule> OfLists(Scenario it) => new (string Field, int Count)[]
    {
        ("providers", it.Providers.Count), ("types", it.Types.Count), ("work", it.Work.Count), ("crowds", it.Crowds.Count), ("players", it.Players.Count),
        ("restarts", it.Restarts.Count), ("clock", it.Clock.Count), ("checks", it.Checks.Count), ("variants", it.Variants.Count), ("watching.sources", it.Watching?.Sources.Count ?? 0), ("ahead.links", it.Ahead?.Links.Count ?? 0),
    }.Select(list => new Rule(list.Count <= MostOfEach, $"$.{list.Field}", $"has at most {MostOfEach}"));

    private static IEnumerable<Rule> OfEffort(Scenario it) =>
        [new(Effort.Of(it) <= Effort.Most, "$", $"asks for more than {Effort.Most} happenings in all its variants: fewer hours, requests, clicks, jobs or variants are needed")];

    private static IEnumerable<Rule> OfTheWhole(Scenario it) =>
    [
        new(AName.IsMatch(it.Name ?? ""), "$.scenario", "is lower case letters, digits and -, at most 64"),
        new(IsSaid(it.Title), "$.title", "needs fr and en"), new(IsSaid(it.Claim), "$.claim", "needs fr and en"),
        new(it.Hours is > 0 and <= MostHours, "$.hours", $"is more than 0 and at most {MostHours}"),
        new(it.Start.Year is >= 1980 and <= 2200, "$.start", "lies between the years 1980 and 2200"),
        new(it.SenseSeconds is >= 1 and <= 3600, "$.senseSeconds", "is from 1 to 3600"),
        new(it.Machine is { Cores: >= 1 and <= 1024, Slots: >= 1 and <= 100 }, "$.machine", "has 1 to 1024 cores and 1 to 100 slots"),
        .. it.Restarts.Select((at, index) => new Rule(Within(it, at), $"$.restarts[{index}]", "lies within the run")),
        .. it.Clock.Select((set, index) => new Rule(set is not null && Within(it, set.At) && Math.Abs(set.By) <= 24 * 366, $"$.clock[{index}]", "is set within the run, by a year at most")),
        .. it.Players.Select((span, index) => new Rule(span is { Mbps: >= 0 and <= Most } && (span.Daily ? span is { From: >= 0 and <= 24, To: >= 0 and <= 24 } : Span(it, span.From, span.To)), $"$.players[{index}]",
            $"needs mbps from 0 to {Most}, and from < to within the run, or hours of the day when daily")),
    ];

    private static IEnumerable<Rule> OfProviders(Scenario it) => it.Providers.SelectMany((provider, index) => (Rule[])
    [
        new(AName.IsMatch(provider?.Name ?? ""), $"$.providers[{index}].name", "is lower case letters, digits and -"),
        new(it.Providers.Count(other => other?.Name == provider?.Name) == 1, $"$.providers[{index}].name", "is given twice"),
        new(provider?.LatencyMs is { Median: > 0, P99: <= Most } latency && latency.P99 >= latency.Median, $"$.providers[{index}].latencyMs", $"needs median above 0, and p99 not below it and at most {Most}"),
        new(provider?.Failures is >= 0 and <= 1, $"$.providers[{index}].failures", "is from 0 to 1"),
        new(provider?.PerDay is null or > 0, $"$.providers[{index}].perDay", "is above 0"),
        .. (provider?.Down ?? []).Select((span, at) => new Rule(span is not null && Span(it, span.From, span.To), $"$.providers[{index}].down[{at}]", "needs from < to within the run")),
    ]);

    private static IEnumerable<Rule> OfTypes(Scenario it) => it.Types.SelectMany((type, index) => (Rule[])
    [
        new(type?.Name is { Length: > 0 and <= 64 }, $"$.types[{index}].name", "is missing"),
        new(it.Types.Count(other => other?.Name == type?.Name) == 1, $"$.types[{index}].name", "is given twice"),
        new(type is { Attempts: >= 1 and <= 100, Seconds: >= 0 and <= Day, Requests: >= 0 and <= 1000, Cpu: >= 0 and <= 1024, QuotaReserve: >= 0 and <= 1 }, $"$.types[{index}]",
            $"needs attempts from 1 to 100, seconds from 0 to {Day}, requests from 0 to 1000, cpu from 0 to 1024, quotaReserve from 0 to 1"),
        new(JobConditions.Mistake(type?.When) is null, $"$.types[{index}].when", JobConditions.Mistake(type?.When) ?? ""),
        .. (type?.Providers ?? []).Select(name => new Rule(it.Providers.Any(provider => provider?.Name == name), $"$.types[{index}].providers", $"names {name}, which no provider is called")),
    ]);

    private static IEnumerable<Rule> OfWork(Scenario it) => it.Work.SelectMany((work, index) => (Rule[])
    [
        new(IsType(it, work?.Type), $"$.work[{index}].type", $"names {work?.Type}, which no type is called"),
        new(work?.Count is > 0 and <= 100_000, $"$.work[{index}].count", "is from 1 to 100000"),
        new(work?.Ends is null or (> 0 and <= MostHours), $"$.work[{index}].ends", $"is more than 0 and at most {MostHours}"),
        new(work is not null && Within(it, work.At) && work.Within >= 0 && Within(it, work.At + work.Within), $"$.work[{index}]", "lies within the run"),
    ]);

    private static IEnumerable<Rule> OfPeople(Scenario it) => it.People is not { } people ? [] :
    [
        new(people.PerHour is { Count: 1 or 24 } && people.PerHour.All(rate => rate is >= 0 and <= MostPerSecond), "$.people.perHour", "is one number or 24, from 0"),
        new(people is { Reflex: >= 0 and <= 1, Strong: >= 0 and <= 1, Held: >= 0 and <= 1 }, "$.people", "reflex, strong and held are from 0 to 1"),
        new(people.Films is > 0 and <= 1_000_000, "$.people.films", "is from 1 to 1000000"),
        new(people.BudgetSeconds is >= 0 and <= Hour, "$.people.budgetSeconds", $"is from 0 to {Hour}"),
        new(IsType(it, people.Type), "$.people.type", $"names {people.Type}, which no type is called"),
        new(people.Strong == 1 || IsType(it, EnrichJob.JobType), "$.people", $"needs a type {EnrichJob.JobType}, in which clicks in passing are gathered"),
    ];

    private static IEnumerable<Rule> OfCrowds(Scenario it) => it.Crowds.SelectMany((crowd, index) => (Rule[])
    [
        new(Kinds.Contains(crowd?.Kind), $"$.crowds[{index}].kind", $"is one of {string.Join(", ", Kinds)}"),
        new(crowd is { PerSecond: > 0 and <= MostPerSecond, ServiceMs: > 0 and <= Most }, $"$.crowds[{index}]", $"needs perSecond above 0, at most {MostPerSecond}, and serviceMs above 0, at most {Most}"),
        new(crowd is not null && Span(it, crowd.From, crowd.To ?? it.Hours), $"$.crowds[{index}]", "needs from < to within the run"),
    ]);

    private static IEnumerable<Rule> OfWatching(Scenario it) => it.Watching is not { } watching ? [] :
    [
        new(watching.Watchers is > 0 and <= 10_000, "$.watching.watchers", "is from 1 to 10000"),
        new(watching is { BitRateMbps: > 0 and <= Most, FilmHours: > 0 and <= 24, BreaksPerHour: >= 0 and <= Hour }, "$.watching",
            $"needs bitRateMbps above 0, filmHours above 0 and at most 24, breaksPerHour from 0 to {Hour}"),
        new(IsType(it, watching.Asks), "$.watching.asks", $"names {watching.Asks}, which no type is called"),
        .. watching.Sources.Select((source, index) => new Rule(
            source is not null && DataLocations.Default.Knows(source.Location), $"$.watching.sources[{index}].location", $"{source?.Location} is no place where a film can be")),
        .. watching.Sources.Select((source, index) => new Rule(
            source is { Has: >= 0 and <= 1, LatencyMs: null or (>= 0 and <= Most), BandwidthMbps: null or (>= 0 and <= Most), DeviationMbps: null or (>= 0 and <= Most) }, $"$.watching.sources[{index}]",
            $"needs has from 0 to 1, latencyMs, bandwidthMbps and deviationMbps from 0 to {Most}")),
    ];

    private static IEnumerable<Rule> OfSeeking(Scenario it) => it.Seeking is not { } seeking ? [] :
    [
        new(seeking.PerHour is > 0 and <= MostPerSecond, "$.seeking.perHour", $"is above 0 and at most {MostPerSecond}"),
        new(IsType(it, seeking.Type), "$.seeking.type", $"names {seeking.Type}, which no type is called"),
        new(seeking is { Films: >= 1 and <= 100_000, People: >= 1 and <= 100_000, Cast: >= 0 and <= 100 }, "$.seeking", "has 1 to 100000 films and people, and a cast of 0 to 100"),
        new(seeking is { Held: >= 0 and <= 1, Plays: >= 0 and <= 1 }, "$.seeking", "held and plays are from 0 to 1"),
    ];

    private static IEnumerable<Rule> OfAhead(Scenario it) => it.Ahead is not { } ahead ? [] :
    [
        new(ahead.PerHour is > 0 and <= MostPerSecond, "$.ahead.perHour", $"is above 0 and at most {MostPerSecond}"),
        new(it.Types.Any(type => type?.Name == ahead.Type && type.Providers is { Count: > 0 }), "$.ahead.type", $"names {ahead.Type}, which no type that asks a provider is called"),
        new(ahead is { Pays: >= 0 and <= 100, Days: > 0 and <= 365, WaitSeconds: >= 0 and <= Hour }, "$.ahead", $"needs pays from 0 to 100, days above 0 and at most 365, waitSeconds from 0 to {Hour}"),
        .. ahead.Links.Select((link, index) => new Rule(AName.IsMatch(link?.Name ?? "") && ahead.Links.Count(other => other?.Name == link?.Name) == 1, $"$.ahead.links[{index}].name", "is lower case letters, digits and -, and given once")),
        .. ahead.Links.Select((link, index) => new Rule(link is { Each: >= 1 and <= 100, Opened: >= 0 and <= 1, AfterHours: > 0 and <= MostHours }, $"$.ahead.links[{index}]",
            $"needs each from 1 to 100, opened from 0 to 1, afterHours above 0 and at most {MostHours}")),
    ];

    private static IEnumerable<Rule> OfChoices(Scenario it) => it.Variants.Append(new("choices", it.Choices)).SelectMany(variant => (Rule[])
    [
        new(AName.IsMatch(variant.Key), "$.variants", $"{variant.Key} is not lower case letters, digits and -"),
        new(ALimit.IsMatch(variant.Value?.Limit ?? ""), $"$.variants.{variant.Key}.limit", "is gradient, gradient2, aimd, aimd:MS, none or fixed:N"),
        new(variant.Value?.Ahead is "measured" or "always" or "never", $"$.variants.{variant.Key}.ahead", "is measured, always or never"),
        new((variant.Value?.Only ?? []).All(Kinds.Contains), $"$.variants.{variant.Key}.only", $"names kinds out of {string.Join(", ", Kinds)}"),
    ]);

    private static IEnumerable<Rule> OfChecks(Scenario it) =>
    [
        new(it.Checks is { Count: > 0 }, "$.checks", "is empty: nothing would be claimed"),
        .. (it.Checks ?? []).Select((check, index) => new Rule(Comparisons.Contains(check?.Is), $"$.checks[{index}].is", $"is one of {string.Join(" ", Comparisons)}")),
        .. (it.Checks ?? []).Select((check, index) => new Rule(check is not null && double.IsFinite(check.Value), $"$.checks[{index}].value", "is a number")),
    ];

    private static bool IsSaid(Say? said) => said is { Fr.Length: > 0, En.Length: > 0 };
    private static bool IsType(Scenario it, string? name) => it.Types.Any(type => type?.Name == name);
    private static bool Within(Scenario it, double hour) => hour >= 0 && hour <= it.Hours;
    private static bool Span(Scenario it, double from, double to) => Within(it, from) && from < to && to <= it.Hours;

    private readonly record struct Rule(bool Holds, string Field, string Reason);
}

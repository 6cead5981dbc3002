namespace CineOrg.Core.Jobs;

/// <summary>
/// The declared table of job types. A type stands here when its <see cref="IRunJobs"/> is written, and only then: the program does not
/// start with a type that nobody runs, or a runner that is not declared.
/// </summary>
public sealed class JobTypes
{
    /// <summary>What is fetched ahead leaves a fifth of each provider's day to people.</summary>
    private const double Reserve = 0.2;
    private static readonly IReadOnlyList<string> Sources = ["wikidata", "wikipedia", "tmdb", "imdb", "omdb", "demo"];

    /// <summary>All of them, by name.</summary>
    public static readonly IReadOnlyList<JobType> All =
    [
        new("Discover")
        {
            Payload = new(PayloadField.Id("asking")), Priority = Priority.Urgent, Attempts = 1, Cost = new(TimeSpan.FromSeconds(2), 50_000, 2),
        },
        new("EnrichBatch")
        {
            Payload = EnrichPayload(PayloadField.Ids("movies")), Providers = Sources, QuotaReserve = Reserve, Cost = new(TimeSpan.FromMinutes(2), 5_000_000, 50),
        },
        // The library is looked through without any source: it never waits for them.
        new("FetchMovie")
        {
            Payload = new(PayloadField.Id("movie").Needed(), PayloadField.Text("country").Needed(), PayloadField.Text("askedBy").Needed(), PayloadField.Whole("round"), PayloadField.Text("rule")),
            Priority = Priority.Urgent, Cost = new(TimeSpan.FromSeconds(5), 200_000, 3),
        },
        new("FetchPerson") { Payload = FetchPayload, Providers = Sources, QuotaReserve = Reserve, Together = 50, Cost = new(TimeSpan.FromSeconds(3), 200_000, 4) },
        new("FetchShowcase") { Payload = new(PayloadField.Word("showcase", "trending", "new").Needed()), Priority = Priority.Low, Window = JobWindow.Quiet, Providers = Sources, QuotaReserve = Reserve, Cost = new(TimeSpan.FromSeconds(3), 100_000, 3) },
        new("Fingerprint") { Priority = Priority.Low, Window = JobWindow.Quiet, Cost = new(TimeSpan.FromMinutes(1), 100_000_000) },
        new("Housekeep") { Payload = new(PayloadField.Text("rule")), Priority = Priority.Low, Window = JobWindow.Quiet, Cost = new(TimeSpan.FromSeconds(30)) },
        new("Notify")
        {
            Payload = new(PayloadField.Id("notification").Needed(), PayloadField.Text("way").Needed()), Priority = Priority.High, Attempts = 6,
        },
        // Nobody asked for it: it waits for calm, and leaves quota to those who do.
        new("Prefetch")
        {
            Payload = EnrichPayload(PayloadField.Ids("movies").Needed()), Window = JobWindow.Quiet, Providers = Sources, QuotaReserve = Reserve,
            Cost = new(TimeSpan.FromSeconds(30), 1_000_000, 10),
        },
        new("Scan")
        {
            Payload = new(PayloadField.Texts("paths").Needed(), PayloadField.Flag("recursive"), PayloadField.Texts("extensions")),
            Priority = Priority.High, Cost = new(TimeSpan.FromSeconds(20)),
        },
        new("UpdateLocalCache") { Priority = Priority.Low, Window = JobWindow.Quiet, Providers = Sources, QuotaReserve = Reserve, Cost = new(TimeSpan.FromMinutes(5), 10_000_000, 200) },
        new("UpdateMetadata") { Payload = FetchPayload, Providers = Sources, QuotaReserve = Reserve, Together = 50, Cost = new(TimeSpan.FromSeconds(3), 200_000, 4) },
    ];

    public static readonly JobTypes Declared = new(All);

    private readonly Dictionary<string, JobType> _byName;

    public JobTypes(IReadOnlyList<JobType> types) => _byName = types.ToDictionary(type => type.Name, StringComparer.Ordinal);

    /// <param name="attempts">By type: a household's own number, instead of the declared one.</param>
    /// <param name="reserves">The same of the share of a provider's day.</param>
    /// <param name="whens">The same of the condition.</param>
    /// <exception cref="InvalidDataException">A type that is not declared.</exception>
    public JobTypes With(IReadOnlyDictionary<string, int> attempts, IReadOnlyDictionary<string, double> reserves, IReadOnlyDictionary<string, string>? whens = null)
    {
        if (attempts.Keys.Concat(reserves.Keys).Concat(whens?.Keys ?? []).FirstOrDefault(name => Find(name) is null) is { } stranger)
            throw new InvalidDataException($"there is no job type “{stranger}”");
        return new([.. Types.Select(type => type with
        {
            Attempts = attempts.GetValueOrDefault(type.Name, type.Attempts), QuotaReserve = reserves.GetValueOrDefault(type.Name, type.QuotaReserve),
            When = whens?.GetValueOrDefault(type.Name) ?? type.When,
        })]);
    }

    /// <summary>Only these providers are asked here: what a type asks besides is left out.</summary>
    public JobTypes Asking(IReadOnlyCollection<string> providers) =>
        new([.. Types.Select(type => type with { Providers = [.. type.Providers.Where(providers.Contains)] })]);

    public IReadOnlyCollection<JobType> Types => _byName.Values;

    public JobType? Find(string name) => _byName.GetValueOrDefault(name);

    /// <exception cref="BadPayloadException">It is not declared.</exception>
    public JobType Of(string name) => Find(name) ?? throw new BadPayloadException(name, "type", "no such job type is declared");

    /// <exception cref="InvalidDataException">Types and runners do not match: one line that says which.</exception>
    public void Match(IReadOnlyCollection<string> runners)
    {
        if (runners.FirstOrDefault(runner => !_byName.ContainsKey(runner)) is { } stranger)
            throw new InvalidDataException($"the job type “{stranger}” has a runner but is not declared in JobTypes");
        if (_byName.Keys.FirstOrDefault(name => !runners.Contains(name)) is { } idle)
            throw new InvalidDataException($"the job type “{idle}” is declared but nothing runs it");
    }

    private static PayloadSchema FetchPayload => new(PayloadField.Word("level", "basic", "medium", "deep").Needed());

    private static PayloadSchema EnrichPayload(PayloadField ids) => new(
        PayloadField.Word("level", "basic", "medium", "deep").Needed(), ids, PayloadField.Flag("owned"), PayloadField.Flag("people"),
        PayloadField.Whole("round"), PayloadField.Time("since"), PayloadField.Text("rule"));
}

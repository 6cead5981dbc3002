namespace CineOrg.Core.Jobs;

/// <summary>
/// The declared table of job types. A type stands here when its <see cref="IRunJobs"/> is written, and only then: the program does not
/// start with a type that nobody runs, or a runner that is not declared.
/// </summary>
public sealed class JobTypes
{
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
            Payload = EnrichPayload(PayloadField.Ids("movies")), Providers = Sources, Cost = new(TimeSpan.FromMinutes(2), 5_000_000, 50),
        },
        // The library is looked through without any source: it never waits for them.
        new("FetchMovie")
        {
            Payload = new(PayloadField.Id("movie").Needed(), PayloadField.Text("country").Needed(), PayloadField.Text("askedBy").Needed(), PayloadField.Whole("round")),
            Priority = Priority.Urgent, Cost = new(TimeSpan.FromSeconds(5), 200_000, 3),
        },
        new("FetchPerson") { Payload = FetchPayload, Providers = Sources, Together = 50, Cost = new(TimeSpan.FromSeconds(3), 200_000, 4) },
        new("Fingerprint") { Priority = Priority.Low, Window = JobWindow.Quiet, Cost = new(TimeSpan.FromMinutes(1), 100_000_000) },
        // Nobody asked for it: it waits for calm, and leaves quota to those who do.
        new("Prefetch")
        {
            Payload = EnrichPayload(PayloadField.Ids("movies").Needed()), Window = JobWindow.Quiet, Providers = Sources, QuotaReserve = 0.2,
            Cost = new(TimeSpan.FromSeconds(30), 1_000_000, 10),
        },
        new("Scan")
        {
            Payload = new(PayloadField.Texts("paths").Needed(), PayloadField.Flag("recursive"), PayloadField.Texts("extensions")),
            Priority = Priority.High, Cost = new(TimeSpan.FromSeconds(20)),
        },
        new("UpdateLocalCache") { Priority = Priority.Low, Window = JobWindow.Quiet, Providers = Sources, Cost = new(TimeSpan.FromMinutes(5), 10_000_000, 200) },
        new("UpdateMetadata") { Payload = FetchPayload, Providers = Sources, Together = 50, Cost = new(TimeSpan.FromSeconds(3), 200_000, 4) },
    ];

    public static readonly JobTypes Declared = new(All);

    private readonly Dictionary<string, JobType> _byName;

    /// <param name="attempts">By type: a household's own number, instead of the declared one.</param>
    /// <exception cref="InvalidDataException">A number of attempts for a type that is not declared.</exception>
    public JobTypes(IReadOnlyList<JobType> types, IReadOnlyDictionary<string, int>? attempts = null)
    {
        _byName = types.ToDictionary(type => type.Name, StringComparer.Ordinal);
        foreach (var (name, count) in attempts ?? new Dictionary<string, int>())
            _byName[name] = (Find(name) ?? throw new InvalidDataException($"jobs.attempts: there is no job type “{name}”")) with { Attempts = count };
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
        PayloadField.Whole("round"), PayloadField.Time("since"));
}

using CineOrg.App.Lab.Traces.Policies;

namespace CineOrg.App.Lab.Traces;

/// <summary>The policies that run side by side.</summary>
internal static class PolicyKinds
{
    /// <summary>A third: of three films fetched ahead one is expected to be opened soon.</summary>
    private const double Likely = 1 / 3.0;

    public static PolicyKind Ours { get; } = new("ours", (shelf, trace) => new Ours(shelf, trace));
    public static PolicyKind OursAhead { get; } = Ahead("ours-ahead", Likely);
    public static PolicyKind Belady { get; } = new("belady", (shelf, trace) => new Belady(shelf, trace));

    /// <summary>From papers, knowing the past alone.</summary>
    public static IReadOnlyList<PolicyKind> Online { get; } =
    [
        new("lru", (shelf, trace) => new Lru(shelf, trace)),
        new("lfu", (shelf, trace) => new Lfu(shelf, trace)),
        new("fifo", (shelf, trace) => new Fifo(shelf, trace)),
        new("sieve", (shelf, trace) => new Sieve(shelf, trace)),
        new("s3-fifo", (shelf, trace) => new S3Fifo(shelf, trace)),
        new("w-tinylfu", (shelf, trace) => new WTinyLfu(shelf, trace)),
    ];

    public static IReadOnlyList<PolicyKind> All { get; } = [Ours, OursAhead, .. Online, Belady];

    /// <summary>Ours, with what people open next fetched from a chance on.</summary>
    public static PolicyKind Ahead(string name, double least) => new(name, (shelf, trace) => new Ours(shelf, trace, new(trace.Works, least)));
}

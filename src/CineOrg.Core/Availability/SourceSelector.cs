namespace CineOrg.Core.Availability;

/// <summary>What a film asks of a source.</summary>
/// <param name="BitRateMbps">Of the film, where a source says nothing of its own; 0 when unknown.</param>
/// <param name="MostRisk">A source that stalls more likely than this (0–1) is not taken.</param>
public readonly record struct SourceQuestion(double BitRateMbps, double MostRisk = SourceSelector.UsualRisk);

/// <summary>What stands against a source.</summary>
public enum Verdict { Sustains, Broken, TooSlow, TooRisky, NoWay }

/// <summary>Which source a film is played from.</summary>
/// <param name="Index">In the sources asked about; -1 when none will do: then the film must be found or asked for.</param>
/// <param name="StallRisk">0–1.</param>
/// <param name="CostMs">What ordered it within its layer: see <see cref="SourceSelector"/>.</param>
public readonly record struct SourceChoice(int Index, double StallRisk = 0, double CostMs = 0)
{
    public static SourceChoice None { get; } = new(-1);
    public bool Found => Index >= 0;
}

/// <summary>
/// Chooses where a film is played from. Layers go in strict order among the sources that sustain its bit rate; inside a layer the one that
/// costs a person the least time: until the first frame, and ten seconds for a stall, as likely as it is. A risk above the limit
/// (5 % by default) disqualifies. Pure; a source that broke while somebody watched is marked so and asked about again.
/// </summary>
public static class SourceSelector
{
    public const double UsualRisk = 0.05;

    /// <summary>What a stall costs a person who watches.</summary>
    public const double StallMs = 10_000;

    public static SourceChoice Choose(ReadOnlySpan<Source> sources, SourceQuestion question)
    {
        var best = SourceChoice.None;
        for (var at = 0; at < sources.Length; at++)
            if (Weigh(in sources[at], question, at) is { Found: true } one && (!best.Found || IsBefore(sources, one, best))) best = one;
        return best;
    }

    /// <summary>All that will do, the best first: where to go on when one breaks.</summary>
    /// <param name="order">As long as <paramref name="sources"/>; filled from its beginning.</param>
    /// <returns>How many will do.</returns>
    public static int Rank(ReadOnlySpan<Source> sources, SourceQuestion question, Span<SourceChoice> order)
    {
        var count = 0;
        for (var at = 0; at < sources.Length; at++)
            if (Weigh(in sources[at], question, at) is { Found: true } one) Insert(sources, order, one, count++);
        return count;
    }

    public static Verdict Judge(in Source source, SourceQuestion question) =>
        source.Broken ? Verdict.Broken
        : source.Access == Access.None ? Verdict.NoWay
        : !IsPlayedOnArrival(source.Access) ? Verdict.Sustains
        : !Sustains(in source, Needs(in source, question)) ? Verdict.TooSlow
        : StallRisk.Of(in source, Needs(in source, question)) > question.MostRisk ? Verdict.TooRisky
        : Verdict.Sustains;

    private static SourceChoice Weigh(in Source source, SourceQuestion question, int at)
    {
        if (Judge(in source, question) != Verdict.Sustains) return SourceChoice.None;
        var risk = IsPlayedOnArrival(source.Access) ? StallRisk.Of(in source, Needs(in source, question)) : 0;
        return new(at, risk, source.LatencyMs + risk * StallMs);
    }

    private static double Needs(in Source source, SourceQuestion question) => source.BitRateMbps ?? question.BitRateMbps;

    // What is downloaded, restored or brought by hand plays from here afterwards, whatever its line bears.
    private static bool IsPlayedOnArrival(Access access) => access is Access.File or Access.Peer or Access.Stream;

    // A friend's line is trusted only as far as it was measured; a disk or a service bears a film until it was seen not to.
    private static bool Sustains(in Source source, double bitRate) => source.BandwidthMbps is { } measured ? measured > bitRate : source.Access != Access.Peer;

    private static bool IsBefore(ReadOnlySpan<Source> sources, in SourceChoice one, in SourceChoice other)
    {
        var (left, right) = (sources[one.Index].Rank, sources[other.Index].Rank);
        return left != right ? left < right : one.CostMs < other.CostMs; // at the same cost the first named stays
    }

    private static void Insert(ReadOnlySpan<Source> sources, Span<SourceChoice> order, SourceChoice one, int count)
    {
        var at = count;
        for (; at > 0 && IsBefore(sources, one, order[at - 1]); at--) order[at] = order[at - 1];
        order[at] = one;
    }
}

namespace CineOrg.Core.Enrichment.Ahead;

/// <summary>How that fared which was fetched, along one kind of link, before anybody asked.</summary>
/// <param name="Link">As the relation graph calls it; <c>watched-…</c> when a film was watched to its end.</param>
/// <param name="Opened">In its time.</param>
/// <param name="Unused">Not in its time.</param>
/// <param name="Waiting">Its time is not over.</param>
/// <param name="Fetched">So many <paramref name="Requests"/> were spent on.</param>
public sealed record Foresight(string Link, double Opened, double Unused, int Waiting, double Fetched, double Requests)
{
    // What cost nothing, as a recording's answers do, is not worth infinitely much.
    private const double Cheapest = 0.01;

    public double Judged => Opened + Unused + Waiting;

    /// <summary>0–1. What waits counts as not opened until it is: a kind of link is not believed before it has shown something.</summary>
    public double Share => Judged > 0 ? Opened / Judged : 0;

    /// <summary>Requests for one; one while nobody knows.</summary>
    public double RequestsEach => Fetched > 0 ? Requests / Fetched : 1;

    /// <summary>Seconds of waiting that one request spares people, when each opening would have waited so long.</summary>
    public double Spares(TimeSpan wait) => Share * wait.TotalSeconds / Math.Max(Cheapest, RequestsEach);
}

/// <summary>What is thought of a kind of link.</summary>
public enum Verdict
{
    /// <summary>Too little was fetched along it to tell.</summary>
    Tried,

    /// <summary>It spares enough.</summary>
    Pays,

    /// <summary>It does not: only a small share goes on measuring.</summary>
    Wasted,
}

/// <summary>When fetching beforehand is worth a source's patience. Pure.</summary>
/// <param name="Pays">Seconds of waiting that a request must spare; 0: whatever it spares.</param>
/// <param name="Within">What was fetched must be opened in this time.</param>
/// <param name="Wait">How long whoever opens what is not held waits.</param>
public sealed record ForesightOptions(double Pays, TimeSpan Within, TimeSpan Wait)
{
    /// <summary>So many are fetched along a kind of link before it is judged.</summary>
    public const int Trial = 64;

    /// <summary>Of those along a link that does not pay, one in so many is still fetched: else nobody would notice that it pays by now.</summary>
    public const int Sample = 16;

    public Verdict Of(Foresight? known) =>
        Pays <= 0 ? Verdict.Pays : known is null || known.Judged < Trial ? Verdict.Tried : known.Spares(Wait) >= Pays ? Verdict.Pays : Verdict.Wasted;

    /// <summary>The same subject gets the same answer as long as the verdict is the same.</summary>
    public bool Takes(Foresight? known, Guid subject) => Of(known) != Verdict.Wasted || subject.ToByteArray()[15] % Sample == 0;
}

using CineOrg.Storage.Engine;

namespace CineOrg.Storage.Search;

/// <summary>A place in the feed of changes.</summary>
/// <param name="Stamp">Of the row with that number: tells whether it is the same feed.</param>
internal readonly record struct FeedPlace(long Seq, Guid Stamp);

/// <summary>What changed of one kind of things.</summary>
/// <param name="Titled">Whose titles are others now, or which is gone.</param>
/// <param name="Weighed">What weighs otherwise; perhaps among the former too.</param>
internal sealed record Changes(HashSet<int> Titled, HashSet<int> Weighed);

/// <summary>What changed and must be read again. Kept as far back as the newest snapshot.</summary>
internal static class SearchFeed
{
    /// <summary>Added to a kind's number where something of it only weighs otherwise: its titles are as they were.</summary>
    private const int OnlyWeighs = 8;

    private const string After = "select seq, kind, entity from search_feed where seq > ? order by seq limit ?";

    public static FeedPlace End(Lane lane)
    {
        using var row = lane.Ask("select seq, stamp from search_feed order by seq desc limit 1");
        return row.Next() ? new(row.Long(0), Stamp(row, 1)) : default;
    }

    /// <summary>Whether this place is one of this feed, with everything after it still there.</summary>
    public static bool Has(Lane lane, FeedPlace place)
    {
        using var row = lane.Ask("select stamp from search_feed where seq = ?").With(place.Seq);
        return row.Next() && Stamp(row, 0) == place.Stamp;
    }

    /// <summary>Changes not yet followed.</summary>
    public static long Behind(Lane lane, long seq) => Math.Max(0, lane.Number("select max(seq) from search_feed") - seq);

    /// <summary>What changed after a place, each thing once.</summary>
    /// <returns>By kind, and the last row read; null when there is nothing.</returns>
    public static (IReadOnlyList<Changes> Changes, long Seq)? Read(Lane lane, long after, int most)
    {
        var changes = SearchKind.Each.Select(_ => new Changes([], [])).ToList();
        var last = after;
        using (var rows = lane.Ask(After).With(after).With(most))
            while (rows.Next())
            {
                last = rows.Long(0);
                var (weighs, kind) = (rows.Int(1) >= OnlyWeighs, rows.Int(1) % OnlyWeighs);
                if (kind < changes.Count) (weighs ? changes[kind].Weighed : changes[kind].Titled).Add(rows.Int(2));
            }
        return last == after ? null : (changes, last);
    }

    /// <summary>Lets go of what stands before a place, which itself stays: it is known again by its stamp.</summary>
    public static void Trim(Lane lane, long seq) => lane.Ask("delete from search_feed where seq < ?").With(seq).Run();

    public static FeedPlace At(Lane lane, long seq)
    {
        using var row = lane.Ask("select stamp from search_feed where seq = ?").With(seq);
        return row.Next() ? new(seq, Stamp(row, 0)) : default;
    }

    private static Guid Stamp(Statement row, int column)
    {
        Span<byte> bytes = stackalloc byte[16];
        row.Bytes(column)[..8].CopyTo(bytes);
        return new(bytes);
    }
}

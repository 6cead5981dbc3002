using System.Globalization;
using CineOrg.Core.Catalogue;
using CineOrg.Storage.Engine;

namespace CineOrg.Storage.Catalogue;

/// <summary>The shelves of one kind as policy leaves them: each counted film by film when few are left, else along its index.</summary>
internal static class NarrowedCounts
{
    /// <summary>With more films than these one walk along the whole index is quicker than a look-up for each.</summary>
    private const int Few = 20_000;

    /// <summary>Shelves that still hold films, ordered as <see cref="ShelfCounts.Of"/> does.</summary>
    public static IReadOnlyList<Shelf> Of(Lane lane, ShelfKind kind, ulong[] left)
    {
        var counts = new Dictionary<string, (int Movies, int Owned)>(StringComparer.Ordinal);
        var films = Films(left);
        if (films.Count <= Few) foreach (var film in films) CountOne(lane, kind, film, counts);
        else CountAll(lane, kind, left, counts);
        var shelves = counts.Select(count => new Shelf(KeyOf(kind, count.Key), LabelOf(lane, kind, count.Key), count.Value.Movies, count.Value.Owned));
        return kind == ShelfKind.Decades
            ? [.. shelves.OrderByDescending(shelf => shelf.Key, StringComparer.Ordinal)]
            : [.. shelves.OrderByDescending(shelf => shelf.Movies).ThenBy(shelf => shelf.Key, StringComparer.Ordinal)];
    }

    private static void CountOne(Lane lane, ShelfKind kind, int film, Dictionary<string, (int Movies, int Owned)> counts)
    {
        using var rows = lane.Ask(kind switch
        {
            ShelfKind.Categories => "select g.genre, w.copies > 0 from works w join work_genres g on g.work_id = w.id where w.id = ?",
            ShelfKind.Countries => "select c.country, w.copies > 0 from works w join work_countries c on c.work_id = w.id where w.id = ?",
            ShelfKind.Decades => "select year / 10 * 10, copies > 0 from works where id = ? and year is not null",
            ShelfKind.Keywords => "select k.key, w.copies > 0 from works w join work_keywords l on l.work_id = w.id join keywords k on k.id = l.keyword_id where w.id = ?",
            _ => "select kind, copies > 0 from works where id = ?",
        }).With(film);
        while (rows.Next()) Count(counts, rows.Text(0), rows.Bool(1));
    }

    private static void CountAll(Lane lane, ShelfKind kind, ulong[] left, Dictionary<string, (int Movies, int Owned)> counts)
    {
        using var rows = lane.Ask(kind switch
        {
            ShelfKind.Categories => "select g.genre, g.work_id, w.copies > 0 from work_genres g join works w on w.id = g.work_id",
            ShelfKind.Countries => "select c.country, c.work_id, w.copies > 0 from work_countries c join works w on w.id = c.work_id",
            ShelfKind.Decades => "select year / 10 * 10, id, copies > 0 from works where year is not null",
            ShelfKind.Keywords => "select k.key, l.work_id, w.copies > 0 from keywords k join work_keywords l on l.keyword_id = k.id join works w on w.id = l.work_id",
            _ => "select kind, id, copies > 0 from works",
        });
        while (rows.Next())
            if (Holds(left, rows.Int(1))) Count(counts, rows.Text(0), rows.Bool(2));
    }

    private static void Count(Dictionary<string, (int Movies, int Owned)> counts, string key, bool owned)
    {
        var (movies, held) = counts.GetValueOrDefault(key);
        counts[key] = (movies + 1, owned ? held + 1 : held);
    }

    /// <summary>Whether a film's bit is set.</summary>
    public static bool Holds(ulong[] left, int film) => film >> 6 < left.Length && (left[film >> 6] >> film & 1) != 0;

    private static List<int> Films(ulong[] left)
    {
        var films = new List<int>();
        for (var word = 0; word < left.Length; word++)
            for (var rest = left[word]; rest != 0; rest &= rest - 1)
                films.Add((word << 6) + System.Numerics.BitOperations.TrailingZeroCount(rest));
        return films;
    }

    private static string KeyOf(ShelfKind kind, string key) =>
        kind == ShelfKind.Kinds ? ShownWords.Kind(int.Parse(key, CultureInfo.InvariantCulture)) : key;

    private static string? LabelOf(Lane lane, ShelfKind kind, string key)
    {
        if (kind != ShelfKind.Keywords) return null;
        using var row = lane.Ask("select label from keywords where key = ?").With(key);
        return row.Next() ? row.TextOrNull(0) : null;
    }
}

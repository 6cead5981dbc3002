using System.Collections.Concurrent;
using CineOrg.Core.Catalogue;
using CineOrg.Storage.Engine;

namespace CineOrg.Storage.Catalogue;

/// <summary>
/// Pages of films. The order of each list in use is kept as ids per catalogue generation, so that a page is as many key look-ups
/// as it has films, wherever it lies, and its total is known.
/// </summary>
internal sealed class MovieLists
{
    /// <summary>Ids kept in all orders together (64 MB); beyond it the orders are forgotten and worked out anew as asked.</summary>
    private const int MostIds = 16_000_000;
    private const int MostOrders = 256;

    private readonly Database _database;
    private readonly ConcurrentDictionary<MovieQuery, Kept<int[]>> _orders = [];
    private readonly ConcurrentDictionary<MovieQuery, Kept<ulong[]>> _left = [];
    private readonly IReadOnlyDictionary<ShelfKind, Kept<IReadOnlyList<Shelf>>> _shelves;
    private readonly Kept<Facets> _facets;

    public MovieLists(Database database)
    {
        _database = database;
        _shelves = Enum.GetValues<ShelfKind>().ToDictionary(
            kind => kind, kind => new Kept<IReadOnlyList<Shelf>>(database, () => database.Read(lane => ShelfCounts.Of(lane, kind))));
        _facets = new(database, () => database.Read(Count));
    }

    /// <summary>The shelves of one kind, counted once per generation of the catalogue.</summary>
    public IReadOnlyList<Shelf> Shelves(ShelfKind kind) => _shelves[kind].Value;

    /// <summary>The values that lists can be filtered by. Keywords are too many for that.</summary>
    public Facets Facets() => _facets.Value;

    /// <summary>A bit for each film that the query's filters leave; null when it has none.</summary>
    public ulong[]? Left(MovieQuery query)
    {
        if (!query.IsFiltered) return null;
        if (_left.Count >= MostOrders) _left.Clear();
        return _left.GetOrAdd(new("", 1, 1)
        {
            Kind = query.Kind, Genre = query.Genre, Country = query.Country, Keyword = query.Keyword, Decade = query.Decade, Year = query.Year, Owned = query.Owned,
        }, filters => new(_database, () => Bits(_database.Read(lane => MovieOrder.Left(lane, filters))))).Value;
    }

    private static ulong[] Bits(System.Collections.BitArray left)
    {
        var bits = new ulong[(left.Length >> 6) + 1];
        for (var id = 0; id < left.Length; id++)
            if (left[id]) bits[id >> 6] |= 1UL << id;
        return bits;
    }

    /// <exception cref="ArgumentOutOfRangeException">Page below 1, or page size outside 1–100.</exception>
    public Page<MovieItem> Page(MovieQuery query)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(query.Page, 1, nameof(query));
        ArgumentOutOfRangeException.ThrowIfLessThan(query.PageSize, 1, nameof(query));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(query.PageSize, 100, nameof(query));
        var order = Order(query with { Page = 1, PageSize = 1 });
        var start = (int)Math.Min((long)(query.Page - 1) * query.PageSize, order.Length);
        var ids = new ArraySegment<int>(order, start, Math.Min(query.PageSize, order.Length - start));
        return new(_database.Read(lane => MovieItems.Of(lane, ids, query.Language)), query.Page, query.PageSize, order.Length);
    }

    /// <summary>Works out the order that lists have when nobody asks for another.</summary>
    public void Warm(string language) => Order(new(language, 1, 1));

    private static Facets Count(Lane lane) => new(
        ShelfCounts.Facets(lane, ShelfKind.Categories), ShelfCounts.Facets(lane, ShelfKind.Countries), ShelfCounts.Facets(lane, ShelfKind.Decades),
        ShelfCounts.Facets(lane, ShelfKind.Kinds));

    private int[] Order(MovieQuery query)
    {
        if (_orders.TryGetValue(query, out var kept)) return kept.Value;
        MakeRoom();
        return _orders.GetOrAdd(query, Keep).Value;
    }

    private Kept<int[]> Keep(MovieQuery query) => new(_database, () =>
    {
        if (!query.IsFiltered) return _database.Read(lane => MovieOrder.All(lane, query));
        var all = Order(new(query.Language, 1, 1) { Sort = query.Sort, Descending = query.Descending });
        return _database.Read(lane => MovieOrder.Filtered(lane, query, all));
    });

    private void MakeRoom()
    {
        if (_orders.Count >= MostOrders || _orders.Values.Sum(kept => (long)(kept.Standing?.Length ?? 0)) >= MostIds) _orders.Clear();
    }
}

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
    private readonly ConcurrentDictionary<(ShelfKind Kind, Within Within), Kept<IReadOnlyList<Shelf>>> _narrowed = [];
    private readonly ConcurrentDictionary<NearestFirst, Kept<byte[]>> _ranks = [];
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

    /// <summary>The shelves of one kind as policy leaves them.</summary>
    public IReadOnlyList<Shelf> Shelves(ShelfKind kind, Within? within)
    {
        if (within is null) return Shelves(kind);
        if (_narrowed.Count >= MostOrders) _narrowed.Clear();
        return _narrowed.GetOrAdd((kind, within), key => new(_database, () =>
        {
            var left = Left(new("", 1, 1) { Within = key.Within })!;
            return _database.Read(lane => NarrowedCounts.Of(lane, key.Kind, left));
        })).Value;
    }

    /// <summary>The values that lists can be filtered by, as policy leaves them.</summary>
    public Facets Facets(Within? within)
    {
        if (within is null) return Facets();
        IReadOnlyList<Facet> Of(ShelfKind kind) => [.. Shelves(kind, within).Select(shelf => new Facet(shelf.Key, shelf.Movies))];
        return new(Of(ShelfKind.Categories), Of(ShelfKind.Countries), Of(ShelfKind.Decades), Of(ShelfKind.Kinds));
    }

    /// <summary>How near each film is, by its number.</summary>
    public byte[] Ranks(NearestFirst near)
    {
        if (_ranks.Count >= MostOrders) _ranks.Clear();
        return _ranks.GetOrAdd(near, one => new(_database, () => _database.Read(
            lane => Reached.Ranks(lane, one, (int)lane.Number("select max(id) from works") + 1)))).Value;
    }

    /// <summary>A bit for each film that the query's filters and policy leave; null when it has none.</summary>
    public ulong[]? Left(MovieQuery query)
    {
        if (!query.IsFiltered && query.Within is null) return null;
        if (_left.Count >= MostOrders) _left.Clear();
        return _left.GetOrAdd(new("", 1, 1)
        {
            Kind = query.Kind, Genre = query.Genre, Country = query.Country, Keyword = query.Keyword, Decade = query.Decade, Year = query.Year, Owned = query.Owned,
            Within = query.Within,
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
        if (Whole(query) is not { } whole) return _database.Read(lane => MovieOrder.All(lane, query));
        var all = Order(whole);
        if (query.Near is { } near) return Nearness.Sort(all, Ranks(near));
        return _database.Read(lane => MovieOrder.Filtered(lane, query, all));
    });

    // The order that a query's own is cut or sorted from; null when it is all films in a plain order.
    private static MovieQuery? Whole(MovieQuery query) =>
        query.Near is not null ? query with { Near = null }
        : query.IsFiltered || query.Within is not null ? new(query.Language, 1, 1) { Sort = query.Sort, Descending = query.Descending }
        : null;

    private void MakeRoom()
    {
        if (_orders.Count >= MostOrders || _orders.Values.Sum(kept => (long)(kept.Standing?.Length ?? 0)) >= MostIds) _orders.Clear();
    }
}

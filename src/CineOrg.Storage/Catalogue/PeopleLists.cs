using CineOrg.Core.Catalogue;
using CineOrg.Storage.Engine;

namespace CineOrg.Storage.Catalogue;

/// <summary>Pages of everybody by name. The order is kept per catalogue generation, as that of films is.</summary>
internal sealed class PeopleLists(Database database)
{
    private readonly Kept<int[]> _byName = new(database, () => database.Read(lane =>
    {
        using var rows = lane.Ask("select id from persons order by name_key, id");
        var ids = new List<int>();
        while (rows.Next()) ids.Add(rows.Int(0));
        return ids.ToArray();
    }));

    /// <exception cref="ArgumentOutOfRangeException">Page below 1, or page size outside 1–100.</exception>
    public Page<PersonItem> Page(int page, int pageSize)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(page, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(pageSize, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(pageSize, 100);
        var order = _byName.Value;
        var start = (int)Math.Min((page - 1L) * pageSize, order.Length);
        var ids = new ArraySegment<int>(order, start, Math.Min(pageSize, order.Length - start));
        return new(database.Read(lane => PersonItems.Of(lane, ids)), page, pageSize, order.Length);
    }
}

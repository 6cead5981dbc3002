using CineOrg.Core.Context.Graph;

namespace CineOrg.Storage.Links;

/// <summary>Which links of a table count, and that each is told once.</summary>
internal static class LinkOrder
{
    /// <param name="linked">Packed with the role when the table is of people.</param>
    /// <param name="first">Where this answer begins in <paramref name="into"/>.</param>
    public static void Add(Via via, int linked, List<int> into, int first)
    {
        if (via.Table != LinkTable.People)
        {
            into.Add(linked);
            return;
        }
        if (via.Role is { } role && (linked & LinkSql.RoleMask) != (int)role) return;
        var number = linked >> LinkSql.RoleBits;
        // With one role each stands once; with all, a person who did several things must be looked for.
        if (via.Role is null && into.IndexOf(number, first) >= 0) return;
        into.Add(number);
    }
}

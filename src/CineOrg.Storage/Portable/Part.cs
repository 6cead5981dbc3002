namespace CineOrg.Storage.Portable;

/// <summary>Rows that hang on one film, person or copy and stand inside it, as a list.</summary>
/// <param name="Field">The list's name.</param>
/// <param name="Owner">The column that holds whose they are.</param>
/// <param name="Keys">How many leading columns tell one row of an owner from another.</param>
internal sealed record Part(string Field, string Table, string Owner, int Keys, IReadOnlyList<Column> Columns)
{
    /// <summary>Column by which the newer of two rows is kept; none: what stands stays.</summary>
    public string? Newer { get; init; }

    /// <summary>Rows that stay here: conditions in SQL.</summary>
    public string Only { get; init; } = "1";
    public IReadOnlyList<Derived> Derived { get; init; } = [];

    public string Select => $"select {Names(Columns)} from {Table} where {Owner} = ? and {Only} order by {Names(Columns.Take(Math.Max(Keys, 1)))}";

    public string Insert { get => field ?? DefaultInsert; init; }

    private string DefaultInsert
    {
        get
        {
            var names = Columns.Select(column => column.Name).Concat(Derived.Select(derived => derived.Name)).ToList();
            var into = $"insert into {Table}({Owner}, {string.Join(", ", names)}) values(?{string.Concat(Enumerable.Repeat(", ?", names.Count))}) on conflict ";
            if (Newer is null) return into + "do nothing";
            var set = string.Join(", ", names.Skip(Keys).Select(name => $"{name} = excluded.{name}"));
            var key = string.Join(", ", Columns.Take(Keys).Select(column => column.Name).Prepend(Owner));
            return $"{into}({key}) do update set {set} where excluded.{Newer} > {Table}.{Newer}";
        }
    }

    private static string Names(IEnumerable<Column> columns) => string.Join(", ", columns.Select(column => column.Name));
}

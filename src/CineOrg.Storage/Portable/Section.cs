namespace CineOrg.Storage.Portable;

/// <summary>A list in a file: one item a line, ordered by its leading columns, none twice.</summary>
/// <param name="File">The file it stands in.</param>
/// <param name="Name">The list's name.</param>
/// <param name="Keys">How many leading columns name and order an item.</param>
/// <param name="Select">The items' columns in order, and last the integer key that their parts hang on (when they have parts).</param>
internal sealed record Section(string File, string Name, int Keys, IReadOnlyList<Column> Columns, string Select)
{
    public IReadOnlyList<Part> Parts { get; init; } = [];

    /// <summary>Takes one item into the database; null for what is only read by others and worked out anew here.</summary>
    public Action<Taking, Item>? Take { get; init; }
}

/// <summary>One item as read: checked for its form, not yet for what it points at.</summary>
/// <param name="Place">File, line and column, for messages.</param>
internal sealed record Item(string Place, Values Values, IReadOnlyDictionary<string, IReadOnlyList<Values>> Parts);

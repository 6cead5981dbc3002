using CineOrg.Storage.Search.Memory;

namespace CineOrg.Storage.Search;

/// <summary>What answers a question, whoever searched.</summary>
/// <param name="Key">The folded title that answered; null when it is not known or nobody asked why.</param>
internal readonly record struct Answer(int Entity, Fit Fit, ushort Weight = 0, string? Key = null);

/// <param name="IsCapped">There are more.</param>
internal sealed record Answers(IReadOnlyList<Answer> Best, bool IsCapped)
{
    public List<int> Entities(int skip, int take) => [.. Best.Skip(skip).Take(take).Select(answer => answer.Entity)];
}

/// <summary>A question to an engine.</summary>
/// <param name="Allowed">A bit for each entity that filters leave; null: all.</param>
internal sealed record Question(Query Query, int Most, ulong[]? Allowed, bool WithKeys);

/// <summary>One that finds titles and names: the index in memory, or the database's own tables of words.</summary>
internal interface ITitleEngine
{
    /// <returns>Null: it cannot say now.</returns>
    Answers? Find(SearchKind kind, Question question);
}

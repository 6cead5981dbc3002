using CineOrg.Storage.Catalogue;
using CineOrg.Storage.Search.Memory;

namespace CineOrg.Storage.Search;

/// <summary>What answers a question, whoever searched.</summary>
/// <param name="Cost">Letters wrong and words missing, as the engine counts them.</param>
/// <param name="Key">The folded title that answered; null when it is not known or nobody asked why.</param>
internal readonly record struct Answer(int Entity, Fit Fit, ushort Weight = 0, string? Key = null, int Cost = 0);

/// <param name="IsCapped">There are more.</param>
internal sealed record Answers(IReadOnlyList<Answer> Best, bool IsCapped)
{
    private const int Block = 100;

    /// <summary>
    /// What is nearer first among those that answer equally well by fit, wrong letters and worth of the title. Only within each hundred, so that
    /// pages stay the same however many were looked at.
    /// </summary>
    public Answers Nearest(byte[] ranks) => this with
    {
        Best = [.. Best.Chunk(Block).SelectMany(block => block.OrderBy(answer => answer.Fit).ThenBy(answer => answer.Cost)
            .ThenByDescending(answer => answer.Weight >> 14).ThenBy(answer => Nearness.Of(ranks, answer.Entity)))],
    };

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

namespace CineOrg.Core.Enrichment;

/// <summary>
/// What sources answered, word for word, for a while: a question that comes again is not asked again. Bounded in bytes, the oldest go
/// first; nothing in it is needed, so a disk that is full or a file that is damaged costs requests and nothing else.
/// </summary>
public interface IAnswerStore
{
    /// <param name="key">Of the normalised address and language; it tells no secret.</param>
    KeptAnswer? Find(string key);

    void Keep(string key, KeptAnswer answer);

    void Drop(string key);

    /// <summary>Bytes held now.</summary>
    long Bytes { get; }
}

/// <param name="Body">JSON; null when the source answered that it has nothing.</param>
/// <param name="FetchedAt">When the source last said so.</param>
/// <param name="Tag">Its entity tag, to ask whether it changed.</param>
public sealed record KeptAnswer(ReadOnlyMemory<byte>? Body, DateTimeOffset FetchedAt, string? Tag);

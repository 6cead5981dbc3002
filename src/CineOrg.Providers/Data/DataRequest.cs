using CineOrg.Core.Enrichment;

namespace CineOrg.Providers.Data;

/// <summary>
/// What is asked for, in the provider's own words, whoever answers. It carries no secret: keys and tokens belong to the
/// <see cref="HttpEndpoint"/>, so that no recording and no log can ever hold one.
/// </summary>
/// <param name="Provider">Such as <c>wikidata</c>.</param>
/// <param name="Kind">Such as <c>movie</c>, <c>entity</c>, <c>summary</c>; a search has a kind of its own.</param>
/// <param name="Keys">One key, several of a batch, or the terms of a search (any of them).</param>
internal sealed record DataRequest(string Provider, string Kind, IReadOnlyList<string> Keys)
{
    public DataRequest(string provider, string kind, string key) : this(provider, kind, [key]) { }

    /// <summary>ISO 639-1 when the answer depends on it.</summary>
    public string? Language { get; init; }

    /// <summary>Where these keys are found on the network; null for what no network has.</summary>
    public Func<IReadOnlyList<string>, Uri>? Address { get; init; }

    /// <summary>Property of the body under which a batch's entities lie by key; null when the body is the one entity itself.</summary>
    public string? BatchProperty { get; init; }

    /// <summary>A search's answer changes with what the world adds: it is asked again before a recorded one is believed.</summary>
    public bool IsSearch { get; init; }

    /// <summary>How several such questions are put as one; null when each is put alone.</summary>
    public Gathering? Gathering { get; init; }

    /// <summary>An answer that was given before is not believed: a person wants it anew, or it is known to have changed.</summary>
    public DateTimeOffset? Since { get; init; } = Afresh.Since;

    /// <summary>Whether an answer of that time will do.</summary>
    public bool Believes(DateTimeOffset fetchedAt) => Since is null || fetchedAt >= Since;

    /// <summary>Entity tag of the answer that is held: an answer may be <see cref="DataAnswer.Unchanged"/>.</summary>
    public string? KnownTag { get; init; }

    /// <summary>Tells what is wrong with a body's shape, in one line; null when nothing is. What is wrong is neither kept nor recorded.</summary>
    public Func<ReadOnlyMemory<byte>, string?>? Mistake { get; init; }

    public override string ToString() => $"{Provider}/{Kind}/{string.Join('|', Keys)}{(Language is null ? "" : "." + Language)}";
}

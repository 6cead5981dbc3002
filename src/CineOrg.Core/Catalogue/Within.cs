namespace CineOrg.Core.Catalogue;

/// <summary>Words compared by value, in their order; none may hold a line break.</summary>
public readonly record struct WordLine
{
    private readonly string? _joined;

    private WordLine(string joined) => _joined = joined;

    public static WordLine Of(IEnumerable<string> words) => new(string.Join('\n', words));

    public IReadOnlyList<string> Words => string.IsNullOrEmpty(_joined) ? [] : _joined.Split('\n');
}

/// <summary>Narrows lists to films that can be had at one of these places at least. Equal ones share their kept lists.</summary>
/// <param name="Places">Names of layers: a present copy there, its root in reach, is enough.</param>
/// <param name="Services">Names of services: an offer of theirs with nothing to pay a time is enough.</param>
/// <param name="Country">Where offers must hold, ISO 3166-1 alpha-2.</param>
/// <param name="AnyService">Any offer of any service is enough.</param>
public sealed record Within(WordLine Places, WordLine Services, string Country, bool AnyService = false);

/// <summary>Puts the nearest films of a list first.</summary>
/// <param name="Places">Names of all layers, the nearest first.</param>
/// <param name="Streaming">The layer of services.</param>
/// <param name="Services">Of the reader's own.</param>
/// <param name="Country">As in <see cref="Within"/>.</param>
public sealed record NearestFirst(WordLine Places, string Streaming, WordLine Services, string Country);

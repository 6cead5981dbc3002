using CineOrg.Core.Enrichment;

namespace CineOrg.Providers.Data;

/// <summary>How long answers are good without asking again: per provider and kind, never beyond the provider's licence.</summary>
/// <param name="Usual">For what no rule names.</param>
/// <param name="Rules"><c>tmdb</c> or <c>tmdb/search</c> → its own time.</param>
internal sealed record CacheRules(TimeSpan Usual, IReadOnlyDictionary<string, TimeSpan> Rules)
{
    public static readonly CacheRules Day = new(TimeSpan.FromHours(24), new Dictionary<string, TimeSpan>());

    /// <summary>A month of the six that TMDB's terms allow; the rest is for what is learnt from the answer (<see cref="Licence"/>).</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(30);

    public TimeSpan For(DataRequest request)
    {
        var told = Rules.TryGetValue($"{request.Provider}/{request.Kind}", out var kind) ? kind
            : Rules.TryGetValue(request.Provider, out var provider) ? provider : Usual;
        return told < Longest ? told : Longest;
    }
}

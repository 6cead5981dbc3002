using CineOrg.Core.Catalogue;

namespace CineOrg.Providers.Tmdb;

/// <summary>TMDB's collections: what they are called, and their films in the order in which they came out.</summary>
internal static class TmdbCollections
{
    public static Dictionary<string, string> Names(
        TmdbNamed named, TmdbCollection? told, IReadOnlyList<string> languages, IReadOnlyList<string> countries)
    {
        var names = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var language in languages)
            if (TmdbTranslating.Best(told?.Translations?.Translations ?? [], language, countries, data => data.Title ?? data.Name) is { } name) names[language] = name;
        if (TmdbWords.IsName(told?.Name) && languages is [var asked, ..]) names.TryAdd(asked, told!.Name!);
        if (TmdbWords.IsName(named.Name)) names.TryAdd("en", named.Name!);
        return new(names);
    }

    public static IReadOnlyList<StatedPart> Parts(TmdbCollection collection) =>
    [
        .. (collection.Parts ?? []).OrderBy(part => TmdbWords.Date(part.ReleaseDate) ?? "9999", StringComparer.Ordinal).ThenBy(part => part.Id)
            .Select(TmdbFacts.Stated).OfType<StatedMovie>().Select((film, place) => new StatedPart(film, place + 1)),
    ];
}

using CineOrg.Core.Catalogue;

namespace CineOrg.Providers.Tmdb;

/// <summary>TMDB's images, best voted first as it gives them.</summary>
internal static class TmdbPictures
{
    private const int MostOfAType = 12;

    /// <summary>One poster per wanted language, the original's and the one without words.</summary>
    public static Statements Poster(TmdbTelling told)
    {
        var posters = told.Movie.Images?.Posters ?? [];
        var said = new Statements(Question.Poster);
        foreach (var language in told.Languages)
            if (posters.FirstOrDefault(poster => poster.Language == language) is { } own) said.Say(Field.Poster, Written("poster", own, "w780"), language);
        if (said.Said.Count > 0 || TmdbWords.ImageUrl(told.Movie.PosterPath, "w780") is not { } url) return said;
        return said.Say(Field.Poster, Structured.Write(new ImageFact("poster", url, null, null, null, null, null, null)), "en");
    }

    public static Statements Images(TmdbTelling told) => new Statements(Question.Images).Each(Field.Image,
        Of("backdrop", told.Movie.Images?.Backdrops).Concat(Of("poster", told.Movie.Images?.Posters)).Concat(Of("logo", told.Movie.Images?.Logos)));

    public static string? Portrait(TmdbPerson person)
    {
        var profiles = person.Images?.Profiles ?? [];
        var chosen = profiles.FirstOrDefault(profile => profile.FilePath == person.ProfilePath) ?? (profiles is [var best, ..] ? best : null);
        return Written("portrait", chosen ?? new(person.ProfilePath, null, null, null), "h632");
    }

    private static IEnumerable<string?> Of(string type, IReadOnlyList<TmdbImage>? images) =>
        (images ?? []).Take(MostOfAType).Select(image => Written(type, image, "original"));

    private static string? Written(string type, TmdbImage image, string size) => TmdbWords.ImageUrl(image.FilePath, size) is not { } url ? null
        : Structured.Write(new ImageFact(type, url, Pixels(image.Width), Pixels(image.Height), image.Language is { Length: 2 } language ? language : null, null, null, null));

    private static int? Pixels(int? length) => length is > 0 and < 100_000 ? length : null;
}

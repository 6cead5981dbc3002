using System.Globalization;
using CineOrg.Core.Catalogue;

namespace CineOrg.Core.Enrichment.Facts;

/// <summary>
/// Which kind a work is, from facts, in this order: a person's word; what a source says it is, when that is more than "film" (Wikidata's
/// class, TMDB's type and genre, in the order of trust); a running time under 40 minutes; the genres documentary and animation; "film".
/// </summary>
internal static class KindRule
{
    /// <summary>Minutes; a film that runs less is a short one.</summary>
    public const int LongestShort = 40;

    public static Chosen<MovieKind>? Of(Believed believed)
    {
        var stated = believed.Each(Field.Kind, Spelling.Read<MovieKind>).ToList();
        return stated.FirstOrDefault(kind => kind.Source == TrustOrder.Correction)
            ?? stated.FirstOrDefault(kind => kind.Value != MovieKind.Film && (kind.Source != TrustOrder.FileName || kind.Value == MovieKind.Series))
            ?? ByLength(believed) ?? ByGenre(believed, "documentary", MovieKind.Documentary) ?? ByGenre(believed, "animation", MovieKind.Animation)
            ?? stated.FirstOrDefault();
    }

    private static Chosen<MovieKind>? ByLength(Believed believed) => believed.Text(Field.DurationMinutes) is { } length
        && int.TryParse(length.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) && minutes is > 0 and < LongestShort
            ? new(MovieKind.Short, length.Source) : null;

    private static Chosen<MovieKind>? ByGenre(Believed believed, string genre, MovieKind kind) =>
        believed.List(Field.Genre, value => value) is { } genres && genres.Value.Contains(genre) ? new(kind, genres.Source) : null;
}

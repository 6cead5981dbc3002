using System.Globalization;

namespace CineOrg.Bench.Enrich;

/// <summary>Films that an encyclopedia of the bench knows: everything about one follows from its number.</summary>
internal static class GeneratedFilms
{
    public const int Count = 1000;
    private const int People = 3000;
    private static readonly string[] Words = ["nuit", "ville", "jardin", "mer", "voyage", "silence", "lumière", "hiver", "fleuve", "miroir", "gare", "orage"];

    /// <summary>Every second film is held with its IMDb id (from an NFO); the others by title and year alone.</summary>
    public static bool HasId(int film) => film % 2 == 0;

    public static string Title(int film) => $"La {Words[film % 12]} de {Words[film / 12 % 12]} {Letters(film)}";
    public static int Year(int film) => 1930 + film % 90;
    public static string Item(int film) => $"Q{1_000_000 + film}";
    public static string Imdb(int film) => $"tt{film + 1:0000000}";
    public static int? OfItem(string item) => Number(item, "Q", 1_000_000);
    public static int? OfImdb(string imdb) => Number(imdb, "tt", 1);
    public static IEnumerable<string> Cast(int film) => Enumerable.Range(0, 12).Select(place => $"Q{2_000_000 + (film * 7 + place * 251) % People}");
    public static string Director(int film) => $"Q{2_000_000 + film % 400}";
    public static string Genre(int film) => $"Q{3_000_000 + film % 20}";

    private static string Letters(int film) => string.Concat(film.ToString("0000", CultureInfo.InvariantCulture).Select(digit => (char)('a' + digit - '0')));

    private static int? Number(string text, string before, int first) =>
        text.StartsWith(before, StringComparison.Ordinal) && int.TryParse(text.AsSpan(before.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number - first is >= 0 and < Count ? number - first : null;
}

using System.Globalization;
using CineOrg.Core.Catalogue;

namespace CineOrg.Core.Context.Graph;

/// <summary>Numbers of entities that are known by a word: genres by their place in the list, countries by their letters, decades by their first year.</summary>
public static class EntityKeys
{
    private static readonly Dictionary<string, int> GenrePlaces = Genres.All.Select((genre, place) => (genre.Key, place)).ToDictionary(pair => pair.Key, pair => pair.place);

    /// <summary>Countries there can be.</summary>
    public const int Countries = 26 * 26;

    /// <summary>Decades there can be: to 2990.</summary>
    public const int Decades = 300;

    public static int? Genre(string key) => GenrePlaces.TryGetValue(key, out var place) ? place : null;

    public static int? Country(ReadOnlySpan<char> key) =>
        key is [>= 'A' and <= 'Z', >= 'A' and <= 'Z'] ? (key[0] - 'A') * 26 + key[1] - 'A' : null;

    public static int? Decade(string key) =>
        int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year % 10 == 0 && year < Decades * 10 ? year / 10 : null;

    /// <summary>Null for a year that no film has.</summary>
    public static int? DecadeOf(int? year) => year is > 0 and < Decades * 10 ? year / 10 : null;

    public static string Genre(int number) => Genres.All[number].Key;

    public static string Country(int number) => new([(char)('A' + number / 26), (char)('A' + number % 26)]);

    public static string Decade(int number) => (number * 10).ToString(CultureInfo.InvariantCulture);

    /// <summary>What a credit counts as.</summary>
    public static RoleClass RoleOf(bool isCast, string role) => isCast ? RoleClass.Cast : role switch
    {
        "director" => RoleClass.Director,
        "writer" => RoleClass.Writer,
        "composer" => RoleClass.Composer,
        "producer" => RoleClass.Producer,
        _ => RoleClass.Other,
    };
}

namespace CineOrg.Core.Catalogue;

/// <summary>What films are put on shelves by.</summary>
public enum ShelfKind { Categories, Countries, Decades, Keywords, Kinds }

/// <summary>The films that have one thing in common: a genre, a country of origin, a decade, a keyword, a kind.</summary>
/// <param name="Key">As filters and addresses spell it: <c>science-fiction</c>, <c>FR</c>, <c>1960</c>.</param>
/// <param name="Label">What a source calls it; null where the key has names of its own in each language.</param>
/// <param name="Movies">Films on it.</param>
/// <param name="Owned">How many of these have a copy here.</param>
public sealed record Shelf(string Key, string? Label, int Movies, int Owned);

public static class Shelves
{
    /// <summary>The list's films narrowed to one shelf; null when no shelf can have that key.</summary>
    public static MovieQuery? On(this MovieQuery query, ShelfKind kind, string key) => kind switch
    {
        ShelfKind.Categories => Genres.Find(key) is null ? null : query with { Genre = key },
        ShelfKind.Countries => key is [>= 'A' and <= 'Z', >= 'A' and <= 'Z'] ? query with { Country = key } : null,
        ShelfKind.Decades => key is [>= '1' and <= '2', >= '0' and <= '9', >= '0' and <= '9', '0']
            ? query with { Decade = int.Parse(key, System.Globalization.CultureInfo.InvariantCulture) } : null,
        ShelfKind.Keywords => Keyword.IsKey(key) ? query with { Keyword = key } : null,
        _ => Spelling.Read<MovieKind>(key)?.Word() == key ? query with { Kind = key } : null,
    };
}

/// <summary>Keywords come in many spellings: what is alike when folded is one, and its key can stand in an address.</summary>
public static class Keyword
{
    /// <summary>Longest key; a longer one is a sentence.</summary>
    public const int Longest = 80;

    /// <summary>Lower case, no accents, hyphens between words; null for what is no keyword.</summary>
    public static string? KeyOf(string keyword) =>
        TitleKey.Of(keyword).Replace(' ', '-') is { Length: > 0 and <= Longest } key ? key : null;

    public static bool IsKey(string key) => KeyOf(key) == key;
}

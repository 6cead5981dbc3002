namespace CineOrg.Core.Catalogue;

/// <summary>An external id as people type it: <c>imdb:nm0000040</c>, or bare where its form says whose it is.</summary>
public static class ExternalIdText
{
    /// <returns>Null when the text is no id of a known form.</returns>
    public static (string Source, string Value)? Read(string text)
    {
        var trimmed = text.Trim();
        if (trimmed.IndexOf(':') is > 0 and var colon && Valid(trimmed[..colon].ToLowerInvariant(), trimmed[(colon + 1)..]) is { } whole) return whole;
        return Valid("wikidata", trimmed) ?? Valid("imdb", trimmed);
    }

    private static (string, string)? Valid(string source, string value) => ExternalIdPattern.IsValid(source, value) ? (source, value) : null;
}

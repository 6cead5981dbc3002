using System.Globalization;
using System.Text.RegularExpressions;
using CineOrg.Core.Catalogue;

namespace CineOrg.Core.Enrichment.Discovering;

/// <summary>What somebody searches for, as sources are asked: a title, with a year when it ends with one in parentheses.</summary>
internal sealed partial record Question(string Title, int? Year, IReadOnlyList<string> Languages)
{
    /// <param name="language">The reader's, asked for first.</param>
    public static Question Of(string text, string language, IReadOnlyList<string> languages)
    {
        IReadOnlyList<string> wanted = [.. languages.Prepend(language).Distinct()];
        return WithYear.Match(text) is { Success: true } match
            ? new(match.Groups[1].Value, int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture), wanted)
            : new(text.Trim(), null, wanted);
    }

    /// <summary>Two spellings that every source answers alike are one question.</summary>
    public string Key => $"{TitleKey.Of(Title)}\n{Year}\n{Languages[0]}";

    [GeneratedRegex(@"^\s*(.*\S)\s*\(((?:18|19|20)\d\d)\)\s*\z", RegexOptions.CultureInvariant)]
    private static partial Regex WithYear { get; }
}

using System.Globalization;

namespace CineOrg.App.Web.Texts;

/// <summary>A countable thing in one language: the number with its noun. <c>#</c> stands for the number.</summary>
/// <param name="One">In French for 0 and 1, in English for 1 alone (CLDR, cardinal rules).</param>
/// <param name="Other">For every other number.</param>
internal sealed record Plural(string Language, string One, string Other)
{
    public string Of(long count)
    {
        var one = Language == "fr" ? Math.Abs(count) <= 1 : Math.Abs(count) == 1;
        return (one ? One : Other).Replace("#", count.ToString("N0", CultureInfo.GetCultureInfo(Language)), StringComparison.Ordinal);
    }
}

using System.Collections.Concurrent;

namespace CineOrg.Core.Library.ReleaseNames;

/// <summary>One shared list for each single language: most names tell one, and a scan reads hundreds of thousands.</summary>
internal static class LanguageLists
{
    private static readonly ConcurrentDictionary<string, string[]> Single = new(StringComparer.Ordinal);

    /// <param name="code">A word of the vocabulary, so that their number is bounded.</param>
    public static string[] Of(string code) => Single.GetOrAdd(code, static one => [one]);
}

using CineOrg.Core.Catalogue;

namespace CineOrg.Storage.Catalogue;

/// <summary>The enums' words, worked out once: they are written on every row of every page.</summary>
internal static class ShownWords
{
    private static readonly string[] Kinds = [.. Enum.GetValues<MovieKind>().Select(kind => kind.Word())];
    private static readonly string[] Levels = [.. Enum.GetValues<Level>().Select(level => level.Word())];
    private static readonly string[] CopiesWords = ["none", "missing", "present"];

    /// <summary>Of readers, the one spoken when nobody says otherwise first.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["fr", "en"];

    public static string Kind(int number) => Kinds[number];
    public static string Level(int number) => Levels[number];
    public static string Copies(int number) => CopiesWords[number];

    /// <summary>The reader's second language: French readers fall back to English and the others to French only after English.</summary>
    public static string Other(string language) => language == "en" ? "fr" : "en";
}

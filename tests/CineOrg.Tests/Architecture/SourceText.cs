using System.Text.RegularExpressions;

namespace CineOrg.Tests.Architecture;

/// <summary>What the checkers read: code alone, since a comment or a string may name anything.</summary>
internal static partial class SourceText
{
    [GeneratedRegex("\"\"\"[\\s\\S]*?\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\"|(?<=^|\\s)//[^\\n]*|/\\*[\\s\\S]*?\\*/", RegexOptions.Multiline)]
    private static partial Regex NotCode { get; }

    [GeneratedRegex(@"\b(?:class|record|struct|interface|enum)\s+(?:class\s+|struct\s+)?(?<name>[A-Z]\w*)")]
    private static partial Regex Declaration { get; }

    public static string CodeOf(SourceFile file) => NotCode.Replace(file.Text, " ");

    public static IEnumerable<string> TypesDeclaredIn(SourceFile file) =>
        Declaration.Matches(CodeOf(file)).Select(match => match.Groups["name"].Value);
}

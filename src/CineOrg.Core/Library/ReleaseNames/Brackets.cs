using System.Buffers;

namespace CineOrg.Core.Library.ReleaseNames;

/// <summary>The brackets people use in names, Asian ones included.</summary>
internal static class Brackets
{
    private const string Opening = "([{（【［｛「『《〈";
    private const string Closing = ")]}）】］｝」』》〉";
    private static readonly SearchValues<char> All = SearchValues.Create(Opening + Closing);

    public static bool IsOpening(char c) => c is '(' or '[' or '{' || (c >= '\u3000' && Opening.Contains(c));

    public static bool IsClosing(char c) => c is ')' or ']' or '}' || (c >= '\u3000' && Closing.Contains(c));

    /// <summary>Square brackets carry tags and groups; round ones may carry words of the title.</summary>
    public static bool IsSquare(char c) => c is '[' or '【' or '［' or '「' or '『';

    public static char ClosingOf(char opening) => Closing[Opening.IndexOf(opening)];

    public static bool AnyIn(ReadOnlySpan<char> text) => text.ContainsAny(All);
}

using System.Globalization;

namespace CineOrg.App.Web.Posters;

/// <summary>A title broken into lines, and the size at which they fit.</summary>
internal sealed record TitleLines(IReadOnlyList<string> Lines, double Size)
{
    public const double Leading = 1.04;
    private const int LongestTitle = 160;
    private static readonly double[] Sizes = [150, 132, 116, 104, 94, 84, 76, 68, 61, 55, 50, 45, 41, 37, 33, 30, 27, 24, 21, 18, 15, 12];

    /// <summary>The largest setting that fits; at the smallest size, what is too long ends in an ellipsis.</summary>
    public static TitleLines Fit(string title, Face face, double width, double height)
    {
        var text = Clean(title, face);
        foreach (var size in Sizes)
        {
            var lines = Wrap(text.Split(' ', StringSplitOptions.RemoveEmptyEntries), face, width / size, breakWords: size <= 33);
            if (lines.Count > 0 && lines.Count * size * Leading <= height && lines.All(line => TitleWidth.Of(line, face) * size <= width))
                return new TitleLines(lines, size);
        }

        var smallest = Wrap(text.Split(' ', StringSplitOptions.RemoveEmptyEntries), face, width / Sizes[^1], breakWords: true);
        return new TitleLines([.. smallest.Take((int)(height / (Sizes[^1] * Leading)))], Sizes[^1]);
    }

    private static string Clean(string title, Face face)
    {
        var elements = StringInfo.ParseCombiningCharacters(title);
        var text = elements.Length <= LongestTitle ? title : title[..elements[LongestTitle]] + "…";
        text = string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter));
        return face.Capitals ? text.ToUpperInvariant() : text;
    }

    private static List<string> Wrap(IReadOnlyList<string> words, Face face, double ems, bool breakWords)
    {
        var lines = new List<string>();
        foreach (var piece in words.SelectMany(word => breakWords || IsIdeographic(word) ? Pieces(word, face, ems) : [word]))
        {
            // Punctuation alone (« ! », « : ») never starts a line.
            var joined = lines.Count > 0 ? $"{lines[^1]} {piece}" : piece;
            if (lines.Count > 0 && (TitleWidth.Of(joined, face) <= ems || !piece.Any(char.IsLetterOrDigit))) lines[^1] = joined;
            else lines.Add(piece);
        }

        return lines;
    }

    private static bool IsIdeographic(string word) => word.Any(letter => letter is >= '\u2e80' and < '\ufb00');

    private static IEnumerable<string> Pieces(string word, Face face, double ems)
    {
        var piece = "";
        foreach (var element in Elements(word))
        {
            if (piece.Length > 0 && TitleWidth.Of(piece + element, face) > ems)
            {
                yield return piece;
                piece = "";
            }

            piece += element;
        }

        if (piece.Length > 0) yield return piece;
    }

    private static IEnumerable<string> Elements(string word)
    {
        var walk = StringInfo.GetTextElementEnumerator(word);
        while (walk.MoveNext()) yield return walk.GetTextElement();
    }
}

using System.Text;

namespace CineOrg.App.Cli;

/// <summary>Names from a stream, one per line, each read as far as it can be: bytes that are no UTF-8 become U+FFFD.</summary>
internal static class NameLines
{
    /// <summary>Characters of a line that are read; the rest of a longer one is passed over, so that memory stays bounded.</summary>
    public const int Longest = 64 * 1024;

    /// <returns>Every line, empty ones too; a carriage return before its end is no part of it.</returns>
    public static IEnumerable<string> Of(Stream stream)
    {
        using var input = new StreamReader(stream, new UTF8Encoding(false), detectEncodingFromByteOrderMarks: false, Longest);
        var line = new StringBuilder();
        var buffer = new char[Longest];
        var begun = false;
        while (input.Read(buffer) is > 0 and var count)
            foreach (var piece in Pieces(buffer, count))
            {
                begun = true;
                line.Append(buffer, piece.Start, Math.Min(piece.Length, Longest - line.Length));
                if (!piece.Ends) continue;
                yield return Take(line);
                begun = false;
            }
        if (begun) yield return Take(line);
    }

    private static IEnumerable<(int Start, int Length, bool Ends)> Pieces(char[] buffer, int count)
    {
        for (var start = 0; start < count;)
        {
            var end = Array.IndexOf(buffer, '\n', start, count - start);
            yield return end < 0 ? (start, count - start, false) : (start, end - start, true);
            start = end < 0 ? count : end + 1;
        }
    }

    private static string Take(StringBuilder line)
    {
        // A cut between the halves of a character leaves neither.
        if (line.Length > 0 && (line[^1] == '\r' || char.IsHighSurrogate(line[^1]))) line.Length--;
        var text = line.ToString();
        line.Clear();
        return text;
    }
}

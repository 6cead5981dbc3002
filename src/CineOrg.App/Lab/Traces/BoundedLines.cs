using System.Text;

namespace CineOrg.App.Lab.Traces;

/// <summary>One line of a file, counted from 1.</summary>
internal readonly record struct NumberedLine(int Number, string Text);

/// <summary>Lines of a file that may be anything: one that never ends is refused before it fills the memory.</summary>
internal static class BoundedLines
{
    private const int Longest = 4096;

    /// <exception cref="TraceException">A line is too long.</exception>
    public static IEnumerable<NumberedLine> Of(TextReader text)
    {
        var (line, number) = (new StringBuilder(), 1);
        for (var read = text.Read(); read >= 0; read = text.Read())
        {
            if (read != '\n') line.Append((char)read);
            if (line.Length > Longest) throw new TraceException($"line {number}: longer than {Longest} characters");
            if (read != '\n') continue;
            yield return new(number++, line.ToString());
            line.Clear();
        }
        if (line.Length > 0) yield return new(number, line.ToString());
    }
}

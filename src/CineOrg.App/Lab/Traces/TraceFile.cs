using System.Globalization;

namespace CineOrg.App.Lab.Traces;

/// <summary>Traces as files: a line for each request, <c>time,user,work,level</c>, read as a stream.</summary>
internal static class TraceFile
{
    public const string Head = "time,user,work,level";

    /// <summary>More than any home sees in a life; what a device would say for ever ends here.</summary>
    private const int Most = 50_000_000;

    /// <exception cref="TraceException">Malformed; the message names the line.</exception>
    public static Trace Read(string path)
    {
        try
        {
            using var text = new StreamReader(path);
            return Read(Path.GetFileName(path), text);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new TraceException($"{path}: {unreadable.Message}");
        }
    }

    /// <inheritdoc cref="Read(string)"/>
    public static Trace Read(string name, TextReader text)
    {
        var (lines, requests) = (new TraceLines(), new List<Request>());
        foreach (var line in BoundedLines.Of(text))
        {
            if (line.Number == 1 && line.Text.Trim() == Head) continue;
            if (line.Text.AsSpan().Trim().IsEmpty) continue;
            requests.Add(lines.Parse(line));
            if (requests.Count > Most) throw new TraceException($"{name}: more than {Most} requests");
        }
        return requests.Count == 0 ? throw new TraceException($"{name}: holds no request") : new(name, [.. requests], lines.Works, lines.Users);
    }

    public static void Write(string path, Trace trace)
    {
        using var text = new StreamWriter(path);
        text.WriteLine(Head);
        foreach (var (time, user, work, level) in trace.Requests)
            text.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Seconds(time)},{user},{work},{TraceLevels.Word(level)}"));
    }

    private static decimal Seconds(long milliseconds) => milliseconds % 1000 == 0 ? milliseconds / 1000 : milliseconds / 1000m;
}

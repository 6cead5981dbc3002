using System.Globalization;
using CineOrg.Core.Catalogue;

namespace CineOrg.App.Lab.Traces;

/// <summary>Understands the lines of one trace, and counts its users and works as they appear.</summary>
internal sealed class TraceLines
{
    private const int Columns = 4;
    private const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    /// <summary>The year 9999: beyond it no date can be written.</summary>
    private const decimal LastSecond = 253_402_300_799;

    private readonly Dictionary<string, int> _users = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _works = new(StringComparer.Ordinal);
    private long _before = long.MinValue;

    public int Users => _users.Count;
    public int Works => _works.Count;

    /// <exception cref="TraceException">Malformed, or earlier than the line before.</exception>
    public Request Parse(NumberedLine line)
    {
        var cells = line.Text.Split(',', StringSplitOptions.TrimEntries);
        if (cells.Length != Columns) throw Wrong(line, $"has {cells.Length} columns; a trace has four: {TraceFile.Head}");
        if (cells[1].Length == 0 || cells[2].Length == 0) throw Wrong(line, "names no user or no work");
        return new(Later(line, TimeOf(line, cells[0])), Number(_users, cells[1]), Number(_works, cells[2]), LevelOf(line, cells[3]));
    }

    private long Later(NumberedLine line, long time) =>
        time < _before ? throw Wrong(line, "is earlier than the line before; sort the trace by time") : _before = time;

    private static long TimeOf(NumberedLine line, string cell)
    {
        if (decimal.TryParse(cell, Plain, CultureInfo.InvariantCulture, out var seconds))
            return seconds is >= 0 and <= LastSecond ? (long)(seconds * 1000) : throw Wrong(line, $"'{cell}' is no time from 1970 to 9999");
        return DateTimeOffset.TryParse(cell, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) && cell.Contains('-', StringComparison.Ordinal)
            ? time.ToUnixTimeMilliseconds()
            : throw Wrong(line, $"'{cell}' is no time: seconds since 1970 or ISO 8601");
    }

    private static Level LevelOf(NumberedLine line, string cell) =>
        TraceLevels.Of(cell) ?? throw Wrong(line, $"'{cell}' is no level: initial, basic, medium or deep");

    private static int Number(Dictionary<string, int> seen, string id) => seen.TryGetValue(id, out var number) ? number : seen[id] = seen.Count;

    private static TraceException Wrong(NumberedLine line, string reason) => new($"line {line.Number}: {reason}");
}

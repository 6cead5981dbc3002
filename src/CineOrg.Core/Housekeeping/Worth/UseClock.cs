namespace CineOrg.Core.Housekeeping.Worth;

/// <summary>So many uses had there been in all by then.</summary>
public readonly record struct UseMark(DateTimeOffset At, long Number);

/// <summary>
/// Tells the number of a use by when it was, for what remembers only the time: between two marks uses are taken as spread evenly. A mark a night is
/// enough; they are few and can be kept.
/// </summary>
public sealed class UseClock(IEnumerable<UseMark>? kept = null)
{
    private readonly List<UseMark> _marks = [.. (kept ?? []).OrderBy(mark => mark.At)];

    public IReadOnlyList<UseMark> Marks => _marks;

    /// <summary>A mark that goes back, in time or in number, says nothing and is passed over.</summary>
    /// <returns>Whether it was taken.</returns>
    public bool Mark(UseMark mark)
    {
        if (_marks.Count > 0 && (mark.At <= _marks[^1].At || mark.Number < _marks[^1].Number)) return false;
        _marks.Add(mark);
        return true;
    }

    /// <summary>Number of the newest mark; 0 before the first.</summary>
    public long Newest => _marks.Count > 0 ? _marks[^1].Number : 0;

    /// <returns>0 before the first mark and, after the last one, its number.</returns>
    public long At(DateTimeOffset time)
    {
        var after = _marks.FindIndex(mark => mark.At >= time);
        if (after <= 0) return after < 0 ? Newest : after == 0 && _marks[0].At == time ? _marks[0].Number : 0;
        var (from, to) = (_marks[after - 1], _marks[after]);
        return from.Number + (long)((to.Number - from.Number) * ((time - from.At) / (to.At - from.At)));
    }
}

namespace CineOrg.Core.Library.ReleaseNames;

/// <summary>A path's last four names: the file and the folders around it, nearest first.</summary>
internal readonly ref struct NamePath
{
    private const int Reach = 60;

    private readonly ReadOnlySpan<char> _path;
    private readonly (int Start, int End) _file, _first, _second, _third;

    private NamePath(ReadOnlySpan<char> path, (int, int) file, (int, int) first, (int, int) second, (int, int) third)
    {
        _path = path;
        (_file, _first, _second, _third) = (file, first, second, third);
    }

    public ReadOnlySpan<char> File => _path[_file.Start.._file.End];

    /// <summary>The folder <paramref name="level"/> steps above the file (from 1), empty beyond the path or its third folder.</summary>
    public ReadOnlySpan<char> Folder(int level)
    {
        var (start, end) = level switch { 1 => _first, 2 => _second, 3 => _third, _ => default };
        return _path[start..end];
    }

    /// <summary>The path without its last name.</summary>
    public NamePath Up() => new(_path, _first, _second, _third, default);

    public static NamePath Split(ReadOnlySpan<char> path)
    {
        path = path.TrimEnd("/\\ ");
        (int, int) first = default, second = default, third = default;
        var start = 0;
        var depth = 0;
        for (var i = 0; i < path.Length; i++)
        {
            if (path[i] is not ('/' or '\\'))
            {
                if (Brackets.IsOpening(path[i])) depth++;
                else if (Brackets.IsClosing(path[i])) depth = Math.Max(0, depth - 1);
                continue;
            }
            if (!Parts(path, i, depth)) continue;
            if (i > start) (first, second, third) = ((start, i), first, second);
            (start, depth) = (i + 1, 0);
        }
        return new(path, (start, path.Length), first, second, third);
    }

    /// <summary>A slash between spaces parts two titles (Заря / Dawn), and one inside brackets parts tags (DTS/AC3): neither parts folders.</summary>
    private static bool Parts(ReadOnlySpan<char> path, int at, int depth)
    {
        if (path[at] == '\\') return true;
        if (at > 0 && path[at - 1] == ' ' && at + 1 < path.Length && path[at + 1] == ' ') return false;
        if (depth == 0) return true;
        var ahead = path[(at + 1)..Math.Min(path.Length, at + Reach)];
        var close = ahead.IndexOfAny(")]}");
        var open = ahead.IndexOfAny("([{");
        return close < 0 || (open >= 0 && open < close);
    }
}

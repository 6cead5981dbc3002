namespace CineOrg.App.Tests.Harness;

/// <summary>A folder of video files. They are holes with a length: as large as wanted, and no room taken.</summary>
public sealed class FilmFolder
{
    private const long UsualLength = 5_000_000;
    private int _made;

    public FilmFolder(string path)
    {
        Path = path;
        Directory.CreateDirectory(path);
    }

    public string Path { get; }

    /// <summary>Makes one video by its name inside the folder, folders on the way too.</summary>
    /// <returns>Its absolute path.</returns>
    public string Add(string name, long length = 0)
    {
        var path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        using var file = File.Create(path);
        // Each has a size of its own, so that none is taken for another that moved.
        file.SetLength(length > 0 ? length : UsualLength + ++_made);
        // A beginning of its own tells its bytes from zeros and from other films.
        file.Write(System.Text.Encoding.UTF8.GetBytes(name).AsSpan(0, (int)Math.Min(System.Text.Encoding.UTF8.GetByteCount(name), file.Length)));
        return path;
    }

    public FilmFolder With(params IEnumerable<string> names)
    {
        foreach (var name in names) Add(name);
        return this;
    }

    /// <summary>So many films with titles that no two share.</summary>
    public FilmFolder WithMany(int count) =>
        With(Enumerable.Range(1, count).Select(number => $"Reel {Word(number)} ({1900 + (number % 120)})/Reel {Word(number)} ({1900 + (number % 120)}).mkv"));

    private static string Word(int number) => string.Concat($"{number:000000}".Select(digit => "abcdefghij"[digit - '0']));
}

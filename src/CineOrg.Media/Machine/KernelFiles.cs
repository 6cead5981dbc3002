using System.Buffers;
using System.Globalization;

namespace CineOrg.Media.Machine;

/// <summary>The kernel's small files below /proc and /sys. What is absent, not ours to read or of another form is null.</summary>
/// <param name="root"><c>/</c>, or a folder that looks like it.</param>
internal sealed class KernelFiles(string root)
{
    private const int Largest = 1 << 18;

    public string? Text(string path)
    {
        // A dozen files are read each second: what they are read into is lent, not left to the collector.
        var lent = ArrayPool<char>.Shared.Rent(Largest);
        try
        {
            using var text = new StreamReader(Path.Combine(root, path.TrimStart('/')));
            return new(lent, 0, text.ReadBlock(lent, 0, Largest));
        }
        catch (Exception absent) when (absent is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
        finally
        {
            ArrayPool<char>.Shared.Return(lent);
        }
    }

    public long? Number(string path) => Whole(Text(path)?.Trim());

    /// <summary>The number after <paramref name="word"/> and a space or colon at the begin of a line.</summary>
    public long? Named(string path, string word) => Lines(path)
        .Where(line => line.Length > word.Length && line.StartsWith(word, StringComparison.Ordinal) && line[word.Length] is ' ' or ':')
        .Select(line => Whole(Words(line[(word.Length + 1)..]).FirstOrDefault())).FirstOrDefault();

    public IEnumerable<string> Lines(string path) => Text(path)?.Split('\n') ?? [];

    public static string[] Words(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public static long? Whole(string? word) => long.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

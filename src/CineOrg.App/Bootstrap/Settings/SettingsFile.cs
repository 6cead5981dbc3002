using System.Text.Json;

namespace CineOrg.App.Bootstrap.Settings;

/// <summary>A settings file: read whole, written at once.</summary>
internal static class SettingsFile
{
    /// <summary>Larger files are not ours, in bytes.</summary>
    public const int Largest = 1 << 20;

    public static IReadOnlyList<Given> Read(string path, ICollection<Mistake> mistakes)
    {
        var name = Path.GetFileName(path);
        if (Directory.Exists(path)) mistakes.Add(new(name, $"{path} is a folder; a file of settings should stand there, or nothing"));
        if (!File.Exists(path)) return [];
        try
        {
            var json = new SettingsJson(Bytes(path));
            foreach (var twice in json.Places.GroupBy(place => place.Key, StringComparer.OrdinalIgnoreCase).Where(same => same.Count() > 1))
                mistakes.Add(new($"{name}:{twice.Last().Line}", $"{twice.Key} is given twice"));
            return [.. json.Places.Select(place => new Given(place.Key, place.Items, place.IsList, $"{name}:{place.Line}"))];
        }
        catch (JsonException wrong)
        {
            mistakes.Add(new($"{name}:{wrong.LineNumber + 1}", $"not valid JSON: {wrong.Message.Split('.')[0]}"));
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            mistakes.Add(new(name, wrong.Message));
        }

        return [];
    }

    /// <exception cref="IOException">It cannot be read or is larger than <see cref="Largest"/>.</exception>
    public static byte[] Bytes(string path)
    {
        var length = (File.ResolveLinkTarget(path, returnFinalTarget: true) as FileInfo ?? new FileInfo(path)).Length;
        if (length > Largest) throw new IOException($"{path} is larger than {Largest / 1024} KiB");
        // A pipe or a device tells no length, and would be waited for, or read, for ever.
        if (length == 0) throw new IOException($"{path} is empty: take it away, or run “cineorg init” afterwards");
        using var file = File.OpenRead(path);
        var bytes = new byte[length];
        file.ReadExactly(bytes);
        return bytes.AsSpan().StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;
    }

    /// <summary>Old or new, never half: a power cut leaves one of both. Only the owner may read it, since it can hold keys.</summary>
    public static void Write(string path, byte[] bytes)
    {
        var next = path + ".new";
        File.Delete(next);
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        };
        using (var file = new FileStream(next, options))
        {
            file.Write(bytes);
            file.Flush(flushToDisk: true);
        }

        File.Move(next, path, overwrite: true);
    }
}

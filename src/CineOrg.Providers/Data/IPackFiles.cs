namespace CineOrg.Providers.Data;

/// <summary>The files of a pack, wherever they lie. Paths are relative with forward slashes.</summary>
internal interface IPackFiles
{
    /// <summary>Largest file that is read, in bytes: the same bound as for an answer of the network.</summary>
    const int LargestFile = 8 * 1024 * 1024;

    /// <summary>Folder or archive, for messages.</summary>
    string Place { get; }

    /// <summary>Null when there is no such file.</summary>
    /// <exception cref="InvalidDataException">The file is too large, or a link.</exception>
    PackFile? Read(string path);

    /// <summary>Paths of the JSON files directly in a folder, in ordinal order.</summary>
    IReadOnlyList<string> List(string folder);
}

/// <param name="WrittenAt">When it was recorded (UTC).</param>
internal sealed record PackFile(ReadOnlyMemory<byte> Body, DateTimeOffset WrittenAt);

namespace CineOrg.App.Cli;

/// <summary>
/// Holds a data directory: one process at a time may write there. The lock is the kernel's (flock), so a killed process never leaves it behind.
/// </summary>
internal sealed class Instance : IDisposable
{
    private const UnixFileMode OwnersOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const int LockedOnLinux = 11, LockedOnMac = 35;   // EWOULDBLOCK
    private readonly FileStream _lock;

    private Instance(string dataDirectory, FileStream held) => (DataDirectory, _lock) = (dataDirectory, held);

    public string DataDirectory { get; }

    /// <returns>Null when another process holds the directory.</returns>
    /// <exception cref="UnauthorizedAccessException">The directory may not be written.</exception>
    /// <exception cref="IOException">It cannot be made, or the lock in it cannot be opened.</exception>
    public static Instance? TryHold(string dataDirectory)
    {
        Bootstrap.Settings.DataDirectory.Make(dataDirectory);
        try
        {
            return new(dataDirectory, new(Path.Combine(dataDirectory, "cineorg.lock"), new FileStreamOptions
            {
                Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.None, UnixCreateMode = OwnersOnly,
            }));
        }
        catch (IOException taken) when (taken.HResult is LockedOnLinux or LockedOnMac)
        {
            return null;
        }
    }

    public void Dispose() => _lock.Dispose();
}

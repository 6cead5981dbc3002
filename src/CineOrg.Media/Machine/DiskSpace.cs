using CineOrg.Core.Housekeeping.Rules;

namespace CineOrg.Media.Machine;

/// <summary>How full the file system is that a folder lies on; what only root may fill does not count as room.</summary>
internal sealed class DiskSpace(string folder) : IDiskSpace
{
    public (long Used, long Total)? Look()
    {
        try
        {
            var drive = new DriveInfo(Path.GetFullPath(folder));
            return (drive.TotalSize - drive.AvailableFreeSpace, drive.TotalSize);
        }
        catch (Exception unreachable) when (unreachable is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }
}

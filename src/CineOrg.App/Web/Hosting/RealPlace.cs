namespace CineOrg.App.Web.Hosting;

/// <summary>Asks the kernel where an opened file really lies, after every link on the way.</summary>
internal static class RealPlace
{
    public static bool IsInside(FileStream file, IEnumerable<string> folders)
    {
        if (Of(file) is not { } path) return false;
        return folders.Any(folder => path.StartsWith(Real(folder).TrimEnd('/') + "/", StringComparison.Ordinal));
    }

    // The open file itself is asked, so nobody can swap it between the look and the use.
    public static string? Of(FileStream file) =>
        File.ResolveLinkTarget($"/proc/self/fd/{file.SafeFileHandle.DangerousGetHandle()}", returnFinalTarget: false)?.FullName;

    private static string Real(string folder)
    {
        var real = "/";
        foreach (var part in folder.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            var next = Path.Combine(real, part);
            real = Directory.ResolveLinkTarget(next, returnFinalTarget: true)?.FullName ?? next;
        }
        return real;
    }
}

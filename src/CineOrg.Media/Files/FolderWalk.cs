using CineOrg.Core.Library;

namespace CineOrg.Media.Files;

/// <summary>Walks a tree, each folder before those inside it; in memory stand only the folders still to be visited beside the way down.</summary>
internal sealed class FolderWalk(string root, VideoNames videos)
{
    private readonly FolderReader _reader = new(videos);

    /// <summary>A folder still to be read, with the folders above it, so that a link leading back up is seen.</summary>
    private sealed record Visit(string Path, Visit? Above)
    {
        public FolderIdentity Identity { get; set; }

        public bool LeadsBackTo(FolderIdentity folder)
        {
            for (var at = this; at is not null; at = at.Above)
                if (at.Identity == folder) return true;
            return false;
        }
    }

    public IEnumerable<ScannedFolder> From(string under, bool recursive)
    {
        var open = new Stack<Visit>();
        open.Push(new(under, null));
        while (open.TryPop(out var visit))
        {
            var content = _reader.Read(DiskPath.Bytes(root, visit.Path), visit.Path, Shown(visit.Path));
            visit.Identity = content.Identity;
            var inside = content.Folders.Where(folder => Leads(visit, folder, content)).ToList();
            yield return Told(visit.Path, content, inside);
            if (!recursive) yield break;
            for (var index = inside.Count - 1; index >= 0; index--) open.Push(new(Join(visit.Path, inside[index].Name), visit));
        }
    }

    /// <summary>Times of every folder's last change.</summary>
    public IEnumerable<(string Path, long Modified)> Times()
    {
        foreach (var folder in From("", recursive: true))
            if (LibC.Status(LibC.CurrentFolder, DiskPath.Bytes(root, folder.Path), 0, LibC.BasicAndBirth, out var status) == 0)
                yield return (folder.Path, status.Modified);
    }

    private bool Leads(Visit visit, SubFolder folder, FolderContent content)
    {
        if (folder.Linked is not { } linked || !visit.LeadsBackTo(linked)) return true;
        content.Errors.Add(new(Shown(Join(visit.Path, folder.Name)), "The link leads back to a folder above it"));
        return false;
    }

    private ScannedFolder Told(string path, FolderContent content, List<SubFolder> inside)
    {
        content.Videos.Sort((a, b) => string.CompareOrdinal(a.Name, b.Name));
        content.Notes.Sort(StringComparer.Ordinal);
        inside.Sort((a, b) => string.CompareOrdinal(a.Name, b.Name));
        var names = inside.ConvertAll(folder => folder.Name);
        return new(path, FolderSnapshot.Of(content, names, videos), content.Videos, names, content.Notes, content.Others, content.Complete, content.Errors);
    }

    private string Shown(string path) => path.Length == 0 ? root : Path.Join(root, path);

    private static string Join(string folder, string name) => folder.Length == 0 ? name : $"{folder}/{name}";
}

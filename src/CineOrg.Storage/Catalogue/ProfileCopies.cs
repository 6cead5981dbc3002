using System.Text.Json;
using CineOrg.Core.Catalogue;
using CineOrg.Storage.Engine;
using Row = CineOrg.Storage.Engine.Statement;

namespace CineOrg.Storage.Catalogue;

/// <summary>The copies of a film's editions, those at hand first.</summary>
internal static class ProfileCopies
{
    public static List<CopyProfile> Of(Lane lane, long work, bool withPaths)
    {
        using var rows = lane.Ask("""
            select c.uuid, c.state, e.label, c.release, c.location, c.last_seen,
                   (select sum(f.size) from copy_files f where f.copy_id = c.id),
                   case when ?2 then (select trim(d.path || '/' || f.name, '/') from copy_files f join folders d on d.id = f.folder_id
                                      where f.copy_id = c.id order by f.ordinal, f.name limit 1) end
            from editions e join copies c on c.edition_id = e.id where e.work_id = ?1 order by c.state, c.id
            """).With(work).With(withPaths);
        var copies = new List<CopyProfile>();
        while (rows.Next()) copies.Add(Copy(rows));
        return copies;
    }

    private static CopyProfile Copy(Row row)
    {
        using var release = JsonDocument.Parse(row.Text(3));
        return new()
        {
            Id = row.Guid(0),
            State = row.Int(1) == 0 ? "present" : "missing",
            Edition = row.Text(2) is { Length: > 0 } label ? label : null,
            Resolution = Word(release, "resolution"),
            Source = Word(release, "source"),
            VideoCodec = Word(release, "videoCodec"),
            Location = row.Text(4),
            LastSeen = row.Time(5),
            Size = row.Long(6),
            Path = row.TextOrNull(7),
        };
    }

    private static string? Word(JsonDocument release, string name) =>
        release.RootElement.ValueKind == JsonValueKind.Object && release.RootElement.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}

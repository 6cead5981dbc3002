using CineOrg.Core.Housekeeping.Budgets;
using CineOrg.Core.Housekeeping.Images;
using CineOrg.Core.Housekeeping.Uses;
using CineOrg.Storage.Engine;

namespace CineOrg.Storage.Images;

/// <summary>The rows of images and of their files.</summary>
internal static class ImageRows
{
    public static KnownImage? Find(Lane lane, ImageName name)
    {
        using var row = lane.Ask("""
            select f.hash, f.type, i.source, i.etag, i.lasts, i.fetch_status, i.fetched_at, i.attempts, i.next_attempt_at
            from images i left join image_files f on f.id = i.file where i.key = ? and i.width = ?
            """).With(name.Key).With(name.Width);
        if (!row.Next()) return null;
        var format = ImageFormat.Of(row.TextOrNull(1) ?? "");
        return new(format is null ? null : row.Bytes(0).ToArray(), format!, row.Text(2), row.TextOrNull(3), row.Bool(4), (FetchStatus)row.Int(5), row.Time(6))
        {
            Attempts = row.Int(7), NextAttemptAt = row.TimeOrNull(8),
        };
    }

    public static ImageFile? File(Lane lane, byte[] hash)
    {
        using var row = lane.Ask("select id, kind, bytes, subject, uses from image_files where hash = ?").With(hash);
        return row.Next() ? new(row.Long(0), hash, (StoredKind)row.Int(1), row.Long(2), row.Guid(3), row.Double(4)) : null;
    }

    /// <summary>The file that an image had until now.</summary>
    public static byte[]? FileOf(Lane lane, ImageName name)
    {
        using var row = lane.Ask("select f.hash from images i join image_files f on f.id = i.file where i.key = ? and i.width = ?").With(name.Key).With(name.Width);
        return row.Next() ? row.Bytes(0).ToArray() : null;
    }

    public static bool IsNamed(Lane lane, byte[] hash)
    {
        using var row = lane.Ask("select 1 from images where file = (select id from image_files where hash = ?)").With(hash);
        return row.Next();
    }

    /// <returns>What was forgotten; null when it was gone before.</returns>
    public static ImageFile? Forget(Lane lane, byte[] hash)
    {
        if (File(lane, hash) is not { } file) return null;
        lane.Ask("delete from images where file = ?").With(file.Id).Run();
        lane.Ask("delete from image_files where id = ?").With(file.Id).Run();
        return file;
    }

    public static long Add(Lane lane, ImageFile file, ImageFormat format, double worth, DateTimeOffset now)
    {
        lane.Ask("insert into image_files(hash, kind, bytes, type, subject, hits, last_used, uses, worth) values(?, ?, ?, ?, ?, 1, ?, ?, ?)")
            .With(file.Hash).With((int)file.Kind).With(file.Bytes).With(format.Type).With(file.Subject).With(now).With(file.Uses).With(worth).Run();
        return lane.LastId;
    }

    public static void Point(Lane lane, ImageName name, Rendition rendition, long? file, string? tag, DateTimeOffset now) => lane.Ask("""
        insert into images(key, width, subject, source, file, etag, lasts, fetched_at, fetch_status, attempts) values(?, ?, ?, ?, ?, ?, ?, ?, 0, 0)
        on conflict(key, width) do update set subject = excluded.subject, source = excluded.source, file = excluded.file, etag = excluded.etag,
          lasts = excluded.lasts, fetched_at = excluded.fetched_at, fetch_status = 0, attempts = 0, next_attempt_at = null
        """).With(name.Key).With(name.Width).With(name.Subject).With(rendition.Source).With(file).With(tag).With(rendition.Lasts).With(now).Run();

    public static void Mark(Lane lane, ImageName name, Rendition rendition, FetchStatus status, int attempts, DateTimeOffset next, DateTimeOffset now) => lane.Ask("""
        insert into images(key, width, subject, source, lasts, fetched_at, fetch_status, attempts, next_attempt_at) values(?, ?, ?, ?, ?, ?, ?, ?, ?)
        on conflict(key, width) do update set fetch_status = excluded.fetch_status, attempts = excluded.attempts, next_attempt_at = excluded.next_attempt_at
        """).With(name.Key).With(name.Width).With(name.Subject).With(rendition.Source).With(rendition.Lasts).With(now)
        .With((int)status).With(attempts).With(next).Run();

    /// <summary>How loved its film or person is, as <see cref="Popularity"/>.</summary>
    public static double PopularityOf(Lane lane, Guid subject)
    {
        using var row = lane.Ask("""
            select popularity from work_stats where work_id = (select id from works where uuid = ?1)
            union all select popularity from person_stats where person_id = (select id from persons where uuid = ?1)
            """).With(subject);
        return row.Next() ? row.Double(0) : Popularity.None;
    }
}

/// <summary>One file that is held.</summary>
/// <param name="Uses">As <see cref="Popularity"/>.</param>
internal sealed record ImageFile(long Id, byte[] Hash, StoredKind Kind, long Bytes, Guid Subject, double Uses);

using CineOrg.Core.Catalogue;
using CineOrg.Storage.Engine;
using Row = CineOrg.Storage.Engine.Statement;

namespace CineOrg.Storage.Catalogue;

/// <summary>Rows of <c>works</c> as films.</summary>
internal static class MovieRows
{
    public const string Columns = """
        select w.id, w.uuid, w.canonical_title, w.kind, w.year, w.original_title, w.duration_minutes, w.level, w.copies from works w
        """ + " ";

    public static Movie? One(Lane lane, Row rows)
    {
        using (rows) return rows.Next() ? Movie(lane, rows) : null;
    }

    public static List<Movie> Many(Lane lane, Row rows)
    {
        using (rows)
        {
            var movies = new List<Movie>();
            while (rows.Next()) movies.Add(Movie(lane, rows));
            return movies;
        }
    }

    private static Movie Movie(Lane lane, Row row) => new()
    {
        Id = row.Guid(1),
        Title = row.Text(2),
        Kind = (MovieKind)row.Int(3),
        Year = row.IntOrNull(4),
        OriginalTitle = row.TextOrNull(5),
        DurationMinutes = row.IntOrNull(6),
        Level = (Level)row.Int(7),
        Owned = row.Bool(8),
        ExternalIds = ExternalIds.Of(Knowledge.OfWorks.Ids(lane, row.Long(0))),
    };
}

using System.Globalization;
using CineOrg.Core.Catalogue;
using CineOrg.Storage.Engine;
using Statement = CineOrg.Storage.Engine.Statement;

namespace CineOrg.Storage.Catalogue;

/// <summary>The values that lists can be filtered by, each counted along an index.</summary>
internal static class MovieFacets
{
    public static Facets Of(Lane lane) => new(
        Counted(lane.Ask("select genre, count(*) from work_genres group by genre order by 2 desc, 1")),
        Counted(lane.Ask("select country, count(*) from work_countries group by country order by 2 desc, 1")),
        Counted(lane.Ask("select year / 10 * 10, count(*) from works where year is not null group by 1 order by 1 desc")),
        [.. Counted(lane.Ask("select kind, count(*) from works group by kind order by 2 desc, 1"))
            .Select(facet => facet with { Value = ShownWords.Kind(int.Parse(facet.Value, CultureInfo.InvariantCulture)) })]);

    private static List<Facet> Counted(Statement rows)
    {
        using (rows)
        {
            var facets = new List<Facet>();
            while (rows.Next()) facets.Add(new(rows.Text(0), rows.Int(1)));
            return facets;
        }
    }
}

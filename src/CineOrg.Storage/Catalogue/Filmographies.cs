using CineOrg.Core.Catalogue;
using CineOrg.Storage.Engine;

namespace CineOrg.Storage.Catalogue;

/// <summary>A person's films, each once with everything they did in it.</summary>
internal static class Filmographies
{
    private const string Links = """
        select c.work_id, c.role_category, c.role_name, c.role_details from crew_links c join works w on w.id = c.work_id
        where c.person_id = ? order by w.year is null, w.year, c.work_id, c.role_category, c.role_name
        """;

    public static IReadOnlyList<FilmographyItem> Of(Lane lane, Guid person, string language)
    {
        if (Knowledge.OfPersons.Find(lane, person) is not { } id) return [];
        var films = new List<FilmographyItem>();
        foreach (var (work, roles) in Roles(lane, id))
            if (MovieItems.One(lane, work, language) is { } movie) films.Add(new(movie, roles));
        return films;
    }

    private static List<(long Work, List<CreditRole> Roles)> Roles(Lane lane, long person)
    {
        using var rows = lane.Ask(Links).With(person);
        var films = new List<(long Work, List<CreditRole> Roles)>();
        while (rows.Next())
        {
            if (films.Count == 0 || films[^1].Work != rows.Long(0)) films.Add((rows.Long(0), []));
            films[^1].Roles.Add(new(((CreditCategory)rows.Int(1)).Word(), rows.Text(2), rows.TextOrNull(3)));
        }
        return films;
    }
}

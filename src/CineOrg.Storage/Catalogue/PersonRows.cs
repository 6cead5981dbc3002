using CineOrg.Core.Catalogue;
using CineOrg.Storage.Engine;

namespace CineOrg.Storage.Catalogue;

/// <summary>Rows of <c>persons</c> as people.</summary>
internal static class PersonRows
{
    private const string Columns = """
        select id, full_name, level, birth_date, death_date, birth_place, nationality, primary_profession, portrait, field_sources, updated_at
        from persons where uuid = ?
        """;

    public static Person? Person(Lane lane, Guid uuid)
    {
        using var row = lane.Ask(Columns).With(uuid);
        return row.Next()
            ? new() { Id = uuid, Name = row.Text(1), Level = (Level)row.Int(2), ExternalIds = ExternalIds.Of(Knowledge.OfPersons.Ids(lane, row.Long(0))) }
            : null;
    }

    public static Level? LevelOf(Lane lane, Guid uuid)
    {
        using var row = lane.Ask("select level from persons where uuid = ?").With(uuid);
        return row.Next() ? (Level)row.Int(0) : null;
    }

    public static PeopleProfile? Profile(Lane lane, Guid uuid, string language)
    {
        using var row = lane.Ask(Columns).With(uuid);
        if (!row.Next()) return null;
        var (biography, written) = Biography(lane, row.Long(0), language);
        return new()
        {
            Id = uuid,
            Name = row.Text(1),
            Level = ShownWords.Level(row.Int(2)),
            Born = row.TextOrNull(3),
            Died = row.TextOrNull(4),
            BirthPlace = row.TextOrNull(5),
            Nationality = row.TextOrNull(6),
            Profession = row.TextOrNull(7),
            Portrait = CatalogueJson.Image(row, 8),
            Sources = CatalogueJson.Map(row, 9),
            UpdatedAt = row.Time(10),
            Biography = biography,
            BiographyLanguage = written == language ? null : written,
            ExternalIds = new Dictionary<string, string>(Knowledge.OfPersons.Ids(lane, row.Long(0))),
        };
    }

    /// <summary>Whom this source credited in this film under this name and without any id: the only person that a bare name may mean.</summary>
    public static Guid? Unidentified(Lane lane, string nameKey, CreditPlace place)
    {
        using var row = lane.Ask("""
            select p.uuid from works w join crew_links c on c.work_id = w.id join persons p on p.id = c.person_id
            where w.uuid = ?1 and p.named_by = ?2 and p.name_key = ?3 and not exists (select 1 from person_ids i where i.person_id = p.id)
            order by p.id limit 1
            """).With(place.Film).With(place.Source).With(nameKey);
        return row.Next() ? row.Guid(0) : null;
    }

    private static (string? Text, string? Language) Biography(Lane lane, long id, string language)
    {
        using var row = lane.Ask("""
            select biography, language from person_texts where person_id = ?1 and biography is not null
            order by case language when ?2 then 0 when ?3 then 1 else 2 end, language limit 1
            """).With(id).With(language).With(ShownWords.Other(language));
        return row.Next() ? (row.Text(0), row.Text(1)) : (null, null);
    }
}

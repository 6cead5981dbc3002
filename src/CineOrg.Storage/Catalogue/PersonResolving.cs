using CineOrg.Core.Catalogue;
using CineOrg.Storage.Engine;

namespace CineOrg.Storage.Catalogue;

/// <summary>Writes what the merge rule chose for a person.</summary>
internal static class PersonResolving
{
    public static void Save(Lane lane, long id, ResolvedPerson person, Level level, DateTimeOffset now)
    {
        var name = person.Name?.Value;
        lane.Ask("""
            update persons set full_name = coalesce(?, full_name), name_key = coalesce(?, name_key), birth_date = ?, death_date = ?,
              birth_place = ?, nationality = ?, primary_profession = ?, portrait = ?, level = ?, field_sources = ?, updated_at = ? where id = ?
            """)
            .With(name).With(name is null ? null : TitleKey.Of(name)).With(person.Born?.Value).With(person.Died?.Value)
            .With(person.BirthPlace?.Value).With(person.Nationality?.Value).With(person.Profession?.Value)
            .With(CatalogueJson.Write(person.Portrait?.Value)).With((int)level).With(CatalogueJson.Write(FieldSources.Of(person)))
            .With(now).With(id).Run();
        PersonNames.Save(lane, id, [name ?? Standing(lane, id), .. person.AlsoKnownAs]);
        SaveBiographies(lane, id, person);
        Knowledge.OfPersons.SaveIds(lane, id, person.ExternalIds, now);
        Knowledge.OfPersons.NoteContrary(lane, id, person.ContraryIds, now);
    }

    private static string Standing(Lane lane, long id)
    {
        using var row = lane.Ask("select full_name from persons where id = ?").With(id);
        return row.Next() ? row.Text(0) : "";
    }

    private static void SaveBiographies(Lane lane, long id, ResolvedPerson person)
    {
        lane.Ask("delete from person_texts where person_id = ?").With(id).Run();
        foreach (var (language, biography) in person.Biographies)
            lane.Ask("insert into person_texts(person_id, language, biography) values(?, ?, ?)")
                .With(id).With(language).With(biography.Value).Run();
    }
}

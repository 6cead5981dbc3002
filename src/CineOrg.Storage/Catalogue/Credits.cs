using CineOrg.Core.Catalogue;
using CineOrg.Core.Enrichment;
using CineOrg.Storage.Engine;

namespace CineOrg.Storage.Catalogue;

/// <summary>Who did what in a film.</summary>
internal static class Credits
{
    /// <summary>As many directors as a list has room for.</summary>
    private const int Directors = 4;

    public static void Replace(Lane lane, long work, IReadOnlyList<ResolvedCredit> credits)
    {
        var named = BareNames.In(lane, work);
        lane.Ask("delete from crew_links where work_id = ?").With(work).Run();
        foreach (var credit in credits) Add(lane, work, credit);
        BareNames.LetGo(lane, named);
        RefreshDirectors(lane, work);
    }

    public static void AddOne(Lane lane, long work, ResolvedCredit credit)
    {
        Add(lane, work, credit);
        if (credit.Role == "director") RefreshDirectors(lane, work);
    }

    /// <summary>Takes everybody away but those whose own filmography is held: it tells of the film too.</summary>
    public static void Drop(Lane lane, long work)
    {
        var named = BareNames.In(lane, work);
        lane.Ask("""
            delete from crew_links where work_id = ?1 and not exists (
              select 1 from person_enrichers e where e.person_id = crew_links.person_id and e.enricher = ?2 and e.outcome = ?3)
            """).With(work).With(Enrichers.Filmography).With((int)EnricherOutcome.Done).Run();
        BareNames.LetGo(lane, named);
        RefreshDirectors(lane, work);
    }

    /// <summary>Takes away those whom one source credited without any id.</summary>
    public static void DropBareNames(Lane lane, long work, string source)
    {
        var named = BareNames.In(lane, work);
        foreach (var person in named)
            lane.Ask("delete from crew_links where work_id = ?1 and person_id = ?2 and (select named_by from persons where id = ?2) = ?3")
                .With(work).With(person).With(source).Run();
        BareNames.LetGo(lane, named);
        RefreshDirectors(lane, work);
    }

    /// <summary>Takes a person's credits away from films whose own credits are not known; before them, only filmographies credit anybody.</summary>
    public static void DropFilmography(Lane lane, long person)
    {
        foreach (var work in OnlyNamed(lane, person))
        {
            lane.Ask("delete from crew_links where work_id = ? and person_id = ?").With(work).With(person).Run();
            RefreshDirectors(lane, work);
        }
    }

    private static List<long> OnlyNamed(Lane lane, long person)
    {
        using var rows = lane.Ask("""
            select distinct w.id from crew_links c join works w on w.id = c.work_id where c.person_id = ?1 and w.level < ?2
            and not exists (select 1 from work_enrichers e where e.work_id = w.id and e.enricher = ?3 and e.outcome = ?4)
            """).With(person).With((int)Level.Medium).With(Enrichers.Credits).With((int)EnricherOutcome.Done);
        var works = new List<long>();
        while (rows.Next()) works.Add(rows.Long(0));
        return works;
    }

    private static void Add(Lane lane, long work, ResolvedCredit credit) => lane.Ask("""
        insert or ignore into crew_links(work_id, person_id, role_category, role_name, role_details, billing_order) values(?, ?, ?, ?, ?, ?)
        """)
        .With(work).With(Knowledge.OfPersons.IdOf(lane, credit.PersonId)).With((int)credit.Category).With(credit.Role)
        .With(credit.Character).With(credit.Order).Run();

    public static void RefreshDirectors(Lane lane, long work) =>
        lane.Ask("update works set directors = ? where id = ?").With(CatalogueJson.Write(DirectorsOf(lane, work))).With(work).Run();

    private static List<string> DirectorsOf(Lane lane, long work)
    {
        using var rows = lane.Ask("""
            select p.full_name from crew_links c join persons p on p.id = c.person_id
            where c.work_id = ? and c.role_name = 'director' order by c.billing_order is null, c.billing_order, p.id limit ?
            """).With(work).With(Directors);
        var names = new List<string>();
        while (rows.Next()) names.Add(rows.Text(0));
        return names;
    }
}

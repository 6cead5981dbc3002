using CineOrg.Core.Catalogue;
using CineOrg.Core.Enrichment;
using CineOrg.Core.Events;
using CineOrg.Storage.Engine;

namespace CineOrg.Storage.Catalogue;

/// <summary>The sources of the last run, and the opening again of what was settled without a new one.</summary>
internal sealed class AskedSources(Database database) : IAskedSources
{
    private static readonly Reopening Works = new("work");
    private static readonly Reopening Persons = new("person");

    public ValueTask<IReadOnlySet<(string Kind, string Source, string Enricher)>> Known(CancellationToken stop) => new(database.Read(lane =>
    {
        using var rows = lane.Ask("select kind, source, enricher from asked_sources");
        var known = new HashSet<(string, string, string)>();
        while (rows.Next()) known.Add((rows.Text(0), rows.Text(1), rows.Text(2)));
        return (IReadOnlySet<(string, string, string)>)known;
    }));

    public void Save(ITransaction transaction, IEnumerable<(string Kind, string Source, string Enricher)> configured)
    {
        var lane = Transaction.Of(transaction).Lane;
        lane.Ask("delete from asked_sources").Run();
        foreach (var (kind, source, enricher) in configured)
            lane.Ask("insert into asked_sources(kind, source, enricher) values(?, ?, ?)").With(kind).With(source).With(enricher).Run();
    }

    public long? Forget(ITransaction transaction, string kind, IReadOnlyList<string> enrichers, Level below, long after, int limit)
    {
        var own = Transaction.Of(transaction);
        database.Generation.ChangedBy(own);
        return (kind == "movie" ? Works : Persons).Run(own.Lane, enrichers, (int)below, after, limit);
    }

    private sealed class Reopening(string subject)
    {
        private readonly string _last = $"select max(id) from (select id from {subject}s where id > ? order by id limit ?)";
        private readonly string _forget = $"delete from {subject}_enrichers where {subject}_id > ? and {subject}_id <= ? and enricher = ?";
        private readonly string _lower = $"update {subject}s set level = ?3 where id > ?1 and id <= ?2 and level > ?3";

        public long? Run(Lane lane, IReadOnlyList<string> enrichers, int below, long after, int limit)
        {
            if (Last(lane, after, limit) is not { } last) return null;
            foreach (var enricher in enrichers) lane.Ask(_forget).With(after).With(last).With(enricher).Run();
            lane.Ask(_lower).With(after).With(last).With(below).Run();
            return last;
        }

        private long? Last(Lane lane, long after, int limit)
        {
            using var row = lane.Ask(_last).With(after).With(limit);
            return row.Next() ? row.LongOrNull(0) : null;
        }
    }
}

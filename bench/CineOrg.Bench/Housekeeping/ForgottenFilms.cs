using System.Globalization;
using System.Text;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Enrichment;
using CineOrg.Core.Events;
using CineOrg.Storage.Engine;

namespace CineOrg.Bench.Housekeeping;

/// <summary>A catalogue of many films, some of which nobody has used for long. Written straight into the tables; titles are found by search.</summary>
internal sealed class ForgottenFilms(Stored stored, int films, int forgotten)
{
    private const int Batch = 20_000;
    private const int Credits = 20;
    private static readonly DateTimeOffset Now = TimeProvider.System.GetUtcNow();
    private static readonly DateTimeOffset LongAgo = Now.AddDays(-300);

    public int Films => films;

    /// <summary>Deep, and not used for long; as many again are at basic and never were.</summary>
    public int Forgotten => forgotten;

    public static Guid FilmId(int film) => new(film, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 1);

    public void Fill()
    {
        for (var first = 1; first <= films; first += Batch)
        {
            var (from, to) = (first, Math.Min(first + Batch, films + 1));
            stored.Get<ITransactions>().Run(Durability.Bulk, transaction =>
            {
                for (var film = from; film < to; film++) Add(Transaction.Of(transaction).Lane, film);
                return true;
            }).GetAwaiter().GetResult();
        }
    }

    private void Add(Lane lane, int film)
    {
        var (deep, old) = (film <= forgotten, film <= 2 * forgotten);
        var at = old ? LongAgo : Now;
        lane.Ask("insert into works(id, uuid, kind, canonical_title, sort_key, year, level, created_at, updated_at) values(?, ?, 0, ?, ?, ?, ?, ?, ?)")
            .With(film).With(FilmId(film)).With(Title(film)).With(Title(film).ToLowerInvariant()).With(1920 + film % 105).With(deep ? 3 : 1).With(at).With(at).Run();
        lane.Ask("insert into work_titles(work_id, title_key) values(?, ?)").With(film).With(Title(film).ToLowerInvariant()).Run();
        if (!old) return;
        AddDocument(lane, film, deep, at);
        if (deep) lane.Ask("insert into work_stats(work_id, view_count, last_access, last_event, popularity) values(?, 30, ?, x'00', 200)").With(film).With(at).Run();
        foreach (var enricher in Enrichers.OfMovies.Where(enricher => deep || enricher.Level == Level.Basic))
            lane.Ask("insert into work_enrichers(work_id, enricher, outcome, at) values(?, ?, 0, ?)").With(film).With(enricher.Name).With(at).Run();
    }

    private static void AddDocument(Lane lane, int film, bool deep, DateTimeOffset at)
    {
        var told = Document(film, deep);
        lane.Ask("insert into work_sources(work_id, source, external_id, fetched_at, raw_data, deep_bytes) values(?, 'wikidata', ?, ?, ?, ?)")
            .With(film).With($"Q{film}").With(at).With(told).With(deep ? told.Length - 300 : 0).Run();
        lane.Ask("insert into work_ids(source, value, work_id) values('wikidata', ?, ?)").With($"Q{film}").With(film).Run();
    }

    // About 6 kB at deep, as a film of two sources has it: who made it, what it tells, images, keywords.
    private static string Document(int film, bool deep)
    {
        var json = new StringBuilder().Append(CultureInfo.InvariantCulture, $$"""{"externalIds":[["externalIds",null,"imdb:tt{{film:0000000}}"]],"details":[["title","fr","{{Title(film)}}"],["title","en","{{Title(film)}}"],["year",null,"{{1920 + film % 105}}"],["durationMinutes",null,"{{70 + film % 90}}"],["countries",null,"FR"]]""");
        if (!deep) return json.Append('}').ToString();
        json.Append(",\"credits\":[").AppendJoin(',', Enumerable.Range(0, Credits).Select(credit => Credit(film, credit))).Append(']');
        json.Append(CultureInfo.InvariantCulture, $$""","genres":[["genres",null,"drama"],["genres",null,"crime"]],"keywords":[["keywords",null,"city"],["keywords",null,"night"]]""");
        json.Append(CultureInfo.InvariantCulture, $$""","summary":[["summary","fr","{{new string('a', 900)}}"],["summary","en","{{new string('b', 900)}}"]]}""");
        return json.ToString();
    }

    private static string Credit(int film, int credit)
    {
        var person = (film * 7919L + credit * 104729L) % 400_000 + 1;
        return $$"""["credits",null,"{\"name\":\"Somebody {{person}}\",\"externalIds\":{\"wikidata\":\"Q{{person + 5_000_000}}\"},\"category\":\"Cast\",\"role\":\"actor\",\"order\":{{credit}}}"]""";
    }

    private static string Title(int film) => $"Film {film % 1000} of {film / 1000}";
}

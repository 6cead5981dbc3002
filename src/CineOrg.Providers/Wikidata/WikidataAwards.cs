using CineOrg.Core.Catalogue;

namespace CineOrg.Providers.Wikidata;

/// <summary>Prizes won (P166) and nominations (P1411), with the year (P585) and the person honoured (P1346 winner, P2453 nominee).</summary>
internal static class WikidataAwards
{
    private const int Most = 60;

    public static async Task<Statements> Of(WikidataClient client, WikidataEntity item, IReadOnlyList<string> languages, CancellationToken stop)
    {
        IReadOnlyList<(WikidataStatement Award, bool Won)> all =
        [
            .. item.Statements("P166").Select(award => (award, true)).Concat(item.Statements("P1411").Select(award => (award, false))).Take(Most),
        ];
        if (all.Count == 0) return new(Question.Awards);
        var labels = await client.Labels([.. all.SelectMany(one => new[] { one.Award.Value, Person(one.Award) }).OfType<string>()], stop);
        var won = all.Where(one => one.Won).Select(one => (one.Award.Value, one.Award.Year("P585"), Person(one.Award))).ToHashSet();
        return new Statements(Question.Awards).Each(Field.Award,
            from one in all
            where one.Won || !won.Contains((one.Award.Value, one.Award.Year("P585"), Person(one.Award)))
            let name = labels.GetValueOrDefault(one.Award.Value)?.Label(languages)
            where name is not null
            select Structured.Write(new AwardFact(name, one.Award.Year("P585"), one.Won, Name(one.Award, labels, languages))));
    }

    private static string? Person(WikidataStatement award) => award.Item("P1346") ?? award.Item("P2453");

    private static string? Name(WikidataStatement award, IReadOnlyDictionary<string, WikidataEntity> labels, IReadOnlyList<string> languages) =>
        Person(award) is { } person ? labels.GetValueOrDefault(person)?.Label(languages) : null;
}

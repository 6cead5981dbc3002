using CineOrg.Core.Catalogue;
using CineOrg.Core.Enrichment.Facts;
using CineOrg.Core.Events;
using CineOrg.Core.Jobs;
using CineOrg.Storage.Engine;
using CineOrg.Tests.Enrichment;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Storage;

public sealed class QuarantineTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("{\"details\":[[\"dura")]
    [InlineData("\"a text\"")]
    [InlineData("[1,2]")]
    [InlineData("{\"details\":\"all\"}")]
    [InlineData("{\"details\":[[\"durationMinutes\",null]]}")]
    [InlineData("{\"details\":[[\"durationMinutes\",null,117]]}")]
    [InlineData("{\"details\":[[\"runningTimeInFeet\",null,\"9000\"]]}")]
    [InlineData("{\"poster\":[[\"poster\",null,\"not an image\"]]}")]
    [InlineData("{} {}")]
    [InlineData("")]
    public async Task A_document_that_does_not_read_is_put_aside_told_and_fetched_anew(string document)
    {
        var source = new ToldSource("wikidata") { About = ToldSource.Says("details", (Field.DurationMinutes, "117")) };
        using var engine = new Engine(source, new ToldSource("tmdb") { Story = ToldSource.Says("summary", (Field.Summary, "Deux femmes.")) });
        var film = await engine.Film("Les Diaboliques", 1955);
        await engine.Subject.Enrich(film, Level.Deep, Cause.None);
        await engine.Get<ITransactions>().Run(
            Durability.Bulk, transaction => Transaction.Of(transaction).Lane.Ask("update work_sources set raw_data = ? where source = 'wikidata'").With(document).Run(), Stop);

        (await engine.Get<IFactRepository>().Of(EntityKind.Movie, film, Stop)).ShouldContain(fact => fact.Source == "tmdb");
        (await engine.Get<IMovieRepository>().Sources(film, Stop)).Select(one => one.Source).ShouldBe(["file", "tmdb"], ignoreOrder: true);

        var told = (await engine.Told()).OfType<DocumentQuarantined>().ShouldHaveSingleItem();
        (told.SubjectId, told.Source, told.Level).ShouldBe((film, "wikidata", "deep"));
        engine.Get<Database>().Read(lane => lane.Number("select count(*) from quarantine")).ShouldBe(1);
        (await engine.Shown(film)).Summary.ShouldBe("Deux femmes.");
        await new Quarantined(engine.Get<JobQueue>(), engine.Get<Resolution>(), engine.Get<ITransactions>()).Handle(told, Stop);
        (await engine.Get<IJobRepository>().Latest(10, null, null, Stop)).ShouldHaveSingleItem().Params.ShouldContain(film.ToString());

        await engine.Subject.Enrich(film, Level.Deep, Cause.None);
        (await engine.Shown(film)).DurationMinutes.ShouldBe(117);
        engine.Get<Database>().Read(lane => lane.Number("select count(*) from quarantine")).ShouldBe(0);
    }

    [Theory]
    [InlineData("genres", "[\"drama\"")]
    [InlineData("images", "{\"a\":1}")]
    [InlineData("poster", "[]")]
    [InlineData("field_sources", "7")]
    public async Task A_damaged_column_never_stops_a_page(string column, string json)
    {
        using var engine = new Engine();
        var film = await engine.Film("Les Diaboliques", 1955);
        await engine.Get<ITransactions>().Run(
            Durability.Bulk, transaction => Transaction.Of(transaction).Lane.Ask($"update works set {column} = ?").With(json).Run(), Stop);
        (await engine.Shown(film)).Title.ShouldBe("Les Diaboliques");
        (await engine.Get<IFactRepository>().Of(EntityKind.Movie, film, Stop)).ShouldBeEmpty();
    }
}

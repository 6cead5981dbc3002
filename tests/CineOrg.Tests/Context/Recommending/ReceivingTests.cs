using CineOrg.Core.Catalogue;
using CineOrg.Core.Context.Recommending;
using CineOrg.Core.Events;
using CineOrg.Core.Social;
using CineOrg.Tests.Storage;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Context.Recommending;

public sealed class ReceivingTests : IDisposable
{
    private static readonly ExternalIds Alphaville = ExternalIds.Of("imdb", "tt0058898");
    private readonly Store _store = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private IReceived Received => _store.Get<IReceived>();
    private Receiving Receiving => new(_store.Movies, Received, _store.Database, _store.Clock);

    private static Delivery Delivery(string id, params NamedFilm[] films) => new("club", id, "owner", films);

    [Fact]
    public async Task A_film_is_matched_by_its_ids_by_its_title_or_stands_in_the_catalogue_from_then_on()
    {
        var byId = await _store.Film("Alphaville", 1965, ids: Alphaville);
        var byTitle = await _store.Film("Pierrot le Fou", 1965);
        var taken = await Receiving.Take(Delivery("1", new(Alphaville, null, null, "noir"), new(ExternalIds.None, "Pierrot le fou", 1965, null), new(ExternalIds.Of("imdb", "tt0060176"), "Blow-Up", 1966, null)), Stop);
        (taken.Repeated, taken.Films[0], taken.Films[1]).ShouldBe((false, byId, byTitle));
        (await _store.Movies.Find(taken.Films[2], Stop))!.ShouldSatisfyAllConditions(film => film.Title.ShouldBe("Blow-Up"), film => film.Level.ShouldBe(Level.Initial));
        (await Received.Of("owner", 10, Stop)).Select(one => one.Film).ShouldBe(taken.Films, ignoreOrder: true);
        var told = await Told();
        told.OfType<RecommendationTriggered>().ShouldHaveSingleItem().ShouldSatisfyAllConditions(one => one.Category.ShouldBe(Category.ThirdParty), one => one.Films.ShouldBe(3));
        var created = told.OfType<MovieCreated>().ShouldHaveSingleItem();
        (created.Origin, created.CausationId).ShouldBe(("recommendation", told.OfType<RecommendationTriggered>().Single().Id));
    }

    [Fact]
    public async Task A_delivery_counts_once_and_the_same_number_of_another_sender_is_another()
    {
        var film = new NamedFilm(ExternalIds.None, "Ran", 1985, null);
        (await Receiving.Take(Delivery("1", film), Stop)).Repeated.ShouldBeFalse();
        (await Receiving.Take(Delivery("1", film, new(ExternalIds.None, "Kagemusha", 1980, null)), Stop)).ShouldSatisfyAllConditions(taken => taken.Repeated.ShouldBeTrue(), taken => taken.Films.ShouldBeEmpty());
        (await Receiving.Take(Delivery("1", film) with { Source = "other" }, Stop)).Repeated.ShouldBeFalse();
        (await Told()).OfType<MovieCreated>().Count().ShouldBe(1);
    }

    [Fact]
    public async Task What_cannot_be_told_apart_or_named_is_said_with_its_field()
    {
        await _store.Film("Hamlet", 1948);
        await _store.Film("Hamlet", 1996);
        (await Receiving.Doubt(Delivery("1", new(ExternalIds.None, "Hamlet", 1996, null), new(ExternalIds.None, "Hamlet", null, null)), Stop))!.Value.ShouldSatisfyAllConditions(
            doubt => doubt.At.ShouldBe(1), doubt => doubt.Field.ShouldBe("year"));
        (await Receiving.Doubt(Delivery("1", new NamedFilm(Alphaville, null, null, null)), Stop))!.Value.Field.ShouldBe("title");
        (await Receiving.Doubt(Delivery("1", new NamedFilm(Alphaville, "Alphaville", null, null)), Stop)).ShouldBeNull();
    }

    [Fact]
    public async Task It_stands_until_it_is_seen_or_dismissed_and_no_sender_brings_a_dismissed_one_back()
    {
        var films = (await Receiving.Take(Delivery("1", new(ExternalIds.None, "Ran", 1985, null), new(ExternalIds.None, "Kagemusha", 1980, null)), Stop)).Films;
        await _store.Write(transaction => _store.Get<ISeenRepository>().Mark(transaction, "owner", films[0], _store.Clock.GetUtcNow()));
        (await Received.Of("owner", 10, Stop)).Select(one => one.Film).ShouldBe([films[1]]);
        await _store.Write(transaction => Received.Dismiss(transaction, "owner", films[1], _store.Clock.GetUtcNow()));
        await Receiving.Take(Delivery("2", new NamedFilm(ExternalIds.None, "Kagemusha", 1980, "again!")), Stop);
        (await Received.Of("owner", 10, Stop)).ShouldBeEmpty();
        (await Received.Of("0123456789abcdef", 10, Stop)).ShouldBeEmpty();
    }

    private async Task<IReadOnlyList<Event>> Told() => [.. (await _store.Journal.After(0, 100, Stop)).Select(one => one.Event)];

    public void Dispose() => _store.Dispose();
}

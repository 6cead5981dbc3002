using CineOrg.Core.Catalogue;
using CineOrg.Core.Enrichment;
using CineOrg.Core.Enrichment.Facts;
using CineOrg.Core.Events;
using Shouldly;
using Xunit;
using static CineOrg.Tests.Enrichment.ToldSource;

namespace CineOrg.Tests.Enrichment.Facts;

public sealed class CorrectionsTests
{
    private const string Owner = "owner";
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_correction_is_shown_at_once_above_what_every_source_says()
    {
        using var engine = Knowing("117");
        var film = await Enriched(engine);
        await Correct(engine, film, Field.DurationMinutes, "114");

        var shown = await engine.Shown(film);
        (shown.DurationMinutes, shown.Sources[Field.DurationMinutes]).ShouldBe((114, TrustOrder.Correction));
    }

    [Fact]
    public async Task What_is_fetched_later_never_overwrites_a_correction()
    {
        var source = new ToldSource("wikidata") { About = Says("details", (Field.DurationMinutes, "117")), Story = Says("summary", (Field.Summary, "Deux femmes.")) };
        using var engine = new Engine(source);
        var film = await engine.Film("Les Diaboliques", 1955);
        await Correct(engine, film, Field.DurationMinutes, "114");
        await engine.Subject.Enrich(film, Level.Deep, Cause.None);
        (await engine.Shown(film)).DurationMinutes.ShouldBe(114);
    }

    [Fact]
    public async Task A_correction_made_while_a_source_is_still_answering_is_not_lost_under_its_answer()
    {
        var (asked, answer) = (new TaskCompletionSource(), new TaskCompletionSource());
        using var engine = new Engine(new ToldSource("wikidata")
        {
            About = async (_, stop) =>
            {
                asked.SetResult();
                await answer.Task.WaitAsync(stop);
                return new Answer.Found("Q1", null, [new(Field.DurationMinutes, null, "117", "details")]);
            },
        });
        var film = await engine.Film("Les Diaboliques", 1955);
        var enriching = engine.Subject.Enrich(film, Level.Basic, Cause.None);
        await asked.Task.WaitAsync(TimeSpan.FromSeconds(30), Stop);
        await Correct(engine, film, Field.DurationMinutes, "114");
        answer.SetResult();
        await enriching;
        (await engine.Shown(film)).DurationMinutes.ShouldBe(114);
    }

    [Fact]
    public async Task Undoing_shows_what_the_sources_say_now()
    {
        using var engine = Knowing("117");
        var film = await engine.Film("Les Diaboliques", 1955);
        var made = await Correct(engine, film, Field.DurationMinutes, "114");
        await engine.Subject.Enrich(film, Level.Basic, Cause.None);

        (await engine.Corrections.Undo(EntityKind.Movie, film, made.Id, Owner, Stop)).ShouldBeTrue();

        var shown = await engine.Shown(film);
        (shown.DurationMinutes, shown.Sources[Field.DurationMinutes]).ShouldBe((117, "wikidata"));
        (await engine.Corrections.Undo(EntityKind.Movie, film, made.Id, Owner, Stop)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_title_given_back_is_the_one_that_stood_before_any_source_was_asked()
    {
        using var engine = new Engine();
        var film = await engine.Film("Les Diaboliqes", 1955);
        var title = await Correct(engine, film, Field.Title, "Les Diaboliques", "fr");
        var kind = await Correct(engine, film, Field.Kind, "documentary");
        (await engine.Shown(film)).Title.ShouldBe("Les Diaboliques");

        await engine.Corrections.Undo(EntityKind.Movie, film, title.Id, Owner, Stop);
        await engine.Corrections.Undo(EntityKind.Movie, film, kind.Id, Owner, Stop);

        var shown = await engine.Shown(film);
        (shown.Title, shown.Kind).ShouldBe(("Les Diaboliqes", "film"));
    }

    [Fact]
    public async Task A_wrong_value_without_a_right_one_can_be_hidden()
    {
        using var engine = Knowing("117");
        var film = await Enriched(engine);
        await engine.Corrections.Make(EntityKind.Movie, film, new(Field.DurationMinutes, null, null), Owner, Stop);
        (await engine.Shown(film)).DurationMinutes.ShouldBeNull();
    }

    [Fact]
    public async Task A_poster_is_chosen_among_the_images_that_sources_told_of_with_its_author_and_can_be_hidden()
    {
        using var engine = Pictured();
        var film = await Enriched(engine);
        var wrong = await Should.ThrowAsync<BadCorrectionException>(() => Correct(engine, film, Field.Poster, "https://elsewhere.example/x.jpg"));
        wrong.Part.ShouldBe("values");
        var made = await Correct(engine, film, Field.Poster, Still);
        var shown = (await engine.Shown(film)).Poster.ShouldNotBeNull();
        (shown.Url, shown.Type, shown.Author, shown.Source).ShouldBe((Still, "poster", "Armand Thirard", "wikidata"));
        (await Facts(engine, film, Field.Poster)).Where(fact => fact.Shown).ShouldHaveSingleItem().Source.ShouldBe(TrustOrder.Correction);

        await engine.Corrections.Make(EntityKind.Movie, film, new(Field.Poster, null, null), Owner, Stop);
        (await engine.Shown(film)).Poster.ShouldBeNull();
        (await engine.Corrections.Redo(EntityKind.Movie, film, made.Id, Owner, Stop)).ShouldNotBeNull();
        (await engine.Shown(film)).Poster!.Url.ShouldBe(Still);
    }

    [Fact]
    public async Task Of_the_images_only_those_are_shown_that_a_person_chose()
    {
        using var engine = Pictured();
        var film = await Enriched(engine);
        (await engine.Shown(film)).Images.Select(image => image.Url).ShouldBe([Still, Other]);
        await engine.Corrections.Make(EntityKind.Movie, film, new(Field.Image, null, [Other]), Owner, Stop);
        (await engine.Shown(film)).Images.ShouldHaveSingleItem().Url.ShouldBe(Other);
        (await Facts(engine, film, Field.Image)).Where(fact => fact.Shown).ShouldHaveSingleItem().Source.ShouldBe(TrustOrder.Correction);
        await engine.Corrections.Make(EntityKind.Movie, film, new(Field.Image, null, null), Owner, Stop);
        (await engine.Shown(film)).Images.ShouldBeEmpty();
    }

    [Fact]
    public async Task All_that_was_ever_corrected_is_told_newest_first()
    {
        using var engine = Knowing("117");
        var film = await Enriched(engine);
        var first = await Correct(engine, film, Field.DurationMinutes, "114");
        var second = await Correct(engine, film, Field.DurationMinutes, "116");
        await engine.Corrections.Undo(EntityKind.Movie, film, second.Id, Owner, Stop);
        await engine.Corrections.Redo(EntityKind.Movie, film, first.Id, Owner, Stop);

        var history = await engine.Corrections.History(EntityKind.Movie, film, Stop);

        history.Select(one => (one.Values![0], one.Stands, one.Replaced)).ShouldBe([("114", true, false), ("116", false, false), ("114", false, true)]);
        (await engine.Shown(film)).DurationMinutes.ShouldBe(114);
    }

    [Fact]
    public async Task A_correction_is_told_in_the_journal_with_what_it_changed_as_its_effect()
    {
        using var engine = Knowing("117");
        var film = await Enriched(engine);
        var made = await Correct(engine, film, Field.DurationMinutes, "114");
        await engine.Corrections.Undo(EntityKind.Movie, film, made.Id, Owner, Stop);

        var told = await engine.Told();
        var correction = told.OfType<CorrectionMade>().ShouldHaveSingleItem();
        (correction.CorrectionId, correction.Field, correction.Hides).ShouldBe((made.Id, Field.DurationMinutes, false));
        told.OfType<MovieEnriched>().ShouldContain(learned => learned.CausationId == correction.Id);
        told.OfType<CorrectionUndone>().ShouldHaveSingleItem().CorrectionId.ShouldBe(made.Id);
    }

    [Theory]
    [InlineData("year", null, "1600", "values")]
    [InlineData("year", null, "19 55", "values")]
    [InlineData("releaseDate", null, "1955-02-30", "values")]
    [InlineData("countries", null, "France", "values")]
    [InlineData("title", null, "M", "language")]
    [InlineData("title", "français", "M", "language")]
    [InlineData("durationMinutes", "fr", "117", "language")]
    [InlineData("title", "fr", "M\u0007", "values")]
    [InlineData("title", "fr", "\u202Esuoilobaid", "values")] // turns the reader's line around
    [InlineData("durationMinutes", null, "0117", "values")]
    [InlineData("kind", null, "Film", "values")]
    [InlineData("sources", null, "M", "field")]
    [InlineData("externalIds", null, "imdb:tt0046911", "field")]
    public async Task What_a_field_cannot_hold_is_refused_by_name(string field, string? language, string value, string part)
    {
        using var engine = new Engine();
        var film = await engine.Film("Les Diaboliques", 1955);
        var refused = await Should.ThrowAsync<BadCorrectionException>(() => Correct(engine, film, field, value, language));
        refused.Part.ShouldBe(part);
        (await engine.Corrections.History(EntityKind.Movie, film, Stop)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_list_says_nothing_twice_and_what_is_done_again_keeps_its_reason()
    {
        using var engine = new Engine();
        var film = await engine.Film("Les Diaboliques", 1955);
        await Should.ThrowAsync<BadCorrectionException>(() => engine.Corrections.Make(EntityKind.Movie, film, new(Field.Genre, null, ["drama", "drama"]), Owner, Stop));
        var made = await engine.Corrections.Make(EntityKind.Movie, film, new(Field.Genre, null, ["drama", "thriller"], "as the poster says"), Owner, Stop);
        await engine.Corrections.Undo(EntityKind.Movie, film, made!.Id, Owner, Stop);
        (await engine.Corrections.Redo(EntityKind.Movie, film, made.Id, Owner, Stop))!.Note.ShouldBe("as the poster says");
    }

    [Fact]
    public async Task A_persons_name_and_dates_are_corrected_and_given_back_alike()
    {
        using var engine = new Engine();
        var (person, _) = await engine.Get<ITransactions>().Run(Durability.Bulk, transaction =>
            engine.Get<IPeopleRepository>().Ensure(transaction, "Henri-George Clouzot", ExternalIds.Of("wikidata", "Q55438")), Stop);
        var name = (await engine.Corrections.Make(EntityKind.Person, person, new(Field.Name, null, ["Henri-Georges Clouzot"]), Owner, Stop))!;
        await engine.Corrections.Make(EntityKind.Person, person, new(Field.Born, null, ["1907"]), Owner, Stop);
        var shown = (await engine.Get<IPeopleRepository>().Profile(person, "fr", Stop))!;
        (shown.Name, shown.Born, shown.Sources[Field.Name]).ShouldBe(("Henri-Georges Clouzot", "1907", TrustOrder.Correction));

        await engine.Corrections.Undo(EntityKind.Person, person, name.Id, Owner, Stop);
        (await engine.Get<IPeopleRepository>().Profile(person, "fr", Stop))!.Name.ShouldBe("Henri-George Clouzot");
    }

    private const string Still = "https://commons.example/still.jpg";
    private const string Other = "https://commons.example/other.jpg";

    private static Engine Pictured() => new(new ToldSource("wikidata")
    {
        About = Says("details", (Field.Poster, Picture("poster", "https://commons.example/poster.jpg")), (Field.Image, Picture("still", Still)), (Field.Image, Picture("still", Other))),
    });

    private static string Picture(string type, string address) => Structured.Write(new ImageFact(type, address, null, null, null, "Armand Thirard", "CC0", null));

    private static async Task<IEnumerable<Fact>> Facts(Engine engine, Guid film, string field) =>
        (await engine.Get<IFactRepository>().Of(EntityKind.Movie, film, Stop)).Where(fact => fact.Field == field);

    private static Engine Knowing(string minutes) => new(new ToldSource("wikidata") { About = Says("details", (Field.DurationMinutes, minutes)) });

    private static async Task<Guid> Enriched(Engine engine)
    {
        var film = await engine.Film("Les Diaboliques", 1955);
        await engine.Subject.Enrich(film, Level.Basic, Cause.None);
        return film;
    }

    private static async Task<Correction> Correct(Engine engine, Guid film, string field, string value, string? language = null) =>
        (await engine.Corrections.Make(EntityKind.Movie, film, new(field, language, [value]), Owner, Stop))!;
}

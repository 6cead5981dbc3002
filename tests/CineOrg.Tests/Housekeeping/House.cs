using CineOrg.Core.Catalogue;
using CineOrg.Core.Enrichment;
using CineOrg.Core.Events;
using CineOrg.Core.Housekeeping;
using CineOrg.Core.Housekeeping.Budgets;
using CineOrg.Core.Housekeeping.Uses;
using CineOrg.Storage.Engine;
using CineOrg.Tests.Enrichment;
using CineOrg.Tests.Housekeeping.Uses;
using static CineOrg.Tests.Enrichment.ToldSource;

namespace CineOrg.Tests.Housekeeping;

/// <summary>A catalogue that learns from one source and is kept in order, under a clock that goes when told.</summary>
internal sealed class House : IDisposable
{
    public const string Story = "Deux villes, l’une sur l’autre.";

    public House(params ISource[] others) => Engine = new(new EnrichmentOptions { Grace = TimeSpan.FromSeconds(5) }, Clock, [Source, .. others]);

    private int _films;

    public ManualTime Clock { get; } = new() { JumpsAtMost = TimeSpan.Zero };
    public Engine Engine { get; }

    public ToldSource Source { get; } = new("wikidata")
    {
        Ids = (subject, _) => Task.FromResult<Answer>(new Answer.Found(subject.ExternalIds["wikidata"]!, null, [new(Field.ExternalId, null, $"imdb:tt00{subject.ExternalIds["wikidata"]![1..]}", "externalIds")])),
        About = Says("details", (Field.Title, "Metropolis, the known title"), (Field.DurationMinutes, "153")),
        Who = (_, _) => Task.FromResult<Answer>(new Answer.Found("1", null,
        [
            new(Field.Credit, null, Credit("Fritz Lang", "Q19504", "director"), "credits"), new(Field.Credit, null, Credit("Brigitte Helm", "Q78719", "actor"), "credits"),
        ])),
        Story = (_, _) => Task.FromResult<Answer>(new Answer.Found("1", null, [new(Field.Summary, "fr", Story, "summary"), new(Field.Summary, "de", "Zwei Städte.", "summary")])),
    };

    public async Task<Guid> Film(string title = "Metropolis", Level level = Level.Deep)
    {
        var film = await Engine.Film(title, 1927, ("wikidata", $"Q{++_films + 10_000}"));
        await Engine.Subject.Enrich(film, level, Cause.None);
        return film;
    }

    public Task Use(Guid film, UseOf use = UseOf.Opened, EntityKind kind = EntityKind.Movie) => Write(transaction => Engine.Get<IStatsRepository>()
        .Add(transaction, Tallied.Of(new Use(kind, film, use, "ada", Clock.GetUtcNow(), Guid.CreateVersion7()))));

    public Task UseOften(Guid film, int times) => Write(transaction => Engine.Get<IStatsRepository>()
        .Add(transaction, Tallied.Of([.. Enumerable.Range(0, times).Select(_ => new Use(EntityKind.Movie, film, UseOf.Opened, "ada", Clock.GetUtcNow(), Guid.CreateVersion7()))])));

    public Task Write(Action<ITransaction> change) => Engine.Get<ITransactions>().Run(Durability.Bulk, transaction =>
    {
        change(transaction);
        return true;
    });

    public Task<IReadOnlyList<RuleTally>> Keep(string? rule = null) => Engine.Get<Housekeeper>().Keep(rule, Cause.None, _ => Task.CompletedTask, CancellationToken.None);

    public async Task<IReadOnlyList<Going>> Look(string? rule = null) => await Engine.Get<Housekeeper>().Look(rule).ToListAsync();

    public Task<MovieProfile> Shown(Guid film) => Engine.Shown(film);

    public static IStored Deep(Engine engine) => engine.All<IStored>().Single(store => store.Kind == StoredKind.DeepFacts);

    public long Number(string sql) => Engine.Get<Database>().Read(lane => lane.Number(sql));

    public void Dispose() => Engine.Dispose();

    private static string Credit(string name, string id, string role) => Structured.Write(
        new StatedCredit(name, ExternalIds.Of("wikidata", id), role == "actor" ? CreditCategory.Cast : CreditCategory.Crew, role, null, null));
}

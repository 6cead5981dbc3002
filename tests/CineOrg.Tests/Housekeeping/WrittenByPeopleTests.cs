using System.Globalization;
using System.Runtime.CompilerServices;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Enrichment.Facts;
using CineOrg.Core.Events;
using CineOrg.Core.Housekeeping;
using CineOrg.Core.Housekeeping.Budgets;
using CineOrg.Core.Social;
using CineOrg.Core.Social.Watched;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Housekeeping;

/// <summary>No rule can let go of what a person wrote: the most greedy one names everything there is, and it is all still there.</summary>
public sealed class WrittenByPeopleTests
{
    private static readonly string[] Tables = ["corrections", "seen", "watch_state", "told_apart", "match_changes", "viewing", "sought", "sought_askers"];
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public void Whatever_a_rule_names_what_persons_wrote_stays_and_is_shown() => Prop.ForAll(ArbMap.Default.ArbFor<(byte[] Films, byte Greed)>(), drawn =>
        Holds(drawn.Films, drawn.Greed).GetAwaiter().GetResult()).Check(Config.QuickThrowOnFailure.WithMaxTest(12));

    private static async Task<bool> Holds(byte[] films, byte greed)
    {
        using var house = new House();
        var written = new List<(Guid Film, string Minutes)>();
        foreach (var (drawn, at) in films.Take(6).Select((drawn, at) => (drawn, at))) written.Add((await Written(house, at, drawn), $"{90 + drawn % 60}"));
        var before = Texts(house);
        house.Clock.Advance(TimeSpan.FromDays(3_000));

        var doers = house.Engine.All<ILetGo>().ToList();
        var tallies = await new Housekeeper([new Greedy(house, greed)], doers, house.Clock).Keep(null, Cause.None, _ => Task.CompletedTask, Stop);

        tallies.ShouldHaveSingleItem().Error.ShouldBeNull();
        Texts(house).ShouldBe(before);
        foreach (var (film, minutes) in written)
        {
            var shown = await house.Shown(film);
            $"{shown.DurationMinutes}".ShouldBe(minutes);
            (await house.Engine.Get<ISeenRepository>().Of("ada", [film], Stop)).ShouldContain(film);
            (await house.Engine.Get<IWatchRepository>().Of("ada", film, Stop))!.Position.ShouldBe(TimeSpan.FromMinutes(42));
        }
        return true;
    }

    private static async Task<Guid> Written(House house, int at, byte drawn)
    {
        var film = await house.Film($"Film {at}", drawn % 4 == 0 ? Level.Initial : Level.Deep);
        await house.Engine.Corrections.Make(EntityKind.Movie, film, new(Field.DurationMinutes, null, [$"{90 + drawn % 60}"]), "owner", Stop);
        await house.Write(transaction => house.Engine.Get<ISeenRepository>().Mark(transaction, "ada", film, house.Clock.GetUtcNow()));
        await house.Write(transaction => house.Engine.Get<IWatchRepository>().Save(transaction, "ada", film, new(TimeSpan.FromMinutes(42), null, house.Clock.GetUtcNow(), 2)));
        return film;
    }

    private static string Texts(House house) => string.Join('\n', Tables.Select(table =>
        string.Create(CultureInfo.InvariantCulture, $"{table} {house.Number($"select count(*) from {table}")} {house.Number($"select coalesce(sum(length(hex(t.work))), 0) from (select {(table is "seen" or "watch_state" ? "work" : "1 as work")} from {table}) t")}")));

    /// <summary>Names everybody and everything, of any level, as often as it likes.</summary>
    private sealed class Greedy(House house, byte greed) : IHousekeepingRule
    {
        public string Name => "greedy";

        public async IAsyncEnumerable<Going> Due(DateTimeOffset now, [EnumeratorCancellation] CancellationToken stop)
        {
            var reason = new Reason(Name, 0, 0);
            var held = house.Engine.Get<IHeldRepository>();
            foreach (var kind in new[] { EntityKind.Movie, EntityKind.Person })
                foreach (var level in Enum.GetValues<Level>())
                    foreach (var subject in await held.Unused(kind, level, now.AddYears(1), 0, 1_000, stop))
                    {
                        yield return new Downgrade(kind, subject.Id, subject.Level, (Level)(greed % 2), greed % 3 == 0, reason, 0);
                        yield return new Orphan(subject.Id, reason);
                        yield return new Lapsed("tmdb", kind, subject.Id, reason);
                        yield return new Lapsed(TrustOrder.Correction, kind, subject.Id, reason);
                        yield return new Evict(StoredKind.DeepFacts, new($"{kind}:{subject.Id}", subject.Id, 1, 0), reason);
                    }
            yield return new Past("events", now.AddYears(1), reason);
            yield return new Past("jobs", now.AddYears(1), reason);
        }
    }
}

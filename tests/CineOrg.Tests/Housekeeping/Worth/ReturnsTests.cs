using CineOrg.Core.Catalogue;
using CineOrg.Core.Housekeeping;
using CineOrg.Core.Housekeeping.Budgets;
using CineOrg.Core.Housekeeping.Rules;
using CineOrg.Core.Housekeeping.Worth;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Housekeeping.Worth;

/// <summary>What a house learns of how its films come back, and what it lets go of by it.</summary>
public sealed class ReturnsTests : IDisposable
{
    private readonly House _house = new();

    [Fact]
    public async Task Every_use_is_counted_on_one_clock_and_what_comes_back_says_after_how_long()
    {
        var (film, other) = (await _house.Film("Metropolis"), await _house.Film("M"));
        await Use(film, 1);
        await Use(other, 4);
        await Use(film, 1);

        var lives = await Lives();
        lives.Now.ShouldBe(6);
        Came(lives).ShouldBe(4); // three of the other's, and the film's own
        Usages().ShouldBe([new(2, 2, 6), new(4, 4, 5)], UsedAlike);
    }

    [Fact]
    public async Task A_look_at_night_tells_how_long_all_have_rested_and_a_second_one_nothing_more()
    {
        var (film, other) = (await _house.Film("Metropolis"), await _house.Film("M"));
        await Use(film, 1);
        await Use(other, 9);

        await Actuary.Look(Stop);
        var night = Rested(await Lives());
        night.ShouldBe(9 + 8, 1e-6); // the film rested through nine uses, the other eight times through one of its own
        _house.Clock.Advance(TimeSpan.FromDays(1));
        await Actuary.Look(Stop);
        Rested(await Lives()).ShouldBe(night, 1e-6);

        await Use(film, 1);
        Rested(await Lives()).ShouldBe(night + 1, 1e-6);
        (await Lives()).Clock.Marks.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_clock_that_went_back_is_no_night()
    {
        await Use(await _house.Film("Metropolis"), 3);
        await Actuary.Look(Stop);
        var marks = (await Lives()).Clock.Marks;
        await _house.Write(transaction => Learned.Mark(transaction, new(_house.Clock.GetUtcNow().AddYears(1), 3)));

        _house.Clock.Advance(TimeSpan.FromDays(1));
        await Use(await _house.Film("M"), 3);
        await Actuary.Look(Stop);

        (await Lives()).Clock.Marks.Count.ShouldBe(marks.Count + 1);
    }

    [Fact]
    public async Task Over_the_budget_goes_what_least_comes_back_and_not_what_was_loved_least()
    {
        var (often, once, always) = (await _house.Film("Metropolis"), await _house.Film("M"), await _house.Film("Spione"));
        await Use(often, 6);
        await _house.UseOften(always, 3_000);
        await Use(once, 1);
        await _house.Write(transaction => Learned.Learn(transaction, EntityKind.Movie, Alike()));

        (await Due(0)).ShouldBe([often, once, always], ignoreOrder: true);
        (await Due(0.67)).ShouldBe([often]);
        (await House.Deep(_house.Engine).Least(1, _house.Clock.GetUtcNow(), Stop)).Single().Prospect!.Count.ShouldBe(6);
    }

    [Fact]
    public async Task What_is_within_its_budget_stays_and_an_absurd_budget_is_no_reason_to_fail()
    {
        await Use(await _house.Film("Metropolis"), 1);
        (await Due(2)).ShouldBeEmpty();
        (await Rule(-5).Due(_house.Clock.GetUtcNow(), Stop).ToListAsync(Stop)).Count.ShouldBe(1);
        (await Rule(long.MaxValue).Due(_house.Clock.GetUtcNow(), Stop).ToListAsync(Stop)).ShouldBeEmpty();
    }

    public void Dispose() => _house.Dispose();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;
    private static IEqualityComparer<Usage> UsedAlike => EqualityComparer<Usage>.Create((one, other) => one.Count == other.Count && one.Last == other.Last && Math.Abs(one.Weight - other.Weight) < 0.01);
    private Actuary Actuary => _house.Engine.Get<Actuary>();
    private IUsageRepository Learned => _house.Engine.Get<IUsageRepository>();

    // What was used once comes back soon, what was used often never does: a house in which nobody looks at a film a seventh time.
    private static LifeTable Alike()
    {
        var table = new LifeTable();
        for (var film = 0; film < 500; film++)
        {
            table.Rested(Usage.First(0), 0, 3);
            table.Came(Usage.First(0), 3);
            table.Rested(new(6, 6, 0), 0, 5000);
        }
        return table;
    }

    private async Task Use(Guid film, int times)
    {
        for (var use = 0; use < times; use++) await _house.Use(film);
    }

    private async Task<IReadOnlyList<Guid>> Due(double ofAll)
    {
        var budget = (long)(ofAll * await House.Deep(_house.Engine).Bytes(Stop));
        return [.. (await Rule(budget).Due(_house.Clock.GetUtcNow(), Stop).ToListAsync(Stop)).Cast<Evict>().Select(evict => evict.Victim.Subject!.Value)];
    }

    private BudgetRule Rule(long budget) =>
        new([House.Deep(_house.Engine)], new() { Budgets = new Dictionary<StoredKind, long> { [StoredKind.DeepFacts] = budget }, HighMark = 1, LowMark = 1 });

    private ValueTask<Lives> Lives() => Learned.Lives(Stop);
    private static double Came(Lives lives) => lives.Films.Cells.Sum(cell => cell.Came);
    private static double Rested(Lives lives) => lives.Films.Cells.Sum(cell => cell.Rested);

    private List<Usage> Usages()
    {
        var all = new List<Usage>();
        Learned.Each(EntityKind.Movie, all.Add, Stop);
        return all;
    }
}

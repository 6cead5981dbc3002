using CineOrg.Core.Events;

namespace CineOrg.Core.Housekeeping;

/// <summary>What one rule did, or would do.</summary>
/// <param name="Due">How many it named.</param>
/// <param name="Gone">How many of them went; fewer where somebody came back to one meanwhile.</param>
/// <param name="Bytes">Freed; about how much would be, of a dry run.</param>
/// <param name="Error">One line, when it could not go on; the other rules did.</param>
public sealed record RuleTally(string Rule, int Due, int Gone, long Bytes, string? Error = null);

/// <summary>Lets go of what nobody needs, rule by rule: one that fails never stops the others.</summary>
public sealed class Housekeeper(IEnumerable<IHousekeepingRule> rules, IEnumerable<ILetGo> doers, TimeProvider clock)
{
    /// <summary>In the order in which they are gone through.</summary>
    public IReadOnlyList<string> Rules => [.. rules.Select(rule => rule.Name)];

    /// <summary>What would go now, and why; nothing is changed.</summary>
    /// <param name="rule">Only this one's; null: all.</param>
    public IAsyncEnumerable<Going> Look(string? rule = null, CancellationToken stop = default) =>
        Wanted(rule).ToAsyncEnumerable().SelectMany(one => one.Due(clock.GetUtcNow(), stop));

    /// <summary>Lets it go.</summary>
    /// <param name="alive">Called after each transaction, with what was done so far.</param>
    public async Task<IReadOnlyList<RuleTally>> Keep(string? rule, Cause cause, Func<IReadOnlyList<RuleTally>, Task> alive, CancellationToken stop)
    {
        var done = new List<RuleTally>();
        foreach (var one in Wanted(rule)) done.Add(await Keep(one, cause, tally => alive([.. done, tally]), stop));
        return done;
    }

    private IEnumerable<IHousekeepingRule> Wanted(string? rule) => rules.Where(one => rule is null || one.Name == rule);

    private async Task<RuleTally> Keep(IHousekeepingRule rule, Cause cause, Func<RuleTally, Task> alive, CancellationToken stop)
    {
        var round = new RuleRound(rule.Name, doers, clock, cause, alive);
        try
        {
            await foreach (var going in rule.Due(clock.GetUtcNow(), stop)) await round.Take(going, stop);
            await round.Empty(stop);
            return round.Tally;
        }
        catch (Exception wrong) when (wrong is not OperationCanceledException)
        {
            return round.Tally with { Error = wrong.Message.ReplaceLineEndings(" ") };
        }
    }
}

/// <summary>One rule being gone through: what it names is let go in handfuls.</summary>
internal sealed class RuleRound(string rule, IEnumerable<ILetGo> doers, TimeProvider clock, Cause cause, Func<RuleTally, Task> alive)
{
    private readonly List<Going> _handful = [];
    private ILetGo? _doer;

    public RuleTally Tally { get; private set; } = new(rule, 0, 0, 0);

    public async Task Take(Going going, CancellationToken stop)
    {
        if (_doer?.Takes(going) != true) await Empty(stop);
        _doer ??= doers.FirstOrDefault(one => one.Takes(going)) ?? throw new InvalidOperationException($"Nobody lets go of {going.GetType().Name}.");
        _handful.Add(going);
        if (_handful.Count >= _doer.AtOnce) await Empty(stop);
    }

    public async Task Empty(CancellationToken stop)
    {
        if (_doer is null || _handful.Count == 0) return;
        stop.ThrowIfCancellationRequested();
        var freed = await _doer.Let([.. _handful], clock.GetUtcNow(), cause, stop);
        Tally = Tally with { Due = Tally.Due + _handful.Count, Gone = Tally.Gone + freed.Count, Bytes = Tally.Bytes + freed.Bytes };
        _handful.Clear();
        _doer = null;
        await alive(Tally);
    }
}

using CineOrg.Core.Events;

namespace CineOrg.Core.Housekeeping;

/// <summary>Lets go of what nobody needs, rule by rule; one rule's failure is retried and never stops the others' next round.</summary>
public sealed class Housekeeper(IEnumerable<IHousekeepingRule> rules) : IHandleEvents
{
    public string Name => nameof(Housekeeper);
    public IReadOnlySet<Type> Takes { get; } = new HashSet<Type> { typeof(HousekeepingRequested) };

    public async Task Handle(Event happened, CancellationToken stop)
    {
        foreach (var rule in rules) await rule.Apply(happened.At, stop);
    }
}

/// <summary>One reason to let something go.</summary>
public interface IHousekeepingRule
{
    Task Apply(DateTimeOffset now, CancellationToken stop);
}

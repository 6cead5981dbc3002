namespace CineOrg.Core.Events;

/// <summary>What led to the work at hand: handed down so that each new event knows its parent.</summary>
/// <param name="CorrelationId">First event of the journey.</param>
/// <param name="CausationId">The direct parent.</param>
public readonly record struct Cause(Guid CorrelationId, Guid CausationId)
{
    /// <summary>Nothing came before: the next event begins a journey of its own.</summary>
    public static readonly Cause None;

    public static Cause Of(Event parent) => new(parent.CorrelationId, parent.Id);

    /// <summary>Gives an event its id, time and parents. An event already stamped is left as it is.</summary>
    public T Stamp<T>(T happened, DateTimeOffset now) where T : Event
    {
        if (happened.Id != Guid.Empty) return happened;
        var id = Guid.CreateVersion7(now);
        return happened with
        {
            Id = id,
            At = now,
            CorrelationId = CorrelationId == Guid.Empty ? id : CorrelationId,
            CausationId = CausationId == Guid.Empty ? null : CausationId,
        };
    }
}

using CineOrg.Core.Events;

namespace CineOrg.Storage.Engine;

/// <summary>Appends events to the journal's table.</summary>
internal sealed class JournalWriter(TimeProvider clock)
{
    private const string Insert =
        "insert into journal(id, at, type, version, correlation, causation, subject, payload) values(?, ?, ?, ?, ?, ?, ?, ?)";

    private readonly JournalKeys _keys = new();

    public (Recorded Recorded, T Stamped) Append<T>(Lane lane, T happened, Cause cause) where T : Event
    {
        var stamped = cause.Stamp(happened, clock.GetUtcNow());
        lane.Ask(Insert)
            .With(stamped.Id).With(stamped.At).With(stamped.GetType().Name).With(stamped.SchemaVersion)
            .With(stamped.CorrelationId).With(stamped.CausationId).With(stamped.Subject)
            .With(EventJson.Write(stamped)).Run();
        var sequence = lane.LastId;
        _keys.Appended(lane);
        return (new(sequence, stamped), stamped);
    }
}

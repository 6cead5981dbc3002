using CineOrg.Core.Events;

namespace CineOrg.Storage.Engine;

/// <summary>Appends events to the journal's table; by one writer at a time.</summary>
internal sealed class JournalWriter(TimeProvider clock) : IDisposable
{
    private const string Insert =
        "insert into journal(id, at, type, version, correlation, causation, subject, payload) values(?, ?, ?, ?, ?, ?, ?, ?)";

    private readonly JournalKeys _keys = new();
    private readonly EventText _text = new();

    public (Recorded Recorded, T Stamped) Append<T>(Lane lane, T happened, Cause cause) where T : Event
    {
        var stamped = cause.Stamp(happened, clock.GetUtcNow());
        lane.Ask(Insert)
            .With(stamped.Id).With(stamped.At).With(stamped.GetType().Name).With(stamped.SchemaVersion)
            .With(stamped.CorrelationId).With(stamped.CausationId).With(stamped.Subject)
            .WithText(_text.Of(stamped)).Run();
        var sequence = lane.LastId;
        _keys.Appended(lane);
        return (new(sequence, stamped), stamped);
    }

    public void Dispose() => _text.Dispose();
}

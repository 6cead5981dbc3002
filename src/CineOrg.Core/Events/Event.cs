using System.Text.Json.Serialization;

namespace CineOrg.Core.Events;

/// <summary>
/// Something that happened, told once and never changed. Every record says what caused it, so that the
/// whole journey from a click to its last effect can be drawn.
/// </summary>
public abstract record Event
{
    /// <summary>UUIDv7; zero until the event is stamped by <see cref="Cause"/> or by the journal.</summary>
    public Guid Id { get; init; }

    /// <summary>When it happened (UTC).</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>The id of the event that began the journey; equals <see cref="Id"/> for a first cause.</summary>
    public Guid CorrelationId { get; init; }

    /// <summary>The event that directly led to this one, if any.</summary>
    public Guid? CausationId { get; init; }

    /// <summary>Which family of events this one belongs to.</summary>
    [JsonIgnore]
    public abstract Category Category { get; }

    /// <summary>Version of the payload's schema; older ones in the journal are upgraded when read.</summary>
    [JsonIgnore]
    public virtual int SchemaVersion => 1;

    /// <summary>The work, person, job or root it tells of; order is kept per subject.</summary>
    [JsonIgnore]
    public abstract Guid? Subject { get; }
}

public enum Category { User, Library, Schedule, Command, ThirdParty, Catalogue, Jobs, Social, Peers }

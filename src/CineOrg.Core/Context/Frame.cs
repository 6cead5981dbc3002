using System.Text.Json;
using System.Text.Json.Serialization;
using CineOrg.Core.Availability;
using CineOrg.Core.Catalogue;

namespace CineOrg.Core.Context;

[JsonConverter(typeof(CapitalsConverter<FrameState>))]
public enum FrameState { Unresolved, Pending, Resolved }

/// <summary>Where a film can be had, in one word: on this machine's own disks, elsewhere, or nobody knows.</summary>
[JsonConverter(typeof(CapitalsConverter<FrameAvailability>))]
public enum FrameAvailability { Unknown, Local, Remote }

/// <summary>One step of a person's context stack: what they are at, what for, and how far that is answered.</summary>
public sealed record Frame
{
    /// <summary>Of this step; UUIDv7.</summary>
    public required Guid Id { get; init; }

    /// <summary>A type of entity that the relation graph declares: <c>Movie, Person, Genre, Keyword, Country, Collection, Source</c>…</summary>
    public required string Entity { get; init; }

    /// <summary>The UUID of a film, person or collection, the key of anything else; null while it is not bound.</summary>
    public string? EntityId { get; init; }

    /// <summary>What the person is after, in words that the person may set; empty when nothing is known.</summary>
    public string Purpose { get; init; } = "";
    public Intent Intent { get; init; } = Intent.Explore;
    public MentalState MentalState { get; init; } = new();
    public FrameState State { get; init; }
    public ResolvedBy? ResolvedBy { get; init; }

    /// <summary>Name of the nearest <see cref="DataLocation"/> where it can be had; null while nobody looked.</summary>
    public string? DataLayer { get; init; }

    /// <summary>What the layer says; null while nobody looked.</summary>
    public FrameAvailability? Availability => DataLayer switch
    {
        null => null,
        DataLocations.Unknown => FrameAvailability.Unknown,
        _ => DataLayer.StartsWith(DataLocations.Local, StringComparison.Ordinal) ? FrameAvailability.Local : FrameAvailability.Remote,
    };

    /// <summary>Clicks on this entity in this session, dwelling on it counted as one.</summary>
    public int InsistLevel { get; init; }

    /// <summary>The person said in so many words that they want it: "fetch it now", Watch.</summary>
    public bool UserConfirmed { get; init; }

    /// <summary>The job that the frame waits for while it is pending.</summary>
    public Guid? JobId { get; init; }

    /// <summary>Stays on the way, whatever is cut off behind it.</summary>
    public bool Pinned { get; init; }
    public DateTimeOffset At { get; init; }

    [JsonIgnore]
    public EntityName Name => new(Entity, EntityId);

    /// <summary>A job is to answer it; it may have ended, and been told of, before this is said.</summary>
    public Frame Awaits(Jobs.Job job) => State != FrameState.Pending && JobId == job.Id ? this : this with { State = FrameState.Pending, JobId = job.Id };
}

/// <summary>What a step is meant to do.</summary>
/// <param name="Type">A word of the declared table of <see cref="Intents"/>.</param>
/// <param name="Params">What it needs besides, by name.</param>
public sealed record Intent(string Type, IReadOnlyDictionary<string, JsonElement>? Params = null)
{
    public static readonly Intent Explore = new(Intents.ExploreWord);
}

/// <summary>How the person is disposed.</summary>
/// <param name="CuriosityLevel">Null: as the session's.</param>
/// <param name="FocusOn">An entity's id or a field: candidates linked to it are preferred, and the page opens there.</param>
/// <param name="Resume">Coming back restores filters, position and bound results.</param>
public sealed record MentalState(Curiosity? CuriosityLevel = null, string? FocusOn = null, bool Resume = false);

/// <summary>What answered a frame.</summary>
/// <param name="Relation">Name of the relation that was followed.</param>
/// <param name="Via">What it goes through: a table of links, a provider.</param>
/// <param name="Filters">What was bound: <c>preferredLayer</c> to the places where a film can be had, nearest first; <c>ids</c> to the candidates.</param>
public sealed record ResolvedBy(string Relation, string Via, IReadOnlyList<FrameFilter> Filters);

/// <param name="Value">As JSON.</param>
public sealed record FrameFilter(string Field, JsonElement Value);

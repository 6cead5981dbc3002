using System.Text.Json.Serialization;
using CineOrg.Core.Catalogue;

namespace CineOrg.Core.Social;

/// <summary>What is told of a thing.</summary>
[JsonConverter(typeof(CapitalsConverter<Tidings>))]
public enum Tidings
{
    /// <summary>What was asked for is there.</summary>
    Ready,

    /// <summary>It could not be had.</summary>
    Failed,

    /// <summary>A film that was asked for can be watched somewhere.</summary>
    Found,

    /// <summary>Nobody has it so far; it is looked for again.</summary>
    NotFound,
}

/// <summary>Something that somebody was waiting for, kept until they read it: one for each thing, however much happens to it.</summary>
/// <param name="Recipient">A session's pseudonym; <c>owner</c> for the owner, in whichever browser.</param>
/// <param name="Entity"><c>Movie</c> or <c>Person</c>.</param>
/// <param name="Frame">The step that waited for it; null when none did.</param>
/// <param name="Detail">Why it could not be had, or where it was found; null when there is nothing to say.</param>
public sealed record Notification(
    Guid Id, string Recipient, Tidings Tidings, string Entity, Guid EntityId, Guid? Frame, string? Detail, DateTimeOffset At, DateTimeOffset? ReadAt = null);

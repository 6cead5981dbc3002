using System.Text.Json.Serialization;

namespace CineOrg.Providers.Telling;

/// <param name="Aud">The push service.</param>
/// <param name="Exp">Unix seconds.</param>
/// <param name="Sub">Whom to ask when something is wrong.</param>
internal sealed record PushClaims(string Aud, long Exp, string? Sub);

/// <summary>What the service worker shows.</summary>
/// <param name="Tag">A message about the same thing takes its place.</param>
internal sealed record PushText(string Title, string Tag, string Page);

/// <summary>What the owner's address is called with.</summary>
/// <param name="Tidings"><c>READY, FAILED, FOUND</c> or <c>NOTFOUND</c>.</param>
/// <param name="Entity"><c>Movie</c> or <c>Person</c>.</param>
/// <param name="Title">In words, in the household's language.</param>
/// <param name="Page">Path of the page where it is to be seen.</param>
internal sealed record WebhookBody(Guid Id, string Tidings, string Entity, Guid EntityId, string Title, string Page, DateTimeOffset At)
{
    /// <summary>Of this form.</summary>
    public int Version { get; init; } = 1;
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PushClaims))]
[JsonSerializable(typeof(PushText))]
[JsonSerializable(typeof(WebhookBody))]
internal sealed partial class PushJson : JsonSerializerContext;

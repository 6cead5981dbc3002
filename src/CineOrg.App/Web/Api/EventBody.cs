using System.Text.Json;
using System.Text.Json.Serialization;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Events;

namespace CineOrg.App.Web.Api;

/// <summary>An event as the API tells it.</summary>
/// <param name="Sequence">Position in the journal.</param>
/// <param name="Payload">The event's own fields.</param>
internal sealed record EventBody(
    long Sequence, Guid Id, string Type, string Category, DateTimeOffset At, Guid CorrelationId, Guid? CausationId, Guid? Subject, JsonElement Payload)
{
    private static readonly string[] Stamp = ["id", "at", "correlationId", "causationId"];
    private static readonly JsonSerializerOptions Options =
        new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public static EventBody Of(Recorded recorded)
    {
        var happened = recorded.Event;
        return new(
            recorded.Sequence, happened.Id, happened.GetType().Name, happened.Category.Word(), happened.At, happened.CorrelationId,
            happened.CausationId, happened.Subject, PayloadOf(happened));
    }

    private static JsonElement PayloadOf(Event happened)
    {
        var all = JsonSerializer.SerializeToElement(happened, happened.GetType(), Options);
        return JsonSerializer.SerializeToElement(
            all.EnumerateObject().Where(field => !Stamp.Contains(field.Name)).ToDictionary(field => field.Name, field => field.Value));
    }
}

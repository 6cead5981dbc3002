using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CineOrg.Core.Enrichment;

namespace CineOrg.Providers.Data;

/// <summary>From bytes to a provider's own shapes, and from its mishaps to an honest answer.</summary>
internal static class DataReading
{
    /// <summary>Null when the provider has nothing.</summary>
    /// <exception cref="SourceFailedException">No answer could be had, or it has another shape than it should.</exception>
    public static async Task<T?> Read<T>(this IDataProvider data, DataRequest request, JsonTypeInfo<T> shape, CancellationToken stop) where T : class =>
        await data.Get(request with { Mistake = body => Mistake(request, body, shape) }, stop) switch
        {
            DataAnswer.Found { Unanswered: [] } found => Parse(request, found.Body.Span, shape),
            DataAnswer.Found found => throw new SourceFailedException(request.Provider, $"{found.Unanswered.Count} of {request.Keys.Count} are not recorded"),
            DataAnswer.Failed failed => throw new SourceFailedException(request.Provider, failed.Reason, failed.RetryAt),
            _ => null,
        };

    /// <summary>Runs one question; what the provider could not answer becomes <see cref="Answer.Failed"/>.</summary>
    public static async Task<Answer> Answered(Func<Task<Answer>> ask)
    {
        try
        {
            return await ask();
        }
        catch (SourceFailedException failure)
        {
            return new Answer.Failed(failure.Reason, failure.RetryAt);
        }
    }

    private static T Parse<T>(DataRequest request, ReadOnlySpan<byte> body, JsonTypeInfo<T> shape) where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(body, shape) ?? throw new JsonException("null is no answer.");
        }
        catch (JsonException wrong)
        {
            throw new SourceFailedException(request.Provider, Told(request, wrong), null, wrong);
        }
    }

    private static string? Mistake<T>(DataRequest request, ReadOnlyMemory<byte> body, JsonTypeInfo<T> shape) where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(body.Span, shape) is null ? $"null is no answer to {request}" : null;
        }
        catch (JsonException wrong)
        {
            return Told(request, wrong);
        }
    }

    private static string Told(DataRequest request, JsonException wrong) => $"unexpected JSON at {wrong.Path ?? "$"} of {request}";
}

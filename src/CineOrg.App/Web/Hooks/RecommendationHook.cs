using System.Text.Json;
using CineOrg.App.Web.Api;
using CineOrg.App.Web.Auth;
using CineOrg.Core.Context.Recommending;

namespace CineOrg.App.Web.Hooks;

/// <param name="Films">The films as they are called here.</param>
/// <param name="Repeated">This delivery was taken before: nothing was changed.</param>
internal sealed record ReceivedBody(IReadOnlyList<Guid> Films, bool Repeated);

/// <summary>Somebody outside recommends films to somebody here. Each delivery counts once, however often it is sent.</summary>
internal static class RecommendationHook
{
    public static void MapRecommendationHook(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/v1/hooks/recommendation", Take).ProvenByCaller().WithTags("hooks").Accepts<RecommendationBody>("application/json").Produces<ReceivedBody>()
            .ProducesUnknown().WithName("receiveRecommendation")
            .WithSummary("Films recommended from outside: signed (CineOrg-Signature) or with the caller’s secret (Authorization: Bearer); see docs/recommendations.md");

    private static async Task<IResult> Take(Callers callers, Receiving receiving, IReceived received, HttpContext context)
    {
        var stop = context.RequestAborted;
        if (await Read(context.Request, stop) is not { } bytes) return new Refused(Problem.BadValue with { Status = StatusCodes.Status413PayloadTooLarge });
        if (callers.Of(context.Request.Headers, bytes) is not { } proof) return new Refused(Problem.NotProven);
        var delivery = Parsed(bytes).Checked(proof);
        if (!await received.Knows(delivery.Viewer, stop)) throw new UnknownException();
        if (await receiving.Doubt(delivery, stop) is var (at, field, wanted)) throw new BadValueException($"films[{at}].{field}", wanted);
        var taken = await receiving.Take(delivery, stop);
        return new JsonAnswer<ReceivedBody>(new(taken.Films, taken.Repeated), ApiJson.Default.ReceivedBody);
    }

    /// <returns>Null when it is too long.</returns>
    private static async Task<byte[]?> Read(HttpRequest request, CancellationToken stop)
    {
        var bytes = new byte[RecommendationBody.MostBytes + 1];
        var length = await request.Body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, stop);
        return length > RecommendationBody.MostBytes ? null : bytes[..length];
    }

    private static RecommendationBody Parsed(byte[] bytes)
    {
        try
        {
            return JsonSerializer.Deserialize(bytes, ApiJson.Default.RecommendationBody) ?? throw new BadValueException("body", "an object");
        }
        catch (JsonException wrong)
        {
            throw new BadValueException(wrong.Path is { Length: > 2 } path ? path[2..] : "body", "as its schema says");
        }
    }

    private sealed record Refused(Problem Problem) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext) => Problem.Write(httpContext);
    }
}

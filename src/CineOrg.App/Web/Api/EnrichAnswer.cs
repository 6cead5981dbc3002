using System.Text.Json;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Enrichment;

namespace CineOrg.App.Web.Api;

/// <summary>Answers a wish for more about one film or person: 202 with the job, or 200 when the level is held.</summary>
internal static class EnrichAnswer
{
    public static async Task<IResult> To(HttpContext context, Func<Level, Task<Wish>> wish)
    {
        var (known, asked) = await wish(await Level(context));
        var held = known ?? throw new UnknownException();
        if (asked is not { } job) return new JsonAnswer<EnrichHeld>(new(held.Word()), ApiJson.Default.EnrichHeld);
        context.Response.Headers.Location = $"/v1/jobs/{job.Id}";
        return new JsonAnswer<JobBody>(JobBody.Of(job), ApiJson.Default.JobBody, StatusCodes.Status202Accepted);
    }

    private static async Task<Level> Level(HttpContext context)
    {
        try
        {
            var asked = await context.Request.ReadFromJsonAsync(ApiJson.Default.EnrichAsked, context.RequestAborted);
            return QueryValues.Word<Level>("level", asked?.Level) is { } level and not Core.Catalogue.Level.Initial ? level : throw Bad();
        }
        catch (JsonException)
        {
            throw Bad();
        }

        static BadValueException Bad() => new("level", "one of basic, medium, deep");
    }
}

/// <param name="Level"><c>basic, medium</c> or <c>deep</c>.</param>
internal sealed record EnrichAsked(string? Level);

/// <summary>Nothing is to be done.</summary>
/// <param name="Level">The level that is held.</param>
internal sealed record EnrichHeld(string Level);

using System.Text.Json;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Enrichment;

namespace CineOrg.App.Web.Api;

/// <summary>Answers a wish for more about one film or person: 202 with the job, or 200 when the level is held.</summary>
internal static class EnrichAnswer
{
    /// <param name="wish">A level, and whether what is held is fetched anew → what becomes of it.</param>
    public static async Task<IResult> To(HttpContext context, Func<Level, bool, Task<Wish>> wish)
    {
        var (level, anew) = await Asked(context);
        var (known, asked) = await wish(level, anew);
        var held = known ?? throw new UnknownException();
        if (asked is not { } job) return new JsonAnswer<EnrichHeld>(new(held.Word()), ApiJson.Default.EnrichHeld);
        context.Response.Headers.Location = $"/v1/jobs/{job.Id}";
        return new JsonAnswer<JobBody>(JobBody.Of(job), ApiJson.Default.JobBody, StatusCodes.Status202Accepted);
    }

    private static async Task<(Level Level, bool Anew)> Asked(HttpContext context)
    {
        try
        {
            var asked = await context.Request.ReadFromJsonAsync(ApiJson.Default.EnrichAsked, context.RequestAborted);
            return QueryValues.Word<Level>("level", asked?.Level) is { } level and not Level.Initial ? (level, asked!.Anew == true) : throw Bad();
        }
        catch (JsonException wrong) when (wrong.Path == "$.anew")
        {
            throw new BadValueException("anew", "true or false");
        }
        catch (JsonException)
        {
            throw Bad();
        }

        static BadValueException Bad() => new("level", "one of basic, medium, deep");
    }
}

/// <param name="Level"><c>basic, medium</c> or <c>deep</c>.</param>
/// <param name="Anew">True to fetch what is held again too, whatever the sources answered lately.</param>
internal sealed record EnrichAsked(string? Level, bool? Anew = null);

/// <summary>Nothing is to be done.</summary>
/// <param name="Level">The level that is held.</param>
internal sealed record EnrichHeld(string Level);

using System.Text.Json;
using CineOrg.App.Web.Auth;
using CineOrg.App.Web.Viewings;
using CineOrg.Core.Availability;
using CineOrg.Core.Catalogue;

namespace CineOrg.App.Web.Api;

/// <summary>How a person looks at films. Without a cookie or key nobody can be known again: then it is the household’s.</summary>
/// <param name="Profile"><c>explorer</c> or <c>consumer</c>.</param>
/// <param name="Curiosity"><c>low, medium, high</c>; absent: as the profile and the session have it.</param>
/// <param name="Country">ISO 3166-1 alpha-2; absent: the household's.</param>
/// <param name="Services">Those that are theirs; absent: those open to all.</param>
/// <param name="NearFirst">At equal relevance the nearest come first; true when absent.</param>
internal sealed record ViewingAsked(string? Profile, string? Curiosity, string? Country, IReadOnlyList<string>? Services, bool? NearFirst);

/// <param name="Curiosity">Which holds now: <c>low, medium, high</c>.</param>
/// <param name="IsChosen">Whether the person chose the level, or it follows from profile and session.</param>
/// <param name="MovedBy">What the session did that moved the level: <c>watching, exploring, wanting</c>; absent when nothing did.</param>
/// <param name="LocalOnly">A setting of the household: playable now is only what lies on its own disks.</param>
internal sealed record ViewingBody(
    string Profile, string Curiosity, bool IsChosen, string Country, IReadOnlyList<string> Services, bool NearFirst, bool LocalOnly, string? MovedBy = null);

/// <param name="Name">As the sources write it.</param>
/// <param name="Movies">Films of the catalogue that it offers there.</param>
internal sealed record ServiceBody(string Name, int Movies);

/// <summary>How whoever asks looks at films: profile, curiosity, country and services.</summary>
internal static class ViewingApi
{
    private const int MostServices = 500;

    public static void MapViewing(this IEndpointRouteBuilder routes)
    {
        var viewing = routes.MapGroup("/v1").WithTags("viewing");
        viewing.MapRead("/viewing", Show).Produces<ViewingBody>().WithName("getViewing").WithSummary("How lists, pages, search and suggestions are narrowed for whoever asks");
        viewing.MapPut("/viewing", Save).SessionWrites().Accepts<ViewingAsked>("application/json").Produces<ViewingBody>().WithName("putViewing")
            .WithSummary("Choose profile, curiosity, country, services and whether the nearest come first");
        viewing.MapDelete("/viewing/moved", PutBack).SessionWrites().Produces<ViewingBody>().WithName("putBackViewing")
            .WithSummary("Put the level back that the session's steps have moved; what was done so far moves it no more");
        viewing.MapRead("/services", Services).Produces<IReadOnlyList<ServiceBody>>().WithName("listServices")
            .WithSummary("Services that offer films of the catalogue in a country, those with the most first");
        viewing.MapRead("/locations", Locations).Produces<IReadOnlyList<LocationBody>>().WithName("listLocations")
            .WithSummary("The layers of places where films can be, the nearest first");
    }

    private static IResult Show(HttpContext context, ViewingDesk desk) => Told(context.ViewingChoice(), context.Viewing(), desk, context.WhyMoved());

    private static async Task<IResult> Save(HttpContext context, ViewingDesk desk)
    {
        var choice = await Read(context);
        await desk.Choose(context, choice);
        return Told(choice, (await desk.At(choice, context)).Viewing, desk);
    }

    private static async Task<IResult> PutBack(HttpContext context, ViewingDesk desk)
    {
        await desk.PutBack(context);
        return Told(context.ViewingChoice(), (await desk.At(context.ViewingChoice(), context)).Viewing, desk);
    }

    private static async Task<IResult> Services(string? country, IPlaces places, HttpContext context) =>
        new JsonAnswer<IReadOnlyList<ServiceBody>>(
            [.. (await places.Services(Country(country) ?? context.Viewing().Country, MostServices, context.RequestAborted)).Select(service => new ServiceBody(service.Name, service.Movies))],
            ApiJson.Default.IReadOnlyListServiceBody);

    private static IResult Locations(Household household) => new JsonAnswer<IReadOnlyList<LocationBody>>(
        [.. household.Layers.All.Select(layer => new LocationBody(layer.Name, layer.Rank, layer.Weight, layer.Latency.TotalMilliseconds, layer.Access.Word()))],
        ApiJson.Default.IReadOnlyListLocationBody);

    private static JsonAnswer<ViewingBody> Told(ViewingChoice choice, Viewing viewing, ViewingDesk desk, string? why = null) => new(
        new(choice.Profile.Word(), viewing.Level.Word(), choice.Level is not null, viewing.Country, viewing.Services, viewing.NearFirst, desk.Household.LocalOnly, why),
        ApiJson.Default.ViewingBody);

    private static async Task<ViewingChoice> Read(HttpContext context)
    {
        try
        {
            if (await context.Request.ReadFromJsonAsync(ApiJson.Default.ViewingAsked, context.RequestAborted) is { } asked) return Choice(asked);
        }
        catch (JsonException)
        {
            throw new BadValueException("body", "JSON with profile, curiosity, country, services and nearFirst");
        }
        throw new BadValueException("body", "JSON with profile, curiosity, country, services and nearFirst");
    }

    private static ViewingChoice Choice(ViewingAsked asked) => new()
    {
        Profile = QueryValues.Word<Profile>("profile", asked.Profile) ?? Profile.Explorer,
        Level = QueryValues.Word<Curiosity>("curiosity", asked.Curiosity),
        Country = Country(asked.Country),
        Services = asked.Services is not { } services ? null
            : ViewingCookie.Names(services) is var names && names.Count == services.Count ? names
            : throw new BadValueException("services", $"at most {ViewingChoice.MostServices} different names of at most {ViewingChoice.LongestService} characters"),
        NearFirst = asked.NearFirst ?? true,
    };

    private static string? Country(string? country) =>
        string.IsNullOrEmpty(country) || ViewingCookie.IsCountry(country) ? country is "" ? null : country : throw new BadValueException("country", "two capital letters");
}

/// <summary>A layer of the pyramid of places.</summary>
/// <param name="Rank">From 0, the nearest.</param>
/// <param name="Weight">What a way through the relations costs that ends there.</param>
/// <param name="LatencyMs">Until a film begins, as long as nothing was measured.</param>
/// <param name="Access"><c>file, peer, stream, download, restore, byHand</c> or <c>none</c>.</param>
internal sealed record LocationBody(string Name, int Rank, double Weight, double LatencyMs, string Access);

namespace CineOrg.App.Web.Api;

/// <summary>What the endpoints share in being declared.</summary>
internal static class Reading
{
    private static readonly string[] GetAndHead = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Reading answers HEAD as well as GET.</summary>
    public static RouteHandlerBuilder MapRead(this IEndpointRouteBuilder routes, string pattern, Delegate handler) =>
        routes.MapMethods(pattern, GetAndHead, handler);

    public static RouteHandlerBuilder ProducesUnknown(this RouteHandlerBuilder endpoint) =>
        endpoint.Produces<ProblemBody>(StatusCodes.Status404NotFound, "application/problem+json");

    public static RouteHandlerBuilder ProducesEnded(this RouteHandlerBuilder endpoint) =>
        endpoint.Produces<ProblemBody>(StatusCodes.Status409Conflict, "application/problem+json");
}

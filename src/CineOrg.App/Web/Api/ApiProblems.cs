using CineOrg.App.Web.Auth;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace CineOrg.App.Web.Api;

/// <summary>Tells for each operation which problems it answers with, by what the doors and the endpoint check.</summary>
internal static class ApiProblems
{
    public static Task Tell(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken stop)
    {
        var responses = operation.Responses ??= [];
        foreach (var same in Of(context).Concat(Declared(responses)).Distinct().GroupBy(problem => problem.Status))
            responses[$"{same.Key}"] = Response(same, context.Document);
        responses["default"] = Response([Problem.Failed], context.Document);
        return Task.CompletedTask;
    }

    private static IEnumerable<Problem> Of(OpenApiOperationTransformerContext context)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        var changes = context.Description.HttpMethod is not ("GET" or "HEAD");
        yield return Problem.BadValue;
        yield return Problem.UnknownHost;
        var isProven = metadata.OfType<RequiredPermission>().Any(required => required.Permission == Permission.Proven);
        if (isProven) yield return Problem.NotProven;
        else if (changes || metadata.OfType<RequiredPermission>().Any()) yield return Problem.KeyNeeded;
        if (changes && !isProven) yield return Problem.ForeignOrigin;
        if (changes) yield return Problem.NoRoom;
        if (!RateLimiter.IsUncounted($"/{context.Description.RelativePath}")) yield return Problem.TooMany;
    }

    // What an endpoint refuses by itself it declares by status.
    private static IEnumerable<Problem> Declared(OpenApiResponses responses) =>
        new[] { Problem.OutsideLibrary, Problem.Unknown, Problem.Ended }.Where(problem => responses.ContainsKey($"{problem.Status}"));

    private static OpenApiResponse Response(IEnumerable<Problem> problems, OpenApiDocument? document) => new()
    {
        Description = string.Join(" ", problems.Select(problem => $"`{problem.Urn}`: {problem.English}")),
        Content = new Dictionary<string, OpenApiMediaType>
        {
            ["application/problem+json"] = new OpenApiMediaType { Schema = new OpenApiSchemaReference(nameof(ProblemBody), document) },
        },
    };
}

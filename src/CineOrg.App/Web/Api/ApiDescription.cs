using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace CineOrg.App.Web.Api;

/// <summary>What the generated OpenAPI document says beyond what the code shows.</summary>
internal static class ApiDescription
{
    private static readonly string[] WholeNumbers = ["page", "pageSize", "limit", "year", "decade", "after"];

    public static void Describe(OpenApiOptions options)
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.ShouldInclude = static description => description.RelativePath is { } path
            && (path.StartsWith("v1/", StringComparison.Ordinal) || path is "health" || path.StartsWith("media/", StringComparison.Ordinal));
        options.AddOperationTransformer(TellNumbers);
        options.AddOperationTransformer(ApiProblems.Tell);
        options.AddDocumentTransformer(Introduce);
    }

    private static Task Introduce(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken stop)
    {
        document.Info = new()
        {
            Title = "CineOrg",
            Version = "v1",
            Description = "Films and people as this encyclopedia shows them. Reading is open on this machine; changing needs the owner's key. "
                + "HEAD is answered wherever GET is. Titles of problems, and texts of films and people, are in the language of ?lang=, "
                + "else of the cookie lang, else of Accept-Language, else French.",
        };
        // Where the program listens is no part of its description.
        document.Servers = [];
        // HEAD says nothing that GET does not.
        foreach (var path in document.Paths.Values) path.Operations?.Remove(HttpMethod.Head);
        return Task.CompletedTask;
    }

    // Query values are read as text so that a wrong one is answered by name; readers of the document see numbers.
    private static Task TellNumbers(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken stop)
    {
        foreach (var parameter in operation.Parameters ?? [])
            if (parameter.Schema is OpenApiSchema schema && WholeNumbers.Contains(parameter.Name))
                schema.Type = JsonSchemaType.Integer;
        return Task.CompletedTask;
    }
}

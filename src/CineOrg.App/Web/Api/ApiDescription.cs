using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace CineOrg.App.Web.Api;

/// <summary>What the generated OpenAPI document says beyond what the code shows.</summary>
internal static class ApiDescription
{
    private static readonly string[] WholeNumbers = ["page", "pageSize", "limit", "year", "decade"];

    public static void Describe(OpenApiOptions options)
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.ShouldInclude = static description => description.RelativePath is { } path
            && (path.StartsWith("v1/", StringComparison.Ordinal) || path is "health" || path.StartsWith("media/", StringComparison.Ordinal));
        options.AddDocumentTransformer(Introduce);
        options.AddOperationTransformer(TellNumbers);
    }

    private static Task Introduce(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken stop)
    {
        document.Info = new()
        {
            Title = "CineOrg",
            Version = "v1",
            Description = "Films and people as this encyclopedia shows them. Reading is open on this machine; changing needs the owner's key.",
        };
        // Where the program listens is no part of its description.
        document.Servers = [];
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

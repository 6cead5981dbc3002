using System.Text.Json.Serialization.Metadata;

namespace CineOrg.App.Web.Api;

/// <summary>A value as JSON, by its generated writer.</summary>
internal sealed class JsonAnswer<T>(T value, JsonTypeInfo<T> info, int status = 200) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = status;
        return Utf8Json.Write(httpContext.Response, value, info);
    }
}

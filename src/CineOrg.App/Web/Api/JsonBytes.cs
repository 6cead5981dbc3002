namespace CineOrg.App.Web.Api;

/// <summary>JSON that is written already.</summary>
internal sealed class JsonBytes(byte[] json) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext) => Utf8Json.Write(httpContext.Response, json);
}

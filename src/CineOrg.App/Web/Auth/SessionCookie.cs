using System.Security.Cryptography;
using System.Text;

namespace CineOrg.App.Web.Auth;

/// <summary>The one cookie that says who a browser is. Its name carries the data directory, since cookies do not tell ports apart.</summary>
internal sealed class SessionCookie(string dataDirectory)
{
    public string Name { get; } =
        "cineorg-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(dataDirectory)).AsSpan(0, 4));

    /// <summary>The well-formed value this request carries, or null.</summary>
    public string? Read(HttpRequest request) =>
        request.Headers.Cookie.Count > 0 && request.Cookies.TryGetValue(Name, out var value) && Secret.LooksRight(value) ? value : null;

    public void Write(HttpResponse response, string value) =>
        response.Cookies.Append(Name, value, new()
        {
            HttpOnly = true,
            // Comes along when somebody follows a foreign link here, or that would sign them out; what changes anything asks for the origin too.
            SameSite = SameSiteMode.Lax,
            Secure = response.HttpContext.Request.IsHttps,
            Path = "/",
            MaxAge = TimeSpan.FromDays(365),
            IsEssential = true,
        });
}

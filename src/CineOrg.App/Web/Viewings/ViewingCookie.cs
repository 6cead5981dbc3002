using CineOrg.App.Web.Auth;
using CineOrg.Core.Availability;

namespace CineOrg.App.Web.Viewings;

/// <summary>A stranger's choice as their browser keeps it: <c>e.h.n.FR.Arte~Netflix</c>, a dash for what they left to the household.</summary>
internal sealed class ViewingCookie(SessionCookie session)
{
    private const int Longest = 2000;
    private const string Open = "-";
    private string Name => session.Name + "-viewing";

    /// <returns>Null without one, or with one that nobody here wrote.</returns>
    public ViewingChoice? Read(HttpRequest request) =>
        request.Headers.Cookie.Count > 0 && request.Cookies.TryGetValue(Name, out var text) && text.Length <= Longest ? Read(text) : null;

    public void Write(HttpResponse response, ViewingChoice choice) => response.Cookies.Append(Name, Text(choice), new()
    {
        HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = response.HttpContext.Request.IsHttps, Path = "/", MaxAge = TimeSpan.FromDays(365), IsEssential = true,
    });

    internal static string Text(ViewingChoice choice) => string.Join('.',
        choice.Profile == Profile.Consumer ? "c" : "e",
        choice.Level switch { Curiosity.Low => "l", Curiosity.Medium => "m", Curiosity.High => "h", _ => Open },
        choice.NearFirst ? "n" : "o", choice.Country ?? Open,
        choice.Services is null ? Open : string.Join('~', choice.Services.Select(Uri.EscapeDataString).Select(name => name.Replace(".", "%2E", StringComparison.Ordinal).Replace("~", "%7E", StringComparison.Ordinal))));

    internal static ViewingChoice? Read(string text)
    {
        if (text.Split('.') is not [var profile, var level, var near, var country, var services]) return null;
        if (profile is not ("c" or "e") || near is not ("n" or "o") || (country != Open && !IsCountry(country))) return null;
        return new()
        {
            Profile = profile == "c" ? Profile.Consumer : Profile.Explorer,
            Level = level switch { "l" => Curiosity.Low, "m" => Curiosity.Medium, "h" => Curiosity.High, _ => null },
            NearFirst = near == "n",
            Country = country == Open ? null : country,
            Services = services == Open ? null : Names(services.Split('~', StringSplitOptions.RemoveEmptyEntries).Select(Uri.UnescapeDataString)),
        };
    }

    public static bool IsCountry(string text) => text is [>= 'A' and <= 'Z', >= 'A' and <= 'Z'];

    /// <summary>Names that can be services', at most as many as one person may mark.</summary>
    public static IReadOnlyList<string> Names(IEnumerable<string> names) =>
        [.. names.Select(name => name.Trim()).Where(name => name.Length is > 0 and <= ViewingChoice.LongestService && !name.Any(char.IsControl))
            .Distinct(StringComparer.Ordinal).Take(ViewingChoice.MostServices)];
}

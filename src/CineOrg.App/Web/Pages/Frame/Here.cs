namespace CineOrg.App.Web.Pages.Frame;

/// <summary>Whether an address that a form or link brings along leads somewhere in this house.</summary>
internal static class Here
{
    // "//host" and "/\\host" would leave it.
    public static bool IsHere(string? to) => to is ['/'] or ['/', not ('/' or '\\'), ..] && !to.Any(char.IsControl);
}

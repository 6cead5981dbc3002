using CineOrg.Core.Social;

namespace CineOrg.App.Web.Auth;

/// <summary>Who sends this request.</summary>
/// <param name="Session">Pseudonym of the browser's session; null without a cookie.</param>
/// <param name="ByKey">The owner's key was shown, as programs do; then no browser can have been tricked into asking.</param>
internal sealed record Visitor(string? Session, bool IsOwner, bool ByKey)
{
    public static readonly Visitor Stranger = new(null, false, false);
    public static readonly Visitor Program = new(null, true, true);

    public static Visitor Of(SecretHash cookie, bool owner) => new(cookie.Pseudonym, owner, false);
}

internal static class VisitorOfRequest
{
    private static readonly object Key = new();

    /// <summary>Who sends this request; a stranger until the doors have looked.</summary>
    public static Visitor Visitor(this HttpContext context) =>
        context.Items.TryGetValue(Key, out var visitor) && visitor is Visitor known ? known : Auth.Visitor.Stranger;

    public static void Welcome(this HttpContext context, Visitor visitor)
    {
        if (visitor != Auth.Visitor.Stranger) context.Items[Key] = visitor;
    }
}

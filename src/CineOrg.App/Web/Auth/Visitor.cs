using CineOrg.App.Web.Viewings;
using CineOrg.Core.Context;
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

    /// <summary>Whose lists and messages these are: the owner is one person in whichever browser or program. Null: nobody that could be known again.</summary>
    public string? Viewer => IsOwner ? "owner" : Session;
}

internal static class VisitorOfRequest
{
    private static readonly object Key = new();

    /// <summary>Who sends this request; a stranger until the doors have looked.</summary>
    public static Visitor Visitor(this HttpContext context) =>
        context.Items.TryGetValue(Key, out var visitor) && visitor is Visitor known ? known : Auth.Visitor.Stranger;

    /// <summary>Whose steps these are; a program that shows the owner's key has one way of its own.</summary>
    public static Asker? Asker(this HttpContext context) => context.Visitor() is { Viewer: { } viewer } visitor ? new(visitor.Session ?? viewer, viewer, context.Viewing()) : null;

    public static void Welcome(this HttpContext context, Visitor visitor)
    {
        if (visitor != Auth.Visitor.Stranger) context.Items[Key] = visitor;
    }
}

using System.Collections.Concurrent;
using CineOrg.App.Web.Auth;
using CineOrg.Core.Availability;
using CineOrg.Core.Events;

namespace CineOrg.App.Web.Viewings;

/// <summary>How whoever asks looks at films: the owner's choice is stored, a stranger's travels in their cookie, so that a crowd of strangers writes nothing.</summary>
internal sealed class ViewingDesk(
    IViewingChoices stored, ITransactions transactions, SessionCuriosity moved, Household household, ViewingCookie cookie, TimeProvider clock)
{
    private const string Owner = "owner";
    private readonly ConcurrentDictionary<string, ViewingChoice> _known = new(StringComparer.Ordinal);

    public Household Household => household;

    public async ValueTask<ViewingChoice> ChoiceOf(HttpContext context)
    {
        if (!context.Visitor().IsOwner) return cookie.Read(context.Request) ?? new();
        return _known.TryGetValue(Owner, out var choice) ? choice : _known[Owner] = await stored.Of(Owner, context.RequestAborted) ?? new();
    }

    public Viewing At(ViewingChoice choice, string? session) => choice.At(moved.Of(session), household);

    /// <summary>Why the session's steps have moved the level, as a word; null when they have not, or the person's own word stands above them.</summary>
    public string? Why(ViewingChoice choice, string? session) => choice.Level is null && choice.Profile == Profile.Explorer ? moved.Why(session) : null;

    /// <summary>The level is the profile's again, and what was done so far moves it no more.</summary>
    public void PutBack(string session) => moved.PutBack(session, clock.GetUtcNow());

    /// <summary>Keeps a choice; what the session's steps had moved gives way to it.</summary>
    public async Task Choose(HttpContext context, ViewingChoice choice)
    {
        if (context.Visitor().Session is { } session) moved.Move(session, null);
        if (!context.Visitor().IsOwner)
        {
            cookie.Write(context.Response, choice);
            return;
        }
        await transactions.Run(Durability.Person, transaction =>
        {
            stored.Save(transaction, Owner, choice, clock.GetUtcNow());
            return 0;
        }, context.RequestAborted);
        _known[Owner] = choice;
    }
}

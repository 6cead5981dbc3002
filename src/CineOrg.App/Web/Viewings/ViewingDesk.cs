using System.Collections.Concurrent;
using CineOrg.App.Web.Auth;
using CineOrg.Core.Availability;
using CineOrg.Core.Context;
using CineOrg.Core.Events;

namespace CineOrg.App.Web.Viewings;

/// <summary>How whoever asks looks at films: the owner's choice is stored, a stranger's travels in their cookie, so that a crowd of strangers writes nothing.</summary>
internal sealed class ViewingDesk(
    IViewingChoices stored, ITransactions transactions, ContextStacks stacks, Household household, ViewingCookie cookie, TimeProvider clock)
{
    private const string Owner = "owner";
    private readonly ConcurrentDictionary<string, ViewingChoice> _known = new(StringComparer.Ordinal);

    public Household Household => household;

    public async ValueTask<ViewingChoice> ChoiceOf(HttpContext context)
    {
        if (!context.Visitor().IsOwner) return cookie.Read(context.Request) ?? new();
        return _known.TryGetValue(Owner, out var choice) ? choice : _known[Owner] = await stored.Of(Owner, context.RequestAborted) ?? new();
    }

    /// <summary>How they look by this choice, as far as the session's steps have not moved it.</summary>
    public async ValueTask<Sight> At(ViewingChoice choice, HttpContext context)
    {
        var move = choice.IsMoved && context.Visitor().Session is { } session ? CuriosityRule.Of(await stacks.Of(session, context.RequestAborted)) : null;
        return new(choice, choice.At(move?.Level, household), move?.Word);
    }

    /// <summary>The level is the profile's again, and what was done so far moves it no more.</summary>
    public async ValueTask PutBack(HttpContext context)
    {
        if (context.Visitor().Session is { } session) await stacks.Change(session, stack => stack.PutBack(clock.GetUtcNow()), context.RequestAborted);
    }

    /// <summary>Keeps a choice; what the session's steps had moved gives way to it.</summary>
    public async Task Choose(HttpContext context, ViewingChoice choice)
    {
        await PutBack(context);
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

namespace CineOrg.App.Lab.Traces.Policies;

/// <summary>
/// What policies from papers have in common here: a work stays or goes whole, a request above what is held makes it grow by the difference, and room is made
/// before it comes in. One that is larger than the whole budget is served and not kept.
/// </summary>
internal abstract class WholeWorks(Shelf shelf) : IPolicy
{
    protected Shelf Shelf => shelf;

    public void Use(in Request request, int at)
    {
        var (work, known) = (request.Work, shelf[request.Work] is not null);
        var level = shelf.Reached(work, request.Level);
        Asked(work, at);
        if (known) Hit(work, at);
        if (known && shelf.Serves(work, level)) return;
        if (!Room(work, shelf.Costs.Of(level), at)) return;
        shelf.Put(work, level);
        if (known) Grown(work, at);
        else Added(work, at);
    }

    /// <summary>Every request, whatever is held.</summary>
    protected virtual void Asked(int work, int at) { }

    /// <summary>The work is held, perhaps at a lower level.</summary>
    protected abstract void Hit(int work, int at);

    /// <summary>It was not held and stands on the shelf now.</summary>
    protected abstract void Added(int work, int at);

    /// <summary>It was held and is larger now.</summary>
    protected virtual void Grown(int work, int at) { }

    /// <returns>A held work, already taken out of the policy's own order.</returns>
    protected abstract int Victim();

    /// <summary>Everything held is worth more than this one: it is served and not kept.</summary>
    protected virtual bool Refuses(int work, int at) => false;

    /// <returns>False: it does not come in, or the work to be grown was itself the next to go.</returns>
    private bool Room(int work, long size, int at)
    {
        if (size > shelf.Budget) return false;
        while (shelf.Bytes - shelf.SizeOf(work) + size > shelf.Budget)
        {
            if (Refuses(work, at)) return false;
            var victim = Victim();
            shelf.Put(victim, null);
            if (victim == work) return false;
        }
        return true;
    }
}

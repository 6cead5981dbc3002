namespace CineOrg.Core.Context;

/// <summary>
/// Where a session is, which steps led there, and which it left behind but may come back to. Immutable: every change is a new stack, so
/// that a decision taken on one can be told and taken again.
/// </summary>
public sealed record ContextStack
{
    /// <summary>Steps of the present way; more would be a history, not a context.</summary>
    public const int Longest = 12;

    /// <summary>Steps left behind; pinned and pending ones are the last to be forgotten.</summary>
    public const int MostLeft = 24;

    public static readonly ContextStack Empty = new();

    private static readonly TimeSpan Arriving = TimeSpan.FromSeconds(10);

    /// <summary>From the first step to where the person is now.</summary>
    public IReadOnlyList<Frame> Frames { get; init; } = [];

    /// <summary>Steps left behind, latest first.</summary>
    public IReadOnlyList<Frame> Left { get; init; } = [];

    /// <summary>When <see cref="PutBack"/> was last called; null: never.</summary>
    public DateTimeOffset? PutBackAt { get; init; }

    /// <summary>Where the person is; null before the first step.</summary>
    public Frame? Top() => Frames.Count > 0 ? Frames[^1] : null;

    /// <summary>What led there, first step first.</summary>
    public IReadOnlyList<Frame> Before() => [.. Frames.SkipLast(1)];

    public Frame? Find(Guid frame) => All.FirstOrDefault(step => step.Id == frame);

    public Frame? Find(EntityName name) => All.FirstOrDefault(step => step.Name == name);

    /// <summary>
    /// Goes to an entity. From a step of the way, all that lay behind that step is left; from elsewhere a new way begins, with what is
    /// pinned. Who asks for the same once more insists; who goes back the way they came does not.
    /// </summary>
    /// <param name="step">The new step; one that was met before in this session keeps what is known of it.</param>
    /// <param name="from">The step whose page led here, as it is taken when this session does not know it; null for no step.</param>
    public ContextStack Push(Frame step, Frame? from)
    {
        var here = Find(step.Name) is { } met ? Again(met, step, from) : step with { InsistLevel = 1 };
        IEnumerable<Frame> way = Top()?.Name == step.Name ? Frames.SkipLast(1) : WayFrom(from).TakeWhile(known => known.Name != step.Name);
        return Go([.. way, here]);
    }

    /// <summary>Leaves the present step for the one before it.</summary>
    public ContextStack Pop() => Go([.. Frames.SkipLast(1)]);

    /// <summary>Comes back to a step, left or on the way: it is where the person is now, as it was.</summary>
    /// <returns>The same stack when there is no such step.</returns>
    public ContextStack Resume(Guid frame, DateTimeOffset at)
    {
        if (Find(frame) is not { } step) return this;
        var back = step with { At = at, MentalState = step.MentalState with { Resume = true } };
        return Go([.. Frames.TakeWhile(known => known.Id != frame), back]);
    }

    /// <summary>Forgets a step.</summary>
    public ContextStack Drop(Guid frame) => this with
    {
        Frames = [.. Frames.Where(step => step.Id != frame)],
        Left = [.. Left.Where(step => step.Id != frame)],
    };

    /// <summary>The person puts back how far they look: neither what was done until then nor a step's own level moves it any more.</summary>
    public ContextStack PutBack(DateTimeOffset at) => this with
    {
        Frames = [.. Frames.Select(AsSession)], Left = [.. Left.Select(AsSession)], PutBackAt = at,
    };

    /// <summary>Changes a step wherever it stands.</summary>
    /// <returns>The same stack when there is no such step.</returns>
    public ContextStack Change(Guid frame, Func<Frame, Frame> change) => Change(step => step.Id == frame, change);

    /// <summary>Changes every step that fits.</summary>
    public ContextStack Change(Func<Frame, bool> fits, Func<Frame, Frame> change)
    {
        return All.Any(fits) ? this with { Frames = Changed(Frames), Left = Changed(Left) } : this;

        Frame[] Changed(IReadOnlyList<Frame> steps) => [.. steps.Select(step => fits(step) ? change(step) : step)];
    }

    private static Frame AsSession(Frame step) => step with { MentalState = step.MentalState with { CuriosityLevel = null } };

    private IEnumerable<Frame> All => Frames.Concat(Left);

    private Frame Again(Frame met, Frame step, Frame? from) => met with
    {
        At = step.At,
        Intent = step.Intent,
        DataLayer = step.DataLayer ?? met.DataLayer,
        InsistLevel = met.InsistLevel + (IsReturn(met, from) || IsResumed(met, step) ? 0 : 1),
        MentalState = met.MentalState with { Resume = IsResumed(met, step) },
    };

    // Whoever takes a step up again arrives at its page a moment later; opening it once more after that is a click like any other.
    private bool IsResumed(Frame met, Frame step) => met.MentalState.Resume && Top()?.Id == met.Id && step.At >= met.At && step.At - met.At < Arriving;

    // A browser that goes back tells the page that led there at first, not the one that is left.
    private bool IsReturn(Frame met, Frame? from)
    {
        var place = Frames.ToList().IndexOf(met);
        return place >= 0 && place < Frames.Count - 1 && (place == 0 ? from is null : from?.Name == Frames[place - 1].Name);
    }

    private IEnumerable<Frame> WayFrom(Frame? from)
    {
        if (from is null) return Frames.Where(step => step.Pinned);
        var place = Frames.ToList().FindLastIndex(step => step.Name == from.Name);
        return place >= 0 ? Frames.Where((step, at) => at <= place || step.Pinned) : [.. Frames.Where(step => step.Pinned), from];
    }

    private ContextStack Go(IReadOnlyList<Frame> way)
    {
        IReadOnlyList<Frame> kept = [.. way.SkipLast(1).TakeLast(Longest - 1), .. way.TakeLast(1)];
        var gone = All.Where(step => !kept.Any(known => known.Id == step.Id || known.Name == step.Name));
        return this with { Frames = kept, Left = Bounded([.. gone.OrderByDescending(step => step.At)]) };
    }

    private static IReadOnlyList<Frame> Bounded(List<Frame> left)
    {
        while (left.Count > MostLeft)
            left.RemoveAt(left.FindLastIndex(step => step is { Pinned: false, State: not FrameState.Pending }) is >= 0 and var place ? place : left.Count - 1);
        return left;
    }
}

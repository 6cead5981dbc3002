namespace CineOrg.Core.Enrichment;

/// <summary>
/// How a piece of work stands in line: calm work lets others pass, until somebody waits for it; then it is hasty, and with it whatever it
/// has begun in its turn.
/// </summary>
public sealed class Pace
{
    private readonly Lock _door = new();
    private List<Action>? _hurries = [];

    /// <summary>As hasty as the work that begins it, now and later.</summary>
    public static Pace Inherited()
    {
        var pace = new Pace();
        Haste.WhenHurried(pace.Hurry);
        return pace;
    }

    public bool IsCalm { get { lock (_door) return _hurries is not null; } }

    /// <summary>Somebody waits from now on.</summary>
    public void Hurry()
    {
        List<Action>? hurries;
        lock (_door) (hurries, _hurries) = (_hurries, null);
        foreach (var hurry in hurries ?? []) hurry();
    }

    /// <summary>Does something once somebody waits: at once when somebody does already.</summary>
    public void WhenHurried(Action hurry)
    {
        lock (_door)
            if (_hurries is { } calm)
            {
                calm.Add(hurry);
                return;
            }
        hurry();
    }
}

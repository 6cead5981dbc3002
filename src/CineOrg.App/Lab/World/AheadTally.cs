namespace CineOrg.App.Lab.World;

/// <summary>What came of one kind of link.</summary>
internal sealed class AheadTally(string name)
{
    public int Linked { get; private set; }
    public int Fetched { get; set; }
    public int Opened { get; private set; }

    /// <summary>Held when somebody opened it.</summary>
    public int Served { get; private set; }
    public double WaitedSeconds { get; private set; }

    /// <summary>In the second half of the run.</summary>
    public int LinkedLate { get; private set; }
    public int AskedLate { get; private set; }

    public IEnumerable<(string, double?)> Figures() =>
    [
        ($"ahead.{name}.linked", Linked), ($"ahead.{name}.fetched", Fetched), ($"ahead.{name}.opened", Opened), ($"ahead.{name}.served", Served),
        ($"ahead.{name}.followedLate", LinkedLate == 0 ? null : AskedLate / (double)LinkedLate),
    ];

    public void Lead(bool isAsked, bool isLate)
    {
        Linked++;
        if (isLate) LinkedLate++;
        if (isLate && isAsked) AskedLate++;
    }

    public void Open(bool isHeld, TimeSpan waited)
    {
        Opened++;
        if (isHeld) Served++;
        WaitedSeconds += waited.TotalSeconds;
    }
}

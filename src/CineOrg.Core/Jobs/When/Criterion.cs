namespace CineOrg.Core.Jobs.When;

/// <summary>What a value must be. None of them passes a value that nobody knows.</summary>
internal abstract record Criterion
{
    public bool Passes(in WhenValue value) => value.IsKnown && Fits(value);

    protected abstract bool Fits(in WhenValue value);

    /// <summary>The figures at which the answer changes.</summary>
    public virtual IEnumerable<double> Figures => [];

    /// <summary>The words that it tells from all others.</summary>
    public virtual IEnumerable<string> Words => [];
}

internal sealed record IsKnown : Criterion
{
    protected override bool Fits(in WhenValue value) => true;
}

internal sealed record IsSet : Criterion
{
    protected override bool Fits(in WhenValue value) => value.Figure != 0;
}

internal enum Comparison { Equal, Unequal, Less, AtMost, More, AtLeast }

internal sealed record Compared(Comparison How, double With) : Criterion
{
    public override IEnumerable<double> Figures => [With];

    protected override bool Fits(in WhenValue value) => How switch
    {
        Comparison.Equal => value.Figure == With,
        Comparison.Unequal => value.Figure != With,
        Comparison.Less => value.Figure < With,
        Comparison.AtMost => value.Figure <= With,
        Comparison.More => value.Figure > With,
        _ => value.Figure >= With,
    };
}

/// <summary>From the first time of day to just before the second, past midnight when the second is earlier.</summary>
internal sealed record Within(double First, double Last) : Criterion
{
    public override IEnumerable<double> Figures => [First, Last];

    protected override bool Fits(in WhenValue value) =>
        First <= Last ? value.Figure >= First && value.Figure < Last : value.Figure >= First || value.Figure < Last;
}

internal sealed record AmongFigures(IReadOnlyList<double> List) : Criterion
{
    public override IEnumerable<double> Figures => List;

    protected override bool Fits(in WhenValue value)
    {
        for (var i = 0; i < List.Count; i++)
            if (List[i] == value.Figure) return true;
        return false;
    }
}

/// <summary>A word that is one of a list, or a list that has one of them.</summary>
internal sealed record AmongWords(IReadOnlyList<string> List) : Criterion
{
    public override IEnumerable<string> Words => List;

    protected override bool Fits(in WhenValue value)
    {
        if (value.Text is string word) return Has(List, word);
        if (value.Text is IReadOnlyList<string> words)
            for (var i = 0; i < words.Count; i++)
                if (Has(List, words[i])) return true;
        return false;
    }

    private static bool Has(IReadOnlyList<string> list, string word)
    {
        for (var i = 0; i < list.Count; i++)
            if (string.Equals(list[i], word, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }
}

/// <summary>A known value that the other refuses.</summary>
internal sealed record Other(Criterion Than) : Criterion
{
    public override IEnumerable<double> Figures => Than.Figures;
    public override IEnumerable<string> Words => Than.Words;

    protected override bool Fits(in WhenValue value) => !Than.Passes(value);
}

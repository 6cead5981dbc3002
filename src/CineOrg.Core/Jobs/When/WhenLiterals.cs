namespace CineOrg.Core.Jobs.When;

/// <summary>Reads what a variable is compared with: each type has its own literals, and no other will do.</summary>
internal sealed class WhenLiterals(Func<WhenToken> take, Func<WhenToken> now)
{
    private const int MostValues = 50;

    private static readonly string[] Signs = ["==", "!=", "<", "<=", ">", ">="];

    public Comparison? Comparison()
    {
        var place = Array.IndexOf(Signs, now().Kind == WhenTokenKind.Sign ? now().Text : "");
        if (place < 0) return null;
        take();
        return (Comparison)place;
    }

    public Criterion Compared(string name, WhenType type, IReadOnlyList<string> choices, Comparison how)
    {
        var at = now().From + 1;
        if (type is WhenType.Flag) throw new WhenException(at, $"{name} stands alone: “{name}” or “not {name}”");
        if (type is WhenType.Words) throw new WhenException(at, $"ask of a list: “'word' in {name}”");
        if (type is not WhenType.Word) return new Compared(how, Figure(name, type, choices));
        var word = new AmongWords([Word(name)]);
        return how switch
        {
            When.Comparison.Equal => word,
            When.Comparison.Unequal => new Other(word),
            _ => throw new WhenException(at, $"{name} is a word, and words have no order"),
        };
    }

    /// <summary><c>[value, value]</c>, or for times of day <c>22:00..6:00</c>.</summary>
    public Criterion List(string name, WhenType type, IReadOnlyList<string> choices)
    {
        if (type is WhenType.Flag) throw new WhenException(now().From + 1, $"{name} stands alone: “{name}” or “not {name}”");
        if (type is WhenType.Time && !now().Is("[")) return Span(name);
        Expect("[");
        if (type is WhenType.Word or WhenType.Words) return new AmongWords([.. Values(() => Word(name))]);
        return new AmongFigures([.. Values(() => Figure(name, type, choices))]);
    }

    private Within Span(string name)
    {
        var first = Figure(name, WhenType.Time, []);
        Expect("..");
        return new(first, Figure(name, WhenType.Time, []));
    }

    private List<TValue> Values<TValue>(Func<TValue> one)
    {
        var values = new List<TValue> { one() };
        while (now().Is(","))
        {
            if (values.Count == MostValues) throw new WhenException(now().From + 1, $"a list has {MostValues} values at most");
            take();
            values.Add(one());
        }
        Expect("]");
        return values;
    }

    private string Word(string name) =>
        now().Kind is WhenTokenKind.Quoted or WhenTokenKind.Name ? take().Text : throw Refused($"{name} is compared with a word, such as 'Drama'");

    private double Figure(string name, WhenType type, IReadOnlyList<string> choices) => (type, now().Kind) switch
    {
        (WhenType.Number, WhenTokenKind.Number) or (WhenType.Duration, WhenTokenKind.Duration) or (WhenType.Time, WhenTokenKind.Time) => take().Figure,
        (WhenType.Choice, _) => Choice(name, choices),
        (WhenType.Number, _) => throw Refused($"{name} is compared with a number, such as 12"),
        (WhenType.Duration, _) => throw Refused($"{name} is compared with a duration, such as 10min"),
        _ => throw Refused($"{name} is compared with a time of day, such as 18:00"),
    };

    private int Choice(string name, IReadOnlyList<string> choices)
    {
        for (var place = 0; place < choices.Count; place++)
            if (now().Kind is WhenTokenKind.Name or WhenTokenKind.Quoted && string.Equals(choices[place], now().Text, StringComparison.OrdinalIgnoreCase))
            {
                take();
                return place;
            }
        throw Refused($"{name} is one of {string.Join(", ", choices)}");
    }

    private void Expect(string sign)
    {
        if (!now().Is(sign)) throw Refused($"“{sign}” is wanted");
        take();
    }

    private WhenException Refused(string reason) => new(now().From + 1, $"{reason}, not “{now().Text}”");
}

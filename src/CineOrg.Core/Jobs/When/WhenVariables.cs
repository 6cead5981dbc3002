namespace CineOrg.Core.Jobs.When;

/// <summary>The declared table of all that a rule about a <typeparamref name="T"/> may read; nothing else can be reached from one.</summary>
public sealed class WhenVariables<T>
{
    private readonly Dictionary<string, WhenVariable<T>> _byName = new(StringComparer.Ordinal);
    private readonly List<WhenVariable<T>> _all = [];

    /// <summary>In the order in which they were declared.</summary>
    public IReadOnlyList<WhenVariable<T>> All => _all;

    public WhenVariable<T>? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>Reads a rule once, so that judging by it costs next to nothing.</summary>
    /// <exception cref="WhenException">It is no rule over these variables.</exception>
    public WhenRule<T> Parse(string text) => new WhenParser<T>(text, this).Rule();

    public WhenVariables<T> Number(string name, string meaning, Func<T, double?> read) => Add(name, WhenType.Number, meaning, [], about => WhenValue.Of(read(about)));

    public WhenVariables<T> Duration(string name, string meaning, Func<T, TimeSpan?> read) => Add(name, WhenType.Duration, meaning, [], about => WhenValue.Of(read(about)));

    public WhenVariables<T> Time(string name, string meaning, Func<T, TimeOnly?> read) => Add(name, WhenType.Time, meaning, [], about => WhenValue.Of(read(about)));

    public WhenVariables<T> Flag(string name, string meaning, Func<T, bool?> read) => Add(name, WhenType.Flag, meaning, [], about => WhenValue.Of(read(about)));

    public WhenVariables<T> Word(string name, string meaning, Func<T, string?> read) => Add(name, WhenType.Word, meaning, [], about => WhenValue.Of(read(about)));

    public WhenVariables<T> Words(string name, string meaning, Func<T, IReadOnlyList<string>?> read) => Add(name, WhenType.Words, meaning, [], about => WhenValue.Of(read(about)));

    /// <summary>One of an enum's words in lower case, from its first, which is the least.</summary>
    /// <param name="read">The enum's number, from 0 without a gap.</param>
    public WhenVariables<T> Choice<TEnum>(string name, string meaning, Func<T, int?> read)
        where TEnum : struct, Enum =>
        Add(name, WhenType.Choice, meaning, [.. Enum.GetNames<TEnum>().Select(word => word.ToLowerInvariant())], about => WhenValue.Of(read(about)));

    private WhenVariables<T> Add(string name, WhenType type, string meaning, IReadOnlyList<string> choices, Func<T, WhenValue> read)
    {
        var variable = new WhenVariable<T>(name, type, meaning, choices, read);
        if (!_byName.TryAdd(name, variable)) throw new ArgumentException($"{name} is declared twice", nameof(name));
        _all.Add(variable);
        return this;
    }
}

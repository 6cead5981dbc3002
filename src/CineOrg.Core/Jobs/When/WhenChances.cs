namespace CineOrg.Core.Jobs.When;

/// <summary>
/// Whether a rule can hold at all. Each variable is compared with constants only, so that the constants, what lies between them and
/// beyond, and not knowing stand for all its values.
/// </summary>
internal sealed class WhenChances<T>(WhenNode<T> root, IReadOnlyList<WhenVariable<T>> variables)
{
    private const int MostSteps = 50_000;
    private const int MostWords = 8;

    private readonly Dictionary<WhenVariable<T>, WhenValue> _values = [];
    private readonly ILookup<WhenVariable<T>, Criterion> _criteria = root.Tests().ToLookup(test => test.Variable, test => test.Criterion);
    private int _steps;

    public bool Any() => Any(0);

    private bool Any(int at)
    {
        if (root.Judge(_values) is { } sure) return sure;
        if (++_steps > MostSteps || at == variables.Count) return true;
        var any = Values(variables[at]).Any(value =>
        {
            _values[variables[at]] = value;
            return Any(at + 1);
        });
        _values.Remove(variables[at]);
        return any;
    }

    private IEnumerable<WhenValue> Values(WhenVariable<T> variable)
    {
        IReadOnlyList<string> words = [.. _criteria[variable].SelectMany(criterion => criterion.Words).Distinct(StringComparer.OrdinalIgnoreCase)];
        return [WhenValue.Unknown, .. variable.Type switch
        {
            WhenType.Flag => [WhenValue.Of(false), WhenValue.Of(true)],
            WhenType.Choice => Enumerable.Range(0, variable.Choices.Count).Select(place => WhenValue.Of(place)),
            WhenType.Word => words.Append("").Select(word => WhenValue.Of(word)),
            WhenType.Words => Several(words),
            _ => Between([.. _criteria[variable].SelectMany(criterion => criterion.Figures).Distinct().Order()], variable.Type).Select(figure => WhenValue.Of(figure)),
        }];
    }

    private static IEnumerable<double> Between(double[] figures, WhenType type)
    {
        var (least, most) = type switch
        {
            WhenType.Time => (0, 24 * 60 - 1 / 60d),
            WhenType.Duration => (0, double.MaxValue),
            _ => (double.MinValue, double.MaxValue),
        };
        double[] all = [least, .. figures, most];
        return all.Concat(all.Zip(all.Skip(1), (one, next) => one / 2 + next / 2)).Where(figure => figure >= least && figure <= most);
    }

    private static IEnumerable<WhenValue> Several(IReadOnlyList<string> words) =>
        words.Count > MostWords
            ? words.Select(word => WhenValue.Of([word])).Append(WhenValue.Of(words)).Append(WhenValue.Of((IReadOnlyList<string>)[]))
            : Enumerable.Range(0, 1 << words.Count).Select(set => WhenValue.Of([.. words.Where((_, place) => (set >> place & 1) != 0)]));
}

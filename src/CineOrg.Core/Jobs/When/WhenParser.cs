namespace CineOrg.Core.Jobs.When;

/// <summary>
/// Reads <c>A or B</c>, <c>A and B</c>, <c>not A</c>, <c>(A)</c>, and tests: <c>variable == value</c> (and != &lt; &lt;= &gt; &gt;=),
/// <c>variable in [value, value]</c>, <c>time in 22:00..6:00</c>, <c>'word' in variable</c>, <c>known(variable)</c>, or a flag alone.
/// </summary>
internal sealed class WhenParser<T>
{
    private const int MostCharacters = 1_000;
    private const int MostDepth = 20;

    private readonly string _text;
    private readonly WhenText _pieces;
    private readonly WhenVariables<T> _variables;
    private readonly WhenLiterals _literals;
    private WhenToken _now;
    private int _before;
    private int _depth;

    public WhenParser(string text, WhenVariables<T> variables)
    {
        if (text.Length > MostCharacters) throw new WhenException(MostCharacters, $"a rule has {MostCharacters} characters at most");
        (_text, _variables, _pieces) = (text, variables, new(text));
        _literals = new(Take, () => _now);
        _now = _pieces.Next();
    }

    public WhenRule<T> Rule()
    {
        var root = Any();
        return _now.Kind == WhenTokenKind.End ? new(_text, root) : throw Unexpected("“and”, “or” or the end");
    }

    private WhenNode<T> Any()
    {
        var node = All();
        while (TakeIf("or")) node = new WhenAny<T>(node, All());
        return node;
    }

    private WhenNode<T> All()
    {
        var node = One();
        while (TakeIf("and")) node = new WhenAll<T>(node, One());
        return node;
    }

    private WhenNode<T> One()
    {
        if (++_depth > MostDepth) throw new WhenException(_now.From + 1, $"a rule is nested {MostDepth} deep at most");
        var from = _now.From;
        WhenNode<T> node;
        if (TakeIf("not")) node = Not(from);
        else if (TakeIf("("))
        {
            node = Any();
            Expect(")");
        }
        else node = Test();
        _depth--;
        return node;
    }

    // To the end of what was taken: a bracket that closes belongs to it.
    private WhenNot<T> Not(int from)
    {
        var inner = One();
        return new(from, _before, inner);
    }

    private WhenTest<T> Test()
    {
        var from = _now.From;
        if (_now.Kind == WhenTokenKind.Quoted) return HasWord(from);
        if (TakeIf("known")) return Known(from);
        var variable = Variable();
        if (TakeIf("in")) return Done(from, variable, _literals.List(variable.Name, variable.Type, variable.Choices));
        if (TakeIf("not"))
        {
            Expect("in");
            return Done(from, variable, new Other(_literals.List(variable.Name, variable.Type, variable.Choices)));
        }
        if (_literals.Comparison() is { } how) return Done(from, variable, _literals.Compared(variable.Name, variable.Type, variable.Choices, how));
        return variable.Type == WhenType.Flag ? Done(from, variable, new IsSet()) : throw Unexpected($"a comparison of {variable.Name}");
    }

    private WhenTest<T> HasWord(int from)
    {
        var word = Take().Text;
        Expect("in");
        var at = _now.From;
        var variable = Variable();
        return variable.Type == WhenType.Words ? Done(from, variable, new AmongWords([word]))
            : throw new WhenException(at + 1, $"{variable.Name} is no list of words");
    }

    private WhenTest<T> Known(int from)
    {
        Expect("(");
        var variable = Variable();
        Expect(")");
        return Done(from, variable, new IsKnown());
    }

    private WhenTest<T> Done(int from, WhenVariable<T> variable, Criterion criterion) => new(from, _before, variable, criterion);

    private WhenVariable<T> Variable()
    {
        if (_now.Kind != WhenTokenKind.Name) throw Unexpected("a variable");
        if (_variables.Find(_now.Text) is not { } variable)
            throw new WhenException(_now.From + 1, $"there is no variable “{_now.Text}”; there are {string.Join(", ", _variables.All.Select(one => one.Name))}");
        Take();
        return variable;
    }

    private void Expect(string sign)
    {
        if (!TakeIf(sign)) throw Unexpected($"“{sign}”");
    }

    private bool TakeIf(string sign)
    {
        if (!_now.Is(sign)) return false;
        Take();
        return true;
    }

    private WhenToken Take()
    {
        var taken = _now;
        _before = taken.To;
        _now = _pieces.Next();
        return taken;
    }

    private WhenException Unexpected(string wanted) => new(_now.From + 1, $"{wanted} is wanted, not “{_now.Text}”");
}

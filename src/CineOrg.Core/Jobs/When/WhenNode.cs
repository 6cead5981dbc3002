namespace CineOrg.Core.Jobs.When;

/// <summary>A part of a rule.</summary>
internal abstract class WhenNode<T>(int from, int to)
{
    /// <summary>Where it stands in the rule's text.</summary>
    public int From => from;
    public int To => to;

    public abstract bool Holds(T about);

    /// <summary>What is sure already when only some variables have a value; null when nothing is.</summary>
    public abstract bool? Judge(IReadOnlyDictionary<WhenVariable<T>, WhenValue> values);

    public abstract IEnumerable<WhenNode<T>> Against(T about);

    public abstract IEnumerable<WhenTest<T>> Tests();
}

internal sealed class WhenTest<T>(int from, int to, WhenVariable<T> variable, Criterion criterion) : WhenNode<T>(from, to)
{
    public WhenVariable<T> Variable => variable;
    public Criterion Criterion => criterion;

    public override bool Holds(T about) => criterion.Passes(variable.Read(about));

    public override bool? Judge(IReadOnlyDictionary<WhenVariable<T>, WhenValue> values) =>
        values.TryGetValue(variable, out var value) ? criterion.Passes(value) : null;

    public override IEnumerable<WhenNode<T>> Against(T about) => Holds(about) ? [] : [this];

    public override IEnumerable<WhenTest<T>> Tests() => [this];
}

internal sealed class WhenNot<T>(int from, int to, WhenNode<T> inner) : WhenNode<T>(from, to)
{
    public override bool Holds(T about) => !inner.Holds(about);

    public override bool? Judge(IReadOnlyDictionary<WhenVariable<T>, WhenValue> values) => !inner.Judge(values);

    public override IEnumerable<WhenNode<T>> Against(T about) => Holds(about) ? [] : [this];

    public override IEnumerable<WhenTest<T>> Tests() => inner.Tests();
}

internal sealed class WhenAll<T>(WhenNode<T> left, WhenNode<T> right) : WhenNode<T>(left.From, right.To)
{
    public override bool Holds(T about) => left.Holds(about) && right.Holds(about);

    public override bool? Judge(IReadOnlyDictionary<WhenVariable<T>, WhenValue> values) => left.Judge(values) & right.Judge(values);

    public override IEnumerable<WhenNode<T>> Against(T about) => left.Against(about).Concat(right.Against(about));

    public override IEnumerable<WhenTest<T>> Tests() => left.Tests().Concat(right.Tests());
}

internal sealed class WhenAny<T>(WhenNode<T> left, WhenNode<T> right) : WhenNode<T>(left.From, right.To)
{
    public override bool Holds(T about) => left.Holds(about) || right.Holds(about);

    public override bool? Judge(IReadOnlyDictionary<WhenVariable<T>, WhenValue> values) => left.Judge(values) | right.Judge(values);

    public override IEnumerable<WhenNode<T>> Against(T about) => Holds(about) ? [] : left.Against(about).Concat(right.Against(about));

    public override IEnumerable<WhenTest<T>> Tests() => left.Tests().Concat(right.Tests());
}

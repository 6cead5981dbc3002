namespace CineOrg.Core.Jobs.When;

/// <summary>A rule that was read: judging by it allocates nothing and never throws.</summary>
public sealed class WhenRule<T>
{
    private readonly WhenNode<T> _root;

    internal WhenRule(string text, WhenNode<T> root)
    {
        (Text, _root) = (text, root);
        Reads = [.. root.Tests().Select(test => test.Variable).Distinct()];
    }

    public string Text { get; }

    /// <summary>The variables that it reads.</summary>
    public IReadOnlyList<WhenVariable<T>> Reads { get; }

    public bool Holds(T about) => _root.Holds(about);

    /// <summary>The parts that keep it from holding, in its own words; none when it holds.</summary>
    public IReadOnlyList<string> Against(T about) => [.. _root.Against(about).Select(node => Text[node.From..node.To])];

    /// <summary>
    /// Whether any values at all would make it hold. A rule of more variables than can be looked through is given the benefit of the doubt.
    /// </summary>
    public bool CanHold() => new WhenChances<T>(_root, Reads).Any();

    public override string ToString() => Text;
}

namespace CineOrg.Core.Jobs.When;

internal enum WhenTokenKind { Name, Quoted, Number, Duration, Time, Sign, End }

/// <summary>A piece of a rule's text.</summary>
/// <param name="Figure">As in <see cref="WhenValue"/>.</param>
internal readonly record struct WhenToken(WhenTokenKind Kind, string Text, double Figure, int From, int To)
{
    public bool Is(string sign) => Kind is WhenTokenKind.Sign or WhenTokenKind.Name && Text == sign;
}

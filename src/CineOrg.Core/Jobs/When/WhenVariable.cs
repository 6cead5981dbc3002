namespace CineOrg.Core.Jobs.When;

/// <summary>Something that a rule may read.</summary>
/// <param name="Name">Lower case, parts joined by dots.</param>
/// <param name="Meaning">One line for whoever writes a rule.</param>
/// <param name="Choices">The words of a <see cref="WhenType.Choice"/>, from the least; else empty.</param>
/// <param name="Read">Neither throws nor allocates.</param>
public sealed record WhenVariable<T>(string Name, WhenType Type, string Meaning, IReadOnlyList<string> Choices, Func<T, WhenValue> Read);

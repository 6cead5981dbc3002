namespace CineOrg.Core.Jobs.Decisions;

/// <summary>A decision as it was made, with all that it was made from.</summary>
/// <param name="Id">UUIDv7.</param>
/// <param name="Kind">Names its <see cref="IDecider"/>.</param>
/// <param name="Inputs">JSON.</param>
/// <param name="Outcome">JSON.</param>
/// <param name="Reason">One sentence, or the word it is told by.</param>
public sealed record Decision(Guid Id, DateTimeOffset At, string Kind, string Inputs, string Outcome, string Reason);

namespace CineOrg.Core.Jobs.When;

/// <summary>A text that is no rule.</summary>
/// <param name="position">Of the first character that does not fit, from 1.</param>
/// <param name="reason">What was wrong there, and what would do.</param>
public sealed class WhenException(int position, string reason) : Exception($"at character {position}: {reason}")
{
    public int Position => position;
    public string Reason => reason;
}

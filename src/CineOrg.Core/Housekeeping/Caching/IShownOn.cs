namespace CineOrg.Core.Housekeeping.Caching;

/// <summary>On which films' pages something is shown.</summary>
public interface IShownOn
{
    /// <summary>The films of a copy, a person (their credits) or a collection (its parts); none for anything else. A few key look-ups.</summary>
    IReadOnlyList<Guid> Films(Guid subject);
}

namespace CineOrg.Core.Jobs.Sensing;

/// <summary>How the providers stand, for whoever decides whether to ask them now.</summary>
public interface IProviderStandings
{
    /// <summary>By the provider's name in lower case; cheap enough to be asked for each decision.</summary>
    IReadOnlyDictionary<string, ProviderStanding> Now();
}

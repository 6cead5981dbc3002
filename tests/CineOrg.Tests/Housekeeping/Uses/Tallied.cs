using CineOrg.Core.Housekeeping.Uses;

namespace CineOrg.Tests.Housekeeping.Uses;

internal static class Tallied
{
    public static Tally Of(params Use[] uses)
    {
        var tally = new Tally();
        foreach (var use in uses) tally.Add(use);
        return tally;
    }
}

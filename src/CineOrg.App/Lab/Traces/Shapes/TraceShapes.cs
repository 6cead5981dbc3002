namespace CineOrg.App.Lab.Traces.Shapes;

/// <summary>
/// Traces that are drawn, of shapes that a rule fitted to one home would fail on. Their seeds and parameters are fixed: figures of one version compare with
/// those of another.
/// </summary>
internal static class TraceShapes
{
    public static IReadOnlyDictionary<string, Func<Trace>> All { get; } = new SortedDictionary<string, Func<Trace>>(StringComparer.Ordinal)
    {
        ["household"] = Household.Draw,
        ["releases"] = Releases.Draw,
        ["crawler"] = Crawler.Draw,
        ["crowds"] = Crowds.Draw,
    };
}

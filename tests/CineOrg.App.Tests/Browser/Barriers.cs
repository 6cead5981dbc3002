using CineOrg.App.Tests.Harness;
using Xunit;

namespace CineOrg.App.Tests.Browser;

/// <summary>What would keep somebody out of a page, as axe-core finds it (WCAG 2.2, levels A and AA).</summary>
internal static class Barriers
{
    private static readonly string Axe = Path.Combine(BuiltProgram.Clone, "src/CineOrg.App/Web/Assets/node_modules/axe-core/axe.min.js");

    private const string Look = """
        async rules => (await axe.run(document, { runOnly: rules, resultTypes: ['violations'], preload: false })).violations
          .filter(found => ['serious', 'critical'].includes(found.impact))
          .map(found => `${found.id}: ${found.nodes.slice(0, 3).map(node => node.target.join(' ') + ' ' + (node.any[0]?.message ?? '')).join(' | ')}`)
        """;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly string[] Everything = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

    public static Task<IReadOnlyList<string>> On(Window window, string room) => Found(window, room, Everything);

    public static Task<IReadOnlyList<string>> OfContrast(Window window, string room) => Found(window, room, ["color-contrast"]);

    private static async Task<IReadOnlyList<string>> Found(Window window, string room, string[] rules)
    {
        Assert.SkipUnless(File.Exists(Axe), "axe-core is missing");
        await window.Page.EvaluateAsync(await File.ReadAllTextAsync(Axe));
        try
        {
            return [.. (await window.Page.EvaluateAsync<string[]>(Look, rules).WaitAsync(Patience)).Select(found => $"{room} {found}")];
        }
        catch (TimeoutException)
        {
            return [$"{room} never let axe-core end"];
        }
    }
}

using CineOrg.App.Bootstrap.Settings;
using CineOrg.App.Web.Hooks;

namespace CineOrg.App.Bootstrap;

/// <summary>What the settings say about who may call.</summary>
internal static class HookChoice
{
    public static IReadOnlyList<Caller> Callers(HookSettings settings) => [.. settings.Recommendation.Select(Read)];

    /// <summary>What no single line shows to be wrong, with the key to look at: a caller is known by the secret alone.</summary>
    public static (string Key, string Reason)? Mistake(HookSettings settings)
    {
        var callers = Callers(settings);
        if (callers.GroupBy(caller => caller.Name).FirstOrDefault(name => name.Count() > 1) is { } twice) return ("hooks:recommendation", $"{twice.Key} stands twice");
        return callers.GroupBy(caller => caller.Secret).FirstOrDefault(secret => secret.Count() > 1) is { } shared
            ? ("hooks:recommendation", $"{string.Join(" and ", shared.Select(caller => caller.Name))} have the same secret") : null;
    }

    private static Caller Read(string line) => new(line[..line.IndexOf('=')], line[(line.IndexOf('=') + 1)..]);
}

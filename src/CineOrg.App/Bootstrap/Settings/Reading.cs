namespace CineOrg.App.Bootstrap.Settings;

/// <summary>What somebody wrote for a key, not yet looked at.</summary>
/// <param name="Origin">Where, such as <c>cineorg.json:12</c> or <c>CINEORG_HTTP__PORT</c>.</param>
internal sealed record Given(string Key, IReadOnlyList<string> Items, bool IsList, string Origin)
{
    public static Given Text(string key, string text, string origin) => new(key, [text], IsList: false, origin);
}

/// <summary>A setting's value and where it comes from.</summary>
internal sealed record Held(Setting Setting, object Value, string Origin)
{
    public string Shown => Setting.Show(Value);
}

/// <summary>Something wrong in what was given; one line when printed, whatever its parts hold.</summary>
internal sealed record Mistake(string Origin, string Reason)
{
    public override string ToString() => OneLine.Of($"{Origin}: {Reason}");
}

/// <summary>All settings as they hold now, and everything that was wrong.</summary>
/// <param name="Values">One per declared setting, in their order.</param>
internal sealed record Reading(CineOrgSettings Settings, IReadOnlyList<Held> Values, IReadOnlyList<Mistake> Mistakes);

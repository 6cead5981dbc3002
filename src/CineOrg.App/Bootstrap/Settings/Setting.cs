using System.Globalization;
using System.Reflection;
using CineOrg.Core.Catalogue;

namespace CineOrg.App.Bootstrap.Settings;

/// <summary>One declared setting.</summary>
/// <param name="Key">Such as <c>library:extensions</c>; upper and lower case are alike.</param>
/// <param name="Path">The properties that lead to it, from the root of the tree.</param>
internal sealed record Setting(string Key, IReadOnlyList<PropertyInfo> Path, SettingAttribute Words, object Default)
{
    public bool IsList { get; } = Path[^1].PropertyType == typeof(IReadOnlyList<string>);

    public SettingKind Kind { get; } = SettingKind.Of(Path[^1].PropertyType, Words);

    /// <summary>What it may hold, as it follows "must be".</summary>
    public string Range => IsList ? $"a list, each item {Kind.Range}" : Kind.Range;

    /// <summary>The environment variable that sets it.</summary>
    public string Variable => "CINEORG_" + Key.Replace(":", "__", StringComparison.Ordinal).ToUpperInvariant();

    /// <summary>A value as a person reads it; a secret is never shown.</summary>
    public string Show(object value) => Words.Secret && value is "" or IReadOnlyList<string> { Count: 0 } ? "" : Words.Secret ? "••••••" : Spell(value);

    public void Write(CineOrgSettings tree, object value)
    {
        object owner = tree;
        foreach (var section in Path.SkipLast(1)) owner = section.GetValue(owner)!;
        Path[^1].SetValue(owner, value);
    }

    private static string Spell(object value) => value switch
    {
        IReadOnlyList<string> items => string.Join(", ", items),
        bool yes => yes ? "true" : "false",
        Level level => level.Word(),
        ProviderMode mode => mode.Word(),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}

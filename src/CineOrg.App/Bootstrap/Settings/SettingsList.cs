using System.Reflection;

namespace CineOrg.App.Bootstrap.Settings;

/// <summary>Every declared setting, in the order of their declaration.</summary>
internal static class SettingsList
{
    public static IReadOnlyList<Setting> All { get; } = [.. Under(typeof(CineOrgSettings), new CineOrgSettings(), [])];

    public static Setting? Find(string key) => All.FirstOrDefault(setting => setting.Key.Equals(key, StringComparison.OrdinalIgnoreCase));

    /// <summary>The key that was probably meant, if any is near.</summary>
    public static string? Nearest(string key) =>
        key.Length > 64 ? null : All.Select(setting => (setting.Key, Far: Distance(setting.Key, key.ToLowerInvariant())))
            .Where(near => near.Far <= 3).OrderBy(near => near.Far).Select(near => near.Key).FirstOrDefault();

    private static IEnumerable<Setting> Under(Type type, object defaults, PropertyInfo[] path) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .OrderBy(property => property.MetadataToken)
            .SelectMany(property => property.GetCustomAttribute<SettingAttribute>() is { } words
                ? [new Setting(KeyOf([.. path, property]), [.. path, property], words, property.GetValue(defaults)!)]
                : Under(property.PropertyType, property.GetValue(defaults)!, [.. path, property]));

    private static string KeyOf(PropertyInfo[] path) =>
        string.Join(':', path.Select(property => char.ToLowerInvariant(property.Name[0]) + property.Name[1..]));

    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (char.ToLowerInvariant(one[i - 1]) == other[j - 1] ? 0 : 1)));
        }

        return row[^1];
    }
}

using System.Globalization;
using System.Text;

namespace CineOrg.App.Bootstrap.Settings;

/// <summary>The settings file that a new owner finds: everything said, nothing set.</summary>
internal static class SampleFile
{
    public static string Text { get; } = Compose();

    private static string Compose()
    {
        var text = new StringBuilder("""
            // CineOrg : retirez les deux barres d’une ligne pour changer un réglage, ou « cineorg config set CLÉ VALEUR ».
            // CineOrg: take the two slashes off a line to change a setting, or use “cineorg config set KEY VALUE”.
            {

            """);
        Section(text, SettingsList.All, 0);
        return text.Append("}\n").ToString();
    }

    private static void Section(StringBuilder text, IReadOnlyList<Setting> settings, int depth)
    {
        var margin = new string(' ', 2 * (depth + 1));
        foreach (var same in settings.GroupBy(setting => setting.Key.Split(':')[depth]))
        {
            if (same.First().Key.Split(':').Length == depth + 1)
            {
                One(text, same.First(), margin);
                continue;
            }

            text.Append(CultureInfo.InvariantCulture, $"{margin}\"{same.Key}\": {{\n");
            Section(text, [.. same], depth + 1);
            text.Append(CultureInfo.InvariantCulture, $"{margin}}},\n");
        }
    }

    private static void One(StringBuilder text, Setting setting, string margin) =>
        text.Append(CultureInfo.InvariantCulture, $"""
            {margin}// {setting.Words.French}
            {margin}// {setting.Words.English} ({setting.Range})
            {margin}// "{setting.Key.Split(':')[^1]}": {SettingsEdit.Json(setting, setting.Default)},

            """);
}

using System.Globalization;

namespace CineOrg.App.Bootstrap.Settings;

/// <summary>How one value of a setting is read from text.</summary>
/// <param name="Range">What is allowed, as it follows "must be".</param>
/// <param name="Read">The value, or null when the text is not allowed.</param>
internal sealed record SettingKind(string Range, Func<string, object?> Read)
{
    public static SettingKind Of(Type type, SettingAttribute words) => type switch
    {
        _ when type == typeof(int) => Whole((int)words.Min, (int)words.Max),
        _ when type == typeof(double) => Number(words.Min, words.Max),
        _ when type == typeof(bool) => new("true or false", text => bool.TryParse(text, out var yes) ? yes : null),
        { IsEnum: true } => Word(type),
        _ when words.Choices is { Length: > 0 } choices => new(OneOf(choices), text => choices.FirstOrDefault(choice => Same(choice, text))),
        _ => SettingForm.Kind(words.Form),
    };

    private static SettingKind Whole(int min, int max) => new($"a whole number from {min} to {max}",
        text => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= min && number <= max ? number : null);

    private static SettingKind Number(double min, double max) => new(
        string.Create(CultureInfo.InvariantCulture, $"a number from {min} to {max}"),
        text => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number >= min && number <= max ? number : null);

    private static SettingKind Word(Type type) => new(
        OneOf(Enum.GetNames(type).Select(Spell)),
        text => Enum.GetValues(type).Cast<object>().FirstOrDefault(value => Same(value.ToString()!, text)));

    private static string OneOf(IEnumerable<string> words) => $"one of {string.Join(", ", words)}";

    private static string Spell(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    private static bool Same(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);
}

using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using CineOrg.Core.Availability;

namespace CineOrg.App.Bootstrap.Settings;

/// <summary>The forms that a text setting can have.</summary>
internal static partial class SettingForm
{
    /// <summary>Longest text a setting holds, in characters.</summary>
    public const int Longest = 2000;

    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9_-]{0,31}\z")]
    private static partial Regex AWord { get; }

    [GeneratedRegex(@"\A(?=.{1,253}\z)[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*\z")]
    private static partial Regex AHostName { get; }

    [GeneratedRegex(@"\A[a-z]{2,3}\z")]
    private static partial Regex ALanguage { get; }

    [GeneratedRegex(@"\A[A-Z]{2}\z")]
    private static partial Regex ACountry { get; }

    [GeneratedRegex(@"\A[A-Za-z]{1,40}(\.[a-z]{2})?=[a-z0-9]{1,32}(>[a-z0-9]{1,32}){0,15}\z")]
    private static partial Regex AFieldTrust { get; }

    [GeneratedRegex(@"\A[a-z]{1,32}=(1000000|[1-9][0-9]{0,5})\z")]
    private static partial Regex ACount { get; }

    [GeneratedRegex(@"\A[a-z]{1,32}(/[a-z-]{1,32})?=[0-9]{1,4}\z")]
    private static partial Regex SomeHours { get; }

    [GeneratedRegex(@"\A[a-zA-Z]{1,32}=[0-9]{1,6}/[0-9]{1,6}\z")]
    private static partial Regex AThreshold { get; }

    [GeneratedRegex(@"\A(gradient2?|aimd(:[1-9][0-9]{0,4})?|none|fixed:[1-9][0-9]{0,3})\z")]
    private static partial Regex ALimit { get; }
    [GeneratedRegex(@"\A[A-Za-z]{1,40}=[1-9][0-9]?\z")]
    private static partial Regex SomeAttempts { get; }

    [GeneratedRegex(@"\A[A-Za-z]{1,40}=(0(\.[0-9]{1,4})?|1)\z")]
    private static partial Regex AShare { get; }

    [GeneratedRegex(@"\A[A-Za-z]{1,40}=\S.*\z")]
    private static partial Regex AJobRule { get; }

    [GeneratedRegex(@"\A[a-z0-9][a-z0-9-]{0,39}=[!-~]{16,200}\z")]
    private static partial Regex ACaller { get; }

    // Rough on purpose: whether somebody reads there only they know. It stands in a header's comment, where brackets would end it.
    [GeneratedRegex(@"\A[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]{1,63}(\.[A-Za-z0-9-]{1,63})+\z")]
    private static partial Regex AMailAddress { get; }

    public static SettingKind Kind(Form form) => form switch
    {
        Form.Word => Checked("a word of letters, digits, - and _", text => AWord.IsMatch(text)),
        Form.Address => Checked("an http or https address", IsAddress),
        Form.AddressOrNone => Checked("an http or https address, or empty", text => text.Length == 0 || IsAddress(text)),
        Form.AddressPerLanguage => Checked("an http or https address, {lang} standing for the language", text => IsAddress(text.Replace("{lang}", "fr", StringComparison.Ordinal))),
        Form.Listen => Checked("localhost, * or an IP address", text => text is "localhost" or "*" || IPAddress.TryParse(text, out _)),
        Form.Host => Checked("a host name or an IP address, without port", text => AHostName.IsMatch(text) || IPAddress.TryParse(text, out _)),
        Form.Folder => Checked("an absolute path", Path.IsPathRooted),
        Form.FolderOrNone => Checked("an absolute path, or empty", text => text.Length == 0 || Path.IsPathRooted(text)),
        Form.Language => Checked("a language as two or three small letters", text => ALanguage.IsMatch(text)),
        Form.Country => Checked("a country as two capital letters", text => ACountry.IsMatch(text)),
        Form.FieldTrust => Checked("a field (.fr for one language), = and its sources with > between", text => AFieldTrust.IsMatch(text)),
        Form.Count => Checked("a source, = and a whole number from 1 to 1000000", text => ACount.IsMatch(text)),
        Form.Hours => Checked("a source or source/kind, = and hours from 0 to 720",
            text => SomeHours.IsMatch(text) && int.Parse(text.AsSpan(text.IndexOf('=') + 1), CultureInfo.InvariantCulture) <= 720),
        Form.Threshold => Checked("a signal, = and two numbers with / between: where medium and where high begins", text => AThreshold.IsMatch(text)),
        Form.Limit => Checked("gradient, gradient2, aimd, aimd:MS, fixed:N or none", text => ALimit.IsMatch(text)),
        Form.Attempts => Checked("a type of job, = and a number of attempts from 1 to 99", text => SomeAttempts.IsMatch(text)),
        Form.Share => Checked("a type of job, = and a share from 0 to 1", text => AShare.IsMatch(text)),
        Form.JobRule => Checked("a type of job, = and a condition", text => AJobRule.IsMatch(text)),
        Form.Layer => Checked(LayerLine.Form, text => LayerLine.Read(text) is not null),
        Form.FolderLayer => Checked("an absolute path, = and the name of a layer",
            text => text.LastIndexOf('=') is > 0 and var at && Path.IsPathRooted(text[..at]) && at + 1 < text.Length),
        Form.Caller => Checked("a name of small letters, digits and -, = and a secret of 16 to 200 characters", text => ACaller.IsMatch(text)),
        Form.Contact => Checked("an e-mail address or an http or https address, or empty", text => text.Length == 0 || IsContact(text)),
        _ => Checked($"one line of at most {Longest} characters", _ => true),
    };

    private static SettingKind Checked(string range, Func<string, bool> holds) =>
        new(range, text => text.Length <= Longest && !text.Any(char.IsControl) && holds(text) ? text : null);

    private static bool IsContact(string text) =>
        AMailAddress.IsMatch(text) || (IsAddress(text) && text.All(char.IsAscii) && text.AsSpan().IndexOfAny(" ()") < 0);

    private static bool IsAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
        && address.UserInfo.Length == 0;
}

using System.Net;
using CineOrg.App.Lab.Scenarios;

namespace CineOrg.App.Lab.Report;

/// <summary>Texts of a report, which stands in both languages and shows one.</summary>
internal static class Html
{
    public static string Text(string text) => WebUtility.HtmlEncode(text);

    public static string Both(Say said) => Both(said.Fr, said.En);

    public static string Both(string french, string english) => $"<span lang=\"fr\">{Text(french)}</span><span lang=\"en\">{Text(english)}</span>";
}

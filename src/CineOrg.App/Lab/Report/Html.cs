using System.Globalization;
using System.Net;
using System.Text;
using CineOrg.App.Lab.Scenarios;

namespace CineOrg.App.Lab.Report;

/// <summary>Texts of a report, which stands in both languages and shows one.</summary>
internal static class Html
{
    public static string Text(string text) => WebUtility.HtmlEncode(text);

    public static string Both(Say said) => Both(said.Fr, said.En);

    public static string Both(string french, string english) => $"<span lang=\"fr\">{Text(french)}</span><span lang=\"en\">{Text(english)}</span>";

    /// <summary>Inside a plot.</summary>
    /// <param name="anchor"><c>start, middle, end</c>.</param>
    public static void BothIn(StringBuilder svg, Say said, double x, double y, string anchor)
    {
        foreach (var (language, text) in ((string, string)[])[("fr", said.Fr), ("en", said.En)])
            svg.Append(CultureInfo.InvariantCulture, $"<text class=\"unit\" lang=\"{language}\" x=\"{x:0.#}\" y=\"{y:0.#}\" text-anchor=\"{anchor}\">{Text(text)}</text>");
    }

    public static string Number(double value) => value.ToString("#,0.####", CultureInfo.InvariantCulture).Replace(',', '\u202f');
}

using System.Collections.Concurrent;
using System.Text.Encodings.Web;
using CineOrg.App.Web.Texts;
using Microsoft.AspNetCore.Components;

namespace CineOrg.App.Web.Pages.Facts;

/// <summary>The mark beside a fact that leads to where it comes from. Every page has many: all but the path is written once.</summary>
internal static class SourceMark
{
    private static readonly ConcurrentDictionary<(string Language, string Field), string> Ends = [];

    /// <param name="path">Of the film or person: letters, digits and dashes alone.</param>
    public static MarkupString Html(string path, string field, Texts.Texts texts) =>
        new($"<a class=\"whence-link\" href=\"{path}/facts#{field}\"{Ends.GetOrAdd((texts.Language, field), End, texts)}");

    private static string End((string Language, string Field) mark, Texts.Texts texts)
    {
        var words = Provenance.Of(mark.Language);
        var (title, label) = (HtmlEncoder.Default.Encode(words.Whence), HtmlEncoder.Default.Encode($"{words.FieldName(mark.Field)}{texts.Colon} {words.Whence}"));
        return $" title=\"{title}\" aria-label=\"{label}\"><i aria-hidden=\"true\">?</i></a>";
    }
}

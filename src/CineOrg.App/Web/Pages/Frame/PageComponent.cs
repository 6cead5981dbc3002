using CineOrg.App.Web.Pages.Facts;
using CineOrg.App.Web.Texts;
using Microsoft.AspNetCore.Components;

namespace CineOrg.App.Web.Pages.Frame;

/// <summary>What every page and part knows: for whom it is written.</summary>
public abstract class PageComponent : ComponentBase
{
    [Parameter] public required Reader Reader { get; set; }
    internal Texts.Texts T => Tongue.Of(Reader.Language);

    /// <summary>Leads to where a field of what stands at <paramref name="path"/> comes from.</summary>
    internal MarkupString Whence(string path, string field) => SourceMark.Html(path, field, T);
}

using System.Globalization;
using System.Text.Encodings.Web;
using CineOrg.App.Web.Pages.Frame;
using CineOrg.App.Web.Texts;
using CineOrg.Core.Social.Watched;

namespace CineOrg.App.Web.Pages.Playing;

/// <summary>What a film's page says of where its reader left it.</summary>
internal static class ResumeMark
{
    /// <summary>Plays it from where they left it, else from its beginning.</summary>
    public static string Button(Guid film, WatchState? state, Reader reader, HtmlEncoder encoder)
    {
        var texts = Tongue.Of(reader.Language);
        if (state is not { IsLeft: true }) return $"<a class=\"button\" href=\"/play/{film}\">{encoder.Encode(texts.Play)}</a>";
        return $"<a class=\"button\" href=\"/play/{film}\">{encoder.Encode(At(state, texts))}</a> <a class=\"from-start\" href=\"/play/{film}?from=0\">{encoder.Encode(texts.Resuming.FromStart)}</a>";
    }

    /// <summary>How much of it is behind them.</summary>
    public static string Bar(WatchState? state, Reader reader, HtmlEncoder encoder)
    {
        if (state is not { IsLeft: true }) return "";
        var texts = Tongue.Of(reader.Language);
        return $"<p class=\"left quiet\">{Progress(state, texts, encoder)}<span>{encoder.Encode(Says(state, texts))}</span></p>";
    }

    /// <summary>The bar alone; empty where nobody knows how long the film is.</summary>
    public static string Progress(WatchState state, Texts.Texts texts, HtmlEncoder encoder) => state.Share is not { } share ? ""
        : string.Create(CultureInfo.InvariantCulture, $"<progress max=\"1\" value=\"{share:0.###}\" aria-label=\"{encoder.Encode(texts.Resuming.Behind)}\">{share:P0}</progress>");

    /// <summary>“Resume at 0:42:10”.</summary>
    public static string At(WatchState state, Texts.Texts texts) => string.Format(texts.Culture, texts.Resuming.At, texts.PositionName(state.Position));

    private static string Says(WatchState state, Texts.Texts texts) => string.Format(
        texts.Culture, state.Duration is null ? texts.Resuming.Left : texts.Resuming.LeftOf,
        texts.PositionName(state.Position), texts.DateName(state.At), state.Duration is { } duration ? texts.PositionName(duration) : "");
}

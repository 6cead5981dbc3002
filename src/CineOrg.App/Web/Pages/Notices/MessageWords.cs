using CineOrg.App.Bootstrap.Settings;
using CineOrg.App.Web.Pages.Trail;
using CineOrg.App.Web.Texts;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Context;
using CineOrg.Core.Social;
using CineOrg.Core.Social.Telling;

namespace CineOrg.App.Web.Pages.Notices;

/// <summary>What is told outside the page says the same as the page.</summary>
internal sealed class MessageWords(IMovieRepository movies, IPeopleRepository people, ICollectionRepository collections, CineOrgSettings settings) : IMessageWords
{
    private readonly StepNames _names = new(movies, people, collections);

    public async ValueTask<Message?> Of(Notification told, string? language, CancellationToken stop)
    {
        var (subject, spoken) = (new EntityName(told.Entity, told.EntityId.ToString()), language ?? settings.Language);
        return await _names.Of(subject, spoken, stop) is { } name
            ? new(told.Id, told.Tidings, told.Entity, told.EntityId, Tongue.Of(spoken).Told(told.Tidings, name), PagePath.Of(subject), told.At) : null;
    }
}

internal static class Tellings
{
    /// <summary>One line: what is told of a film or person.</summary>
    public static string Told(this Texts.Texts texts, Tidings tidings, string name) => string.Format(texts.Culture, tidings switch
    {
        Tidings.Ready => texts.TrailPage.Ready, Tidings.Failed => texts.TrailPage.Failed, Tidings.Found => texts.TrailPage.Found, _ => texts.TrailPage.NotFound,
    }, name);
}

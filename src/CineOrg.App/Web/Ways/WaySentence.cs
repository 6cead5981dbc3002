using CineOrg.App.Web.Pages.Trail;
using CineOrg.App.Web.Texts;
using CineOrg.Core.Context;
using CineOrg.Core.Context.Graph;

namespace CineOrg.App.Web.Ways;

/// <summary>Says what was looked for: “Films directed by Sergio Leone with Clint Eastwood, not seen yet, playable now”.</summary>
internal sealed class WaySentence(RelationGraph graph, StepNames names)
{
    /// <param name="from">Where the way begins.</param>
    /// <param name="way">Names of the relations that were followed; none: by likeness.</param>
    public async ValueTask<string> Of(Bound from, IReadOnlyList<string> way, string target, Wish wish, string language, CancellationToken stop)
    {
        var texts = Tongue.Of(language);
        var start = string.Format(texts.Culture, Begun(texts.Ways, way, target), await Name(from));
        var with = new List<string>();
        foreach (var one in wish.With.Where(one => one != from)) with.Add(await Name(one));
        var says = with.Count == 0 ? start : $"{start} {string.Format(texts.Culture, texts.Ways.With, string.Join(texts.Ways.And, with))}";
        return string.Join(", ", ((string?[])[says, Seen(wish, texts.Ways), wish.Playable ? texts.Ways.Playable : null]).OfType<string>());

        async ValueTask<string> Name(Bound one) => await names.Of(new EntityName(one.Entity, one.Id), language, stop) ?? one.Id;
    }

    private string Begun(WayTexts texts, IReadOnlyList<string> way, string target) => (way, target) switch
    {
        (_, EntityName.Person) => texts.PeopleOf,
        ([], _) => texts.Alike,
        ([var only], EntityName.Movie) => texts.Led(graph.Find(only)?.Via),
        _ => texts.Anything,
    };

    private static string? Seen(Wish wish, WayTexts texts) => wish.Seen switch { true => texts.Seen, false => texts.Unseen, null => null };
}

using CineOrg.App.Web.Pages.Trail;
using CineOrg.App.Web.Texts;
using CineOrg.Core.Context;
using CineOrg.Core.Context.Graph;

namespace CineOrg.App.Web.Ways;

/// <summary>Says in words what two films share: “Réalisé aussi par Sergio Leone”.</summary>
internal sealed class ReasonNames(RelationGraph graph, StepNames names)
{
    public async ValueTask<IReadOnlyList<ToldReason>> Tell(IEnumerable<Reason> reasons, string language, CancellationToken stop)
    {
        var told = new List<ToldReason>();
        foreach (var reason in reasons)
        {
            var name = await names.Of(new EntityName(reason.Entity, reason.Id), language, stop);
            told.Add(new(reason.Relation, reason.Entity, reason.Id, name, Says(reason, name ?? reason.Id, Tongue.Of(language))));
        }
        return told;
    }

    // By what the relation goes through: what it is called is the file's own affair.
    private string Says(Reason reason, string name, Texts.Texts texts) => string.Format(texts.Culture, texts.Ways.Shared(graph.Find(reason.Relation)?.Via), name);
}

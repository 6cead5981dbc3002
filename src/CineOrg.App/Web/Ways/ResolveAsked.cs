using System.Text.Json;
using CineOrg.App.Web.Api;
using CineOrg.App.Web.Pages.Trail;
using CineOrg.Core.Context;
using CineOrg.Core.Context.Graph;
using Step = CineOrg.Core.Context.Frame;

namespace CineOrg.App.Web.Ways;

/// <summary>What somebody is after.</summary>
/// <param name="Entity">A type of the graph: <c>Movie, Person, Genre</c>…</param>
/// <param name="EntityId">Only of a film that is to be watched; else absent: it is what is looked for.</param>
/// <param name="From">Where the way begins; absent: where the session is.</param>
/// <param name="Intent">What it is for; its <c>params</c> are <c>relation, with, seen, playable, kind, take</c>.</param>
internal sealed record ResolveAsked(
    string? Entity, string? EntityId = null, StepFrom? From = null, string? Purpose = null, Intent? Intent = null, MentalState? MentalState = null)
{
    /// <summary>What pages keep beside a wish on a step.</summary>
    private static readonly string[] Ours = ["filters", "position"];

    public EntityName Name() => new(Entity!, Guid.TryParse(EntityId, out var id) ? id.ToString() : null);

    public EntityName? Origin() => From is { } from ? new(from.Entity!, Guid.TryParse(from.EntityId, out var id) ? id.ToString() : from.EntityId) : null;

    public Intent Meant() => Intent ?? Core.Context.Intent.Explore;

    public Step Apply(Step step) => new StepChange(Purpose, MentalState: MentalState).Apply(step);

    /// <summary>The wish alone, without what pages keep beside it.</summary>
    public static Intent Wished(Intent intent) => intent with { Params = intent.Params?.Where(one => !Ours.Contains(one.Key)).ToDictionary(one => one.Key, one => one.Value) };

    /// <exception cref="BadValueException">Something cannot be meant: the field, and why.</exception>
    public void Check(RelationGraph graph)
    {
        if (Entity is null || !graph.Entities.Contains(Entity)) throw new BadValueException("entity", "one of " + string.Join(", ", graph.Entities));
        if (EntityId is not null && (Intent?.Type != Intents.WatchWord || Entity != EntityName.Movie || !Guid.TryParse(EntityId, out _)))
            throw new BadValueException("entityId", "left out for what is looked for, or the UUID of a film whose intent is Watch");
        if (Origin() is { } from && (from.Id is null || !graph.Entities.Contains(from.Entity) || PagePath.Read(PagePath.Of(from)) != from))
            throw new BadValueException("from", "an entity of the graph with an id of its kind");
        new StepChange(Purpose, MentalState: MentalState).Check();
        CheckIntent(graph);
    }

    private void CheckIntent(RelationGraph graph)
    {
        if (Intent is null) return;
        if (Intent.Type is null || !Intents.Words.Contains(Intent.Type)) throw new BadValueException("intent.type", "one of " + string.Join(", ", Intents.Words.Order(StringComparer.Ordinal)));
        if (Intent.Params is { } given && JsonSerializer.SerializeToUtf8Bytes(given, ApiJson.Default.IReadOnlyDictionaryStringJsonElement).Length > Longest)
            throw new BadValueException("intent.params", $"at most {Longest} bytes");
        if (Wish.Mistake(Intent, graph) is { } wrong) throw new BadValueException(wrong.Field, wrong.Reason);
    }

    // Eight entities to be linked with, and the rest.
    private const int Longest = 2_000;
}

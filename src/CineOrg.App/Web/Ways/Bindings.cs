using System.Text.Json;
using CineOrg.App.Web.Pages.Frame;
using CineOrg.App.Web.Pages.Trail;
using CineOrg.Core.Availability;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Context;
using CineOrg.Core.Context.Graph;
using Step = CineOrg.Core.Context.Frame;

namespace CineOrg.App.Web.Ways;

/// <summary>Answers a step along the graph for whoever sends a request, and tells what was found as they are shown it.</summary>
internal sealed class Bindings(
    Resolver resolver, Moments moments, ContextStacks stacks, Showing showing, IMovieRepository movies, StepNames names, ReasonNames reasons, WaySentence sentence)
{
    public RelationGraph Graph => resolver.Graph;

    /// <param name="below">The steps below, the first one first.</param>
    public async ValueTask<ToldBinding> Bind(HttpContext context, Step step, IReadOnlyList<Step> below)
    {
        var (reader, stop) = (Reader.Of(context), context.RequestAborted);
        var moment = moments.Of(context, step, below);
        var resolution = resolver.Resolve(moment, reader.Viewer ?? "", await Places(step, reader, stop)).Resolution;
        var wish = Wish.Of(step.Intent);
        var told = await Told(resolution.Candidates, step.Entity, wish, reader, stop);
        var says = Start(moment, wish) is { } from && told.Count > 0 ? await sentence.Of(from, resolution.Way, step.Entity, wish, reader.Language, stop) : null;
        return new(Kept(resolution.Frame, told), resolution.Reason, resolution.Way, resolution.Cost, says, told) { Closed = resolution.Closed };
    }

    /// <summary>Keeps the answer on the session's step; one that a job is still to answer goes on waiting for it.</summary>
    public async ValueTask<Step> Keep(string session, ToldBinding binding, CancellationToken stop)
    {
        var (id, answer) = (binding.Frame.Id, binding.Frame);
        var stack = await stacks.Change(session, known => known.Change(id, step => step.State == FrameState.Pending && step.JobId is not null ? step : step with
        {
            State = answer.State, ResolvedBy = answer.ResolvedBy, DataLayer = answer.DataLayer, Intent = answer.Intent, MentalState = answer.MentalState,
        }), stop);
        return stack.Find(id) ?? answer;
    }

    /// <summary>What a step was answered with when its person left it, as far as it still stands and is shown.</summary>
    public async ValueTask<IReadOnlyList<ToldCandidate>> AsLeft(HttpContext context, Step step)
    {
        var ids = step.ResolvedBy?.Filters.FirstOrDefault(filter => filter.Field == "ids")?.Value;
        if (ids is not { ValueKind: JsonValueKind.Array } left) return [];
        Weighed[] weighed = [.. left.EnumerateArray().Take(Wish.Most).Select(id => new Weighed(0, id.ToString(), false, 0, 0, 0, null))];
        return await Told(weighed, step.Entity, Wish.Of(step.Intent), Reader.Of(context), context.RequestAborted);
    }

    private static Bound? Start(Moment moment, Wish wish) =>
        moment.From() is { EntityId: { } id } below ? new(below.Entity, id) : wish.With is [var first, ..] ? first : null;

    private async ValueTask<IReadOnlyList<DataLayerInfo>> Places(Step step, Reader reader, CancellationToken stop) =>
        step is { Intent.Type: Intents.WatchWord, Name.Subject: { } film } && await showing.Film(film, reader.Viewing, stop) is { } where
            ? where.Layers : [];

    private async ValueTask<IReadOnlyList<ToldCandidate>> Told(IReadOnlyList<Weighed> found, string entity, Wish wish, Reader reader, CancellationToken stop)
    {
        var films = entity == EntityName.Movie ? await Films(found, wish, reader, stop) : null;
        var told = new List<ToldCandidate>();
        foreach (var one in found)
        {
            MovieItem? film = null;
            if (films is not null && (!Guid.TryParse(one.Id, out var id) || !films.TryGetValue(id, out film))) continue;
            var name = film?.Title ?? await names.Of(new EntityName(entity, one.Id), reader.Language, stop);
            told.Add(new(entity, one.Id, name, one.Focus, one.Pins, film, one.Reasons is null ? null : await reasons.Tell(one.Reasons, reader.Language, stop)));
        }
        return told;
    }

    // Policy is looked at once more where the places are: what was measured a moment ago counts.
    private async ValueTask<Dictionary<Guid, MovieItem>> Films(IReadOnlyList<Weighed> found, Wish wish, Reader reader, CancellationToken stop)
    {
        Guid[] ids = [.. found.Select(one => Guid.TryParse(one.Id, out var id) ? id : Guid.Empty)];
        var viewing = wish.Playable ? reader.Viewing with { Level = Curiosity.Low } : reader.Viewing;
        return (await showing.Items(await movies.Items(ids, reader.Language, stop), viewing, stop)).ToDictionary(film => film.Id);
    }

    private static Step Kept(Step step, IReadOnlyList<ToldCandidate> told)
    {
        if (step.ResolvedBy?.Filters.FirstOrDefault(filter => filter.Field == "ids") is null) return step;
        var ids = new FrameFilter("ids", JsonSerializer.SerializeToElement(told.Select(one => one.EntityId).ToArray(), JsonSerializerOptions.Web));
        return step with { ResolvedBy = step.ResolvedBy with { Filters = [.. step.ResolvedBy.Filters.Where(filter => filter.Field != "ids"), ids] } };
    }
}

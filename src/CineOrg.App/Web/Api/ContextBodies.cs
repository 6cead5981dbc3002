using System.Text.Json;
using CineOrg.App.Web.Pages.Trail;
using CineOrg.Core.Availability;
using CineOrg.Core.Context;

namespace CineOrg.App.Web.Api;

/// <summary>A session's steps.</summary>
/// <param name="Frames">From the first step to where the session is now.</param>
/// <param name="Left">Steps left behind, latest first.</param>
internal sealed record ContextBody(IReadOnlyList<Frame> Frames, IReadOnlyList<Frame> Left);

/// <summary>What became of a step.</summary>
/// <param name="Course"><c>show, fetch, fetchOrJob, job</c> or <c>later</c>.</param>
/// <param name="Priority">Of the job, when there is one.</param>
/// <param name="Reason">Why: <c>held, quick, asked, listed, busy, sources, reflexBusy, reflexSources</c>.</param>
internal sealed record VisitBody(Frame Frame, string Course, string Priority, string Reason)
{
    public static VisitBody Of(Visit visit) => new(
        visit.Frame, JsonNamingPolicy.CamelCase.ConvertName(visit.Execution.Course.ToString()), visit.Execution.Priority.ToString().ToUpperInvariant(), visit.Execution.Reason);
}

/// <summary>A step to be gone to.</summary>
/// <param name="Entity"><c>Movie, Person, Collection, Genre, Country, Decade, Keyword, Kind, Wall</c> or <c>Search</c>.</param>
/// <param name="EntityId">A UUID for films, persons and collections, else the key; none for the wall and a search.</param>
/// <param name="From">The step whose page led there.</param>
/// <param name="Intent">What it is meant to do; explore by default.</param>
internal sealed record StepAsked(
    string? Entity, string? EntityId = null, StepFrom? From = null, string? Purpose = null, Intent? Intent = null, MentalState? MentalState = null)
{
    /// <exception cref="BadValueException">No entity there can be.</exception>
    public EntityName Name() => Checked(Entity, EntityId, "entity");

    /// <inheritdoc cref="Name"/>
    public EntityName? Origin() => From is { } from ? Checked(from.Entity, from.EntityId, "from.entity") : null;

    /// <exception cref="BadValueException">A word that is no intent.</exception>
    public Intent Meant()
    {
        if (Intent is null) return Core.Context.Intent.Explore;
        if (Intent.Type is null || !Intents.Words.Contains(Intent.Type)) throw new BadValueException("intent.type", "one of " + string.Join(", ", Intents.Words.Order(StringComparer.Ordinal)));
        if (Intent.Params is { } given && JsonSerializer.SerializeToUtf8Bytes(given, ApiJson.Default.IReadOnlyDictionaryStringJsonElement).Length > StepChange.LongestText) throw new BadValueException("intent.params", "at most 500 bytes");
        new StepChange(Purpose, MentalState: MentalState).Check();
        return Intent;
    }

    public Frame Apply(Frame step) => new StepChange(Purpose, MentalState: MentalState).Apply(step);

    private static EntityName Checked(string? entity, string? id, string field)
    {
        var name = new EntityName(entity ?? "", Guid.TryParse(id, out var uuid) ? uuid.ToString() : id);
        return name is not { Entity: EntityName.Movie, Id: null } && PagePath.Read(PagePath.Of(name)) == name ? name : throw new BadValueException(field, "a known entity with an id of its kind");
    }
}

internal sealed record StepFrom(string? Entity, string? EntityId = null);

/// <summary>What is to change of a step; what is left out stays.</summary>
/// <param name="Purpose">What the person is after, at most 120 characters.</param>
/// <param name="Pinned">True: it stays on every way.</param>
internal sealed record StepChange(string? Purpose = null, bool? Pinned = null, MentalState? MentalState = null)
{
    public const int LongestText = 500;
    private const int LongestPurpose = 120;

    /// <exception cref="BadValueException">Too long, or no level of curiosity.</exception>
    public void Check()
    {
        QueryValues.Text("purpose", Purpose, LongestPurpose);
        QueryValues.Text("mentalState.focusOn", MentalState?.FocusOn, LongestPurpose);
        if (MentalState?.CuriosityLevel is { } level && !Enum.IsDefined(level)) throw new BadValueException("mentalState.curiosityLevel", "one of " + string.Join(", ", Enum.GetNames<Curiosity>()));
    }

    public Frame Apply(Frame step) => step with
    {
        Purpose = Purpose?.Trim() ?? step.Purpose, Pinned = Pinned ?? step.Pinned, MentalState = MentalState ?? step.MentalState,
    };
}

using CineOrg.App.Web.Api;
using CineOrg.App.Web.Metrics;
using CineOrg.App.Web.Pages.Frame;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Events;
using CineOrg.Core.Jobs.Limits;
using CineOrg.Core.Jobs.Sensing;

namespace CineOrg.App.Web.Pages.Lab;

/// <summary>What happened and what it led to, for the owner.</summary>
internal static class LabEndpoint
{
    public static void MapLab(this IEndpointRouteBuilder pages)
    {
        pages.MapRead("/lab", Show);
        pages.MapRead("/lab/{id:guid}", ShowJourney);
    }

    /// <param name="subject">The film or person that events are to speak of; all events without it.</param>
    private static async Task<IResult> Show(
        Guid? subject, HttpContext context, IJournal journal, EventBus bus, Naming naming, IMovieRepository movies,
        LoadSensor sensor, OffPeakCalendar calendar, WorkLimit work, Admission admission, StandingDesk desk, CancellationToken stop)
    {
        var reader = Reader.Of(context);
        if (!reader.IsOwner) return context.OwnersOnly();
        var latest = await journal.Latest(60, subject, stop);
        return context.Show<LabPage>(new
        {
            Reader = reader, Subject = subject, Latest = latest, Names = await naming.Of(latest, reader.Language, stop),
            Handlers = await bus.Standing(stop), GivenUp = await journal.DeadLetters(20, null, stop),
            Load = subject is null ? LoadView.Of(sensor, calendar, work, admission) : null,
            State = subject is null ? await desk.Look(stop) : null,
            Search = subject is null ? await movies.SearchStanding(stop) : null,
        });
    }

    private static async Task<IResult> ShowJourney(Guid id, HttpContext context, IJournal journal, Naming naming, CancellationToken stop)
    {
        var reader = Reader.Of(context);
        if (!reader.IsOwner) return context.OwnersOnly();
        var journey = await journal.Journey(id, stop);
        if (journey.Count == 0) return context.NotFound();
        var names = await naming.Of(journey, reader.Language, stop);
        return context.Show<JourneyPage>(new { Reader = reader, Steps = CausalTree.Of(journey), Asked = id, Names = names });
    }
}

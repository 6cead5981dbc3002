using CineOrg.Core.Jobs.Limits;
using CineOrg.Core.Jobs.Sensing;

namespace CineOrg.App.Web.Pages.Lab;

/// <summary>How busy the machine is, which hours are quiet, and how much is done at once.</summary>
public sealed record LoadView(LoadStanding Standing, IReadOnlyList<(HourOfLoad Hour, HourKind Kind)> Week, int Jobs, int Others)
{
    internal static LoadView Of(LoadSensor sensor, OffPeakCalendar calendar, WorkLimit work, Admission admission) =>
        new(sensor.Standing, calendar.Look(), work.Now, admission.Limit);
}

using CineOrg.App.Lab.Scenarios;
using CineOrg.App.Lab.World;
using CineOrg.Core.Jobs;
using CineOrg.Core.Jobs.Sensing;

namespace CineOrg.App.Lab;

/// <summary>The figures of a run, by name; docs/lab.md tells what each means.</summary>
internal static class Figures
{
    public static IReadOnlyDictionary<string, double> Of(Scenario scenario, LabJobs jobs, Parts parts, LabProviders providers, OffPeakCalendar calendar, VirtualTime clock)
    {
        var figures = new SortedDictionary<string, double>(StringComparer.Ordinal);
        foreach (var (name, value) in OfJobs(jobs).Concat(OfProviders(providers)).Concat(OfFront(parts.Front)).Concat(OfPeople(parts.People)).Concat(OfWatching(parts.Watching)).Concat(OfSeeking(parts.Seeking)).Concat(parts.Ahead?.Figures() ?? []).Concat(OfCalendar(calendar)))
            if (value is { } known && double.IsFinite(known)) figures[name] = Math.Round(known, 4);
        figures["run.hours"] = scenario.Hours;
        figures["run.steps"] = clock.Steps;
        return figures;
    }

    /// <param name="sorted">Ascending.</param>
    /// <param name="share">0–1.</param>
    public static double? At(IReadOnlyList<double> sorted, double share) =>
        sorted.Count == 0 ? null : sorted[Math.Min(sorted.Count - 1, (int)Math.Ceiling(sorted.Count * share) - 1 is var at && at < 0 ? 0 : at)];

    private static IEnumerable<(string, double?)> OfJobs(LabJobs jobs)
    {
        var tally = jobs.Tally;
        List<JobTally.Life> all = [.. tally.All];
        yield return ("jobs.asked", all.Count);
        yield return ("jobs.joined", all.Sum(life => life.Joined));
        yield return ("jobs.done", all.Count(life => life.Ended is not null));
        yield return ("jobs.notNeeded", all.Count(life => life.Spared));
        yield return ("jobs.givenUp", all.Count(life => life.GivenUp));
        yield return ("jobs.open", tally.Open);
        yield return ("jobs.lost", tally.Open - jobs.Kept());
        yield return ("jobs.doneTwice", all.Count(life => life.Effects > 1));
        yield return ("jobs.failures", tally.Failures);
        yield return ("jobs.recovered", tally.Recovered);
        foreach (var priority in Enum.GetValues<Priority>())
            foreach (var figure in OfPriority(priority, [.. all.Where(life => life.Priority == priority)])) yield return figure;
        yield return ("jobs.lowBegunInQuiet", Share(all.Where(life => life.Priority == Priority.Low && life.Begun is not null), life => life.InQuiet == true));
        yield return ("jobs.begunUnderHighLoadNotUrgent", all.Count(life => life.UnderLoad == Load.High && life.Priority != Priority.Urgent));
        yield return ("jobs.urgentAfterLower", AfterLower(all));
    }

    private static IEnumerable<(string, double?)> OfPriority(Priority priority, IReadOnlyList<JobTally.Life> lives)
    {
        if (lives.Count == 0) yield break;
        var word = priority.ToString().ToLowerInvariant();
        var waits = lives.Where(life => life.Begun is not null).Select(life => (life.Begun!.Value - life.Asked).TotalSeconds).Order().ToList();
        yield return ($"jobs.{word}.asked", lives.Count);
        yield return ($"jobs.{word}.done", lives.Count(life => life.Ended is not null));
        yield return ($"jobs.{word}.waitMedianSeconds", At(waits, 0.5));
        yield return ($"jobs.{word}.waitP95Seconds", At(waits, 0.95));
        yield return ($"jobs.{word}.waitMaxSeconds", waits.LastOrDefault());
        yield return ($"jobs.{word}.firstBegunHour", lives.Min(life => life.Begun)?.TotalHours);
        yield return ($"jobs.{word}.lastDoneHour", lives.Max(life => life.Ended)?.TotalHours);
        yield return ($"jobs.{word}.late", lives.Count(life => life.Late));
    }

    /// <summary>Urgent jobs that were begun after a lower one although both were there: of the jobs that were asked at the same hour.</summary>
    private static double AfterLower(List<JobTally.Life> all)
    {
        var urgent = all.Where(life => life is { Priority: Priority.Urgent, Begun: not null }).ToList();
        var lower = all.Where(life => life.Priority < Priority.High && life.Begun is not null).Select(life => life.Begun!.Value).Order().ToList();
        return urgent.Sum(life => Math.Max(0, Below(lower, life.Begun!.Value) - Below(lower, life.Asked)));
    }

    private static int Below(List<TimeSpan> sorted, TimeSpan time)
    {
        var at = sorted.BinarySearch(time);
        return at >= 0 ? at : ~at;
    }

    private static IEnumerable<(string, double?)> OfProviders(LabProviders providers)
    {
        foreach (var one in providers.All)
        {
            yield return ($"{one.Spec.Name}.requests", one.Sent);
            yield return ($"{one.Spec.Name}.mostInADay", one.MostInADay);
            yield return ($"{one.Spec.Name}.askedWhileBroken", one.SentWhileBroken);
            if (one.Spec.PerDay is { } perDay) yield return ($"{one.Spec.Name}.overQuota", Math.Max(0, one.MostInADay - perDay));
        }
    }

    private static IEnumerable<(string, double?)> OfFront(LabFront front)
    {
        List<double> people = [.. front.People.Order()];
        if (front.PeopleAsked == 0 && front.OthersServed + front.OthersTurnedAway == 0) yield break;
        yield return ("people.asked", front.PeopleAsked);
        yield return ("people.answered", people.Count);
        yield return ("people.errors", 0);
        yield return ("people.medianMs", At(people, 0.5));
        yield return ("people.p99Ms", At(people, 0.99));
        yield return ("others.served", front.OthersServed);
        yield return ("others.turnedAway", front.OthersTurnedAway);
    }

    private static IEnumerable<(string, double?)> OfPeople(LabPeople? people)
    {
        if (people?.Tally is not { } tally) yield break;
        List<double> waits = [.. tally.Waits.Order()];
        yield return ("clicks.all", tally.Clicks);
        yield return ("clicks.reflexShare", tally.Reflex / Math.Max(1.0, tally.Clicks));
        yield return ("clicks.fetches", tally.Fetches);
        yield return ("clicks.quick", tally.Quick);
        yield return ("clicks.askedJobs", tally.Asked);
        yield return ("clicks.gathered", tally.Gathered);
        yield return ("wants.all", tally.Wants);
        yield return ("wants.answeredShare", tally.Waits.Count / Math.Max(1.0, tally.Wants));
        yield return ("wants.waitMedianSeconds", At(waits, 0.5));
        yield return ("wants.waitP95Seconds", At(waits, 0.95));
    }

    private static IEnumerable<(string, double?)> OfWatching(LabWatching? watching)
    {
        if (watching is null) yield break;
        List<double> interruptions = [.. watching.InterruptionsMs.Order()];
        yield return ("watching.films", watching.Films);
        yield return ("watching.ended", watching.Ended);
        yield return ("watching.breaks", watching.Breaks);
        yield return ("watching.fellThrough", watching.FellThrough);
        yield return ("watching.asked", watching.Asked);
        yield return ("watching.misordered", watching.Misordered);
        yield return ("watching.stoppedInVain", watching.StoppedInVain);
        yield return ("watching.longestInterruptionMs", interruptions.LastOrDefault());
    }

    private static IEnumerable<(string, double?)> OfSeeking(LabSeeking? seeking)
    {
        if (seeking?.Tally is not { } tally) yield break;
        List<double> waits = [.. tally.Waits.Order()];
        yield return ("seeks.all", tally.All);
        yield return ("seeks.found", tally.Found);
        yield return ("seeks.asked", tally.Asked);
        yield return ("seeks.nothing", tally.Nothing);
        yield return ("seeks.open", seeking.Open);
        yield return ("seeks.misfits", tally.Misfits);
        yield return ("seeks.farFirst", tally.FarFirst);
        yield return ("seeks.told", waits.Count);
        yield return ("seeks.waitP95Seconds", At(waits, 0.95));
    }

    /// <summary>On how many days of the week each hour of the day is a quiet one.</summary>
    private static IEnumerable<(string, double?)> OfCalendar(OffPeakCalendar calendar) => calendar.Look()
        .GroupBy(hour => hour.Hour.Hour % 24)
        .Select(hour => ($"calendar.quietDaysAt{hour.Key:00}", (double?)hour.Count(day => day.Kind == HourKind.Quiet)));

    private static double? Share(IEnumerable<JobTally.Life> lives, Func<JobTally.Life, bool> holds)
    {
        List<JobTally.Life> all = [.. lives];
        return all.Count == 0 ? null : all.Count(holds) / (double)all.Count;
    }
}

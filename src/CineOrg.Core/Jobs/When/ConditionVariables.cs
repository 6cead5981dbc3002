namespace CineOrg.Core.Jobs.When;

/// <summary>What every rule may read of machine, world and hour.</summary>
public static class ConditionVariables
{
    /// <summary>The providers whose standing a rule may read.</summary>
    public static IReadOnlyList<string> Providers { get; } = ["wikidata", "wikipedia", "commons", "tmdb", "imdb", "omdb"];

    /// <summary>Declares them.</summary>
    /// <param name="read">The conditions that a <typeparamref name="T"/> is judged under.</param>
    public static WhenVariables<T> AddConditions<T>(this WhenVariables<T> variables, Func<T, Conditions> read)
    {
        variables
            .Choice<Load>("load", "how busy the machine is", about => (int)read(about).Load)
            .Flag("off_peak", "this hour of the week is one of the quiet ones", about => read(about).OffPeak)
            .Flag("calm", "it has been quiet for so long that work left over may be caught up with", about => read(about).Calm)
            .Flag("quiet", "a window for work that can wait: load low, and a quiet hour or a calm", about => read(about).Quiet)
            .Time("time", "the time of day in the household's time zone", about => TimeOnly.FromTimeSpan(read(about).Now.TimeOfDay))
            .Number("hour", "the hour of the day in the household's time zone, 0 to 23", about => read(about).Now.Hour)
            .Choice<Weekday>("weekday", "the day of the week in the household's time zone", about => ((int)read(about).Now.DayOfWeek + 6) % 7);
        foreach (var provider in Providers) AddProvider(variables, provider, read);
        return variables;
    }

    private static void AddProvider<T>(WhenVariables<T> variables, string provider, Func<T, Conditions> read)
    {
        variables
            .Number($"provider.{provider}.left", "requests that it may still be asked today; unknown without a limit", about => Standing(about)?.Left)
            .Number($"provider.{provider}.per_day", "requests that it may be asked a day; unknown without a limit", about => Standing(about)?.PerDay)
            .Duration($"provider.{provider}.resets_in", "until the day's requests begin anew; unknown without a limit",
                about => Standing(about)?.ResetsAt - read(about).Now)
            .Flag($"provider.{provider}.exhausted", "none of today's requests is left", about => Standing(about)?.Left <= 0)
            .Flag($"provider.{provider}.broken", "it failed so often that it is not asked for now (its breaker is open)", about => Standing(about)?.Broken ?? false);

        ProviderStanding? Standing(T about) => read(about).Providers.GetValueOrDefault(provider);
    }

    private enum Weekday { Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday }
}

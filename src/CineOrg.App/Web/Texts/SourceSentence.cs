using CineOrg.Providers;

namespace CineOrg.App.Web.Texts;

/// <summary>One honest sentence: why is this slow?</summary>
internal static class SourceSentence
{
    public static string WhySlow(this Texts texts, IReadOnlyList<SourceStanding> sources)
    {
        var words = texts.SourcesPage;
        if (sources.Count == 0) return words.NoNetwork;
        List<string> said = [.. sources.Select(source => Trouble(texts, source)).OfType<string>().Distinct(), .. Queues(texts, sources)];
        if (said.Count == 0 && sources.All(source => source.Condition == SourceCondition.Unasked)) return words.NothingAsked;
        if (said.Count == 0) said.Add(words.AllWell);
        said.AddRange(sources.Where(source => source is { Condition: SourceCondition.Working, MedianMilliseconds: not null }).Select(source =>
            string.Format(texts.Culture, words.Answers, texts.SourceName(source.Source), Math.Round(source.MedianMilliseconds!.Value).ToString("N0", texts.Culture))).Distinct());
        var sentence = string.Join(texts.Language == "fr" ? "\u00a0; " : "; ", said) + ".";
        return char.ToUpper(sentence[0], texts.Culture) + sentence[1..];
    }

    /// <summary>A source by the name it gives itself.</summary>
    public static string SourceName(this Texts texts, string source) => source switch
    {
        "wikidata" => "Wikidata",
        "wikipedia" => texts.Language == "fr" ? "Wikipédia" : "Wikipedia",
        "commons" => "Wikimedia Commons",
        "wikimedia" => "Wikimedia",
        "tmdb" => "TMDB",
        "omdb" => "OMDb",
        _ => source,
    };

    public static string ConditionName(this Texts texts, SourceCondition condition) => condition switch
    {
        SourceCondition.Working => texts.SourcesPage.Working,
        SourceCondition.Failing => texts.SourcesPage.Failing,
        SourceCondition.Resting => texts.SourcesPage.Resting,
        SourceCondition.Broken => texts.SourcesPage.Broken,
        SourceCondition.Spent => texts.SourcesPage.DaySpent,
        _ => texts.SourcesPage.Unasked,
    };

    public static string Pace(this Texts texts, SourceStanding source) =>
        string.Format(texts.Culture, texts.SourcesPage.PerWindow, source.MaxPerWindow.ToString("N0", texts.Culture), source.WindowSeconds.ToString("0.#", texts.Culture));

    private static string? Trouble(Texts texts, SourceStanding source) => (source.Condition, source.Until) switch
    {
        (SourceCondition.Failing, _) => Say(texts, texts.SourcesPage.Stumbles, source, texts.TimeName(source.FailingSince!.Value)),
        (SourceCondition.Resting, { } until) => Say(texts, texts.SourcesPage.Rests, source, texts.TimeName(until)),
        (SourceCondition.Broken, { } until) => Say(texts, texts.SourcesPage.Fails, source, texts.TimeName(source.FailingSince ?? until), texts.TimeName(until)),
        (SourceCondition.Spent, { } until) => Say(texts, texts.SourcesPage.Spent, source, texts.MomentName(until)),
        _ => null,
    };

    private static IEnumerable<string> Queues(Texts texts, IReadOnlyList<SourceStanding> sources) =>
        sources.Where(source => source.Waiting > 0).DistinctBy(source => source.Budget).Select(source => string.Format(
            texts.Culture, texts.SourcesPage.Queue, texts.SourcesPage.Requests.Of(source.Waiting), texts.Pace(source), texts.SourceName(source.Budget)));

    private static string Say(Texts texts, string words, SourceStanding source, params string[] times) =>
        string.Format(texts.Culture, words, [texts.SourceName(source.Source), .. times]);
}

namespace CineOrg.Storage.Portable;

/// <summary>Everything that is portable, in the order in which it is written and taken in. A table stands here, or in <see cref="StaysHere"/>.</summary>
internal static class Sections
{
    /// <summary>Tables that are not carried, and why.</summary>
    public static readonly IReadOnlyDictionary<string, string> StaysHere = new Dictionary<string, string>
    {
        ["folders"] = "what a scan saw; the next one looks again",
        ["work_genres"] = "worked out from works.genres",
        ["work_countries"] = "worked out from works.countries",
        ["keywords"] = "worked out from works.keywords",
        ["work_keywords"] = "worked out from works.keywords",
        ["search_feed"] = "an index",
        ["link_feed"] = "an index",
        ["quarantine"] = "what did not read here; another instance asks its own sources",
        ["work_generations"] = "nothing is generated yet",
        ["asked_sources"] = "tells of this instance's configuration",
        ["outdated"] = "what sources are to be asked again here; another instance looks at the ages of what it takes in",
        ["looked"] = "how far this instance looked through its sources' changes",
        ["journal"] = "tells of this instance",
        ["journal_keys"] = "an index of the journal",
        ["journal_keyed"] = "an index of the journal",
        ["journal_cursors"] = "tells of this instance",
        ["journal_dead_letters"] = "tells of this instance",
        ["jobs"] = "tells of this instance",
        ["job_pauses"] = "tells of this instance",
        ["job_costs"] = "tells of this instance",
        ["copies_at"] = "worked out from copies",
        ["services"] = "worked out from works.where_to_watch",
        ["work_places"] = "worked out from works.where_to_watch",
        ["measured"] = "tells of this instance's disks and lines",
        ["sought"] = "what is being looked for here, with jobs of this instance",
        ["sought_askers"] = "who looks for it here",
        ["viewing"] = "how somebody looks at this instance, with what its country and services offer",
        ["job_waiters"] = "tells of this instance",
        ["load_hours"] = "tells of this machine",
        ["decisions"] = "tells of this instance",
        ["contexts"] = "a session's, and sessions stay here",
        ["session_uses"] = "a session's, and sessions stay here",
        ["images"] = "what is held is carried as files; a fresh instance asks its own sources",
        ["image_files"] = "worked out from the files of images/",
        ["person_stats"] = "how people are looked at here",
        ["use_clock"] = "counts what is used here",
        ["use_marks"] = "counts what is used here",
        ["life_cells"] = "learned from how things are used here",
        ["held_bytes"] = "worked out from the documents",
        ["uncredited"] = "whom housekeeping is to look at here",
        ["showcases"] = "what sources put forward; asked again within a day",
        ["asks"] = "what was asked for in vain here, within a month",
        ["foreseen"] = "what was fetched beforehand for people here",
        ["foresight"] = "whether that paid here",
        ["notifications"] = "a session's, and sessions stay here",
        ["subscriptions"] = "secrets of browsers, which subscribed to this instance's key",
        ["deliveries"] = "tells of this instance",
        ["received_films"] = "named to people of this instance by services that it knows",
        ["dismissed_films"] = "what people of this instance do not want put forward",
        ["received_deliveries"] = "tells of this instance",
        ["owner_keys"] = "a secret",
        ["sessions"] = "a secret",
        ["title_words"] = "an index",
        ["name_words"] = "an index",
    };

    /// <summary>Columns that are worked out anew, and from what.</summary>
    public static readonly IReadOnlyDictionary<string, string> WorkedOut = new Dictionary<string, string>
    {
        ["works.sort_key"] = "the title", ["works.rating"] = "nothing: it became the first of works.ratings", ["works.directors"] = "crew_links", ["works.copies"] = "copies", ["work_texts.sort_key"] = "the title",
        ["work_sources.deep_bytes"] = "the document", ["person_sources.deep_bytes"] = "the document",
        ["work_stats.popularity"] = "how it is used here", ["work_stats.weight"] = "how it is used here", ["work_stats.last_use"] = "in uses of this instance", ["work_stats.shown"] = "how often it is put forward here",
        ["roots.scanned_at"] = "the next scan", ["roots.location"] = "the next scan", ["roots.reachable"] = "the next look at the root", ["merges.kept"] = "nothing: the steps to part again what was merged name this database's rows",
        ["works.quality_score"] = "nothing is published yet", ["works.status"] = "nothing is published yet",
        ["works.error_message"] = "nothing is published yet", ["works.published_at"] = "nothing is published yet",
        ["persons.quality_score"] = "nothing is published yet", ["persons.status"] = "nothing is published yet",
    };

    public static readonly IReadOnlyList<Section> All =
    [
        Subjects.Movies, Subjects.People, Subjects.PeopleIndex,
        Relations.Credits, Relations.Seen, Relations.WatchStates, Sagas.Collections, Sagas.Parts, Identities.ToldApart, Identities.Clashes,
        Identities.Corrections, Identities.Merges, Identities.FormerIds,
        Holding.Roots, Holding.Copies, Holding.Choices,
    ];

    public static IEnumerable<IGrouping<string, Section>> Files => All.GroupBy(section => section.File);
}

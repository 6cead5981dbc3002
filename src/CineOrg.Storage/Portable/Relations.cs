using CineOrg.Core.Catalogue;

namespace CineOrg.Storage.Portable;

/// <summary>What ties films, people and viewers together.</summary>
internal static class Relations
{
    private const string File = "relations.json";

    public static readonly Section Credits = new(File, "credits", 3,
        [
            Column.Must("movie", "movie", Form.Uuid), Column.Must("person", "person", Form.Uuid), Column.Must("role_name", "role", Form.Text),
            Column.Must("role_category", "category", Form.Word([.. Enum.GetValues<CreditCategory>().Select(category => category.Word())])),
            Column.May("role_details", "character", Form.Text), Column.May("billing_order", "order", Form.Count),
        ],
        $"""
        select w.uuid, p.uuid, c.role_name, c.role_category, c.role_details, c.billing_order
        from works w cross join crew_links c on c.work_id = w.id cross join persons p on p.id = c.person_id
        where w.field_sources is null or w.field_sources not like '%"credits":"{Subjects.Withheld}"%'
        order by w.uuid, p.uuid, c.role_name
        """)
    { Take = (taking, item) => taking.Credit(item) };

    public static readonly Section Seen = new(File, "seen", 2,
        [Column.Must("viewer", "viewer", Form.Text), Column.Must("work", "movie", Form.Uuid), Column.Must("first_at", "firstAt", Form.Time)],
        "select viewer, work, first_at from seen order by viewer, work")
    { Take = (taking, item) => taking.Seen(item) };

    public static readonly Section WatchStates = new(File, "watchStates", 2,
        [
            Column.Must("viewer", "viewer", Form.Text), Column.Must("work", "movie", Form.Uuid), Column.Must("position", "positionMilliseconds", Form.Count),
            Column.May("duration", "durationMilliseconds", Form.Count), Column.Must("at", "at", Form.Time), Column.Must("times", "timesSeen", Form.Count),
            Column.May("ended_at", "endedAt", Form.Time),
        ],
        "select viewer, work, position, duration, at, times, ended_at from watch_state order by viewer, work")
    { Take = (taking, item) => taking.WatchState(item) };
}

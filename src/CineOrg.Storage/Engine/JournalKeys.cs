namespace CineOrg.Storage.Engine;

/// <summary>
/// Finds events by their id, their journey's first event or their subject. Each key in a tree of its own would cost more than the event
/// itself, so keys are written for many events at once; the few newer ones are looked through.
/// </summary>
internal sealed class JournalKeys
{
    private const int AtOnce = 200;

    private const string Write = """
        insert or ignore into journal_keys(key, sequence)
          select id, sequence from journal where sequence > (select sequence from journal_keyed)
          union all select correlation, sequence from journal where sequence > (select sequence from journal_keyed) and correlation <> id
          union all select subject, sequence from journal where sequence > (select sequence from journal_keyed) and subject is not null
          order by 1
        """;

    /// <summary>Events without their keys; how many an earlier run left is not known, so the first one sees to them.</summary>
    private int _waiting = AtOnce;

    /// <summary>The events that some column may say <c>?1</c> of: by their keys, or too new to have any.</summary>
    public static string Where(string column) => $"""
        where (sequence in (select sequence from journal_keys where key = ?1) or sequence > (select sequence from journal_keyed)) and {column} = ?1
        """;

    /// <summary>One more event was appended in the open transaction.</summary>
    public void Appended(Lane lane)
    {
        if (++_waiting < AtOnce) return;
        lane.Ask(Write).Run();
        lane.Ask("update journal_keyed set sequence = (select max(sequence) from journal)").Run();
        _waiting = 0;
    }

    /// <summary>Lets go of the keys of all events up to one.</summary>
    public static void Drop(Lane lane, long upTo)
    {
        foreach (var column in (string[])["id", "correlation", "subject"])
            lane.Ask($"delete from journal_keys where (key, sequence) in (select {column}, sequence from journal where sequence <= ?)").With(upTo).Run();
    }
}

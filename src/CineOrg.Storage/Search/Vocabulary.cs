using CineOrg.Storage.Engine;

namespace CineOrg.Storage.Search;

/// <summary>
/// The words of all titles and names, kept in step with the database: read whole at the first need, then what was added since.
/// Words no longer used stay; they only find nothing.
/// </summary>
internal sealed class Vocabulary(Database database)
{
    private readonly Lock _gate = new();
    private readonly WordIndex _words = new();
    private long _lastTitle;
    private long _lastName;

    /// <summary>Known words one letter away from each of these.</summary>
    public IReadOnlyList<string>[] Near(string[] words)
    {
        lock (_gate)
        {
            CatchUp();
            return [.. words.Select(_words.Near)];
        }
    }

    /// <summary>Reads what is new; the first time, everything.</summary>
    public void Warm()
    {
        lock (_gate) CatchUp();
    }

    private void CatchUp()
    {
        database.Read(lane =>
        {
            _lastTitle = Follow(lane.Ask("select id, title_key from work_titles where id > ? order by id").With(_lastTitle), _lastTitle);
            _lastName = Follow(lane.Ask("select id, name_key from person_names where id > ? order by id").With(_lastName), _lastName);
            return 0;
        });
    }

    private long Follow(Statement rows, long last)
    {
        using (rows)
        {
            while (rows.Next())
            {
                last = rows.Long(0);
                _words.AddAll(rows.Text(1));
            }
            return last;
        }
    }
}

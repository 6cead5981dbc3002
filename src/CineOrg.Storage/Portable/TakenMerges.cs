using CineOrg.Core.Catalogue;
using CineOrg.Storage.Engine;
using CineOrg.Storage.Merging;

namespace CineOrg.Storage.Portable;

/// <summary>Merges as they are taken in: their history, and where the losers' addresses lead. The steps to undo one did not come along.</summary>
internal sealed class TakenMerges(Transaction own, Redirects redirects)
{
    private readonly Lane _lane = own.Lane;

    /// <param name="winner">The UUID that the winner has here.</param>
    /// <param name="isTwo">The loser lived here before anything was taken in.</param>
    /// <returns>True when it is new here.</returns>
    /// <exception cref="InvalidDataException">The address would lead back to itself.</exception>
    public bool Take(Item item, Guid winner, bool isTwo)
    {
        var (values, loser) = (item.Values, item.Values.Uuid("loser"));
        var leads = values.Whole("leads") == 1;
        if (winner == loser) throw new InvalidDataException($"{item.Place}:1: winner and loser are the same, {loser}");
        if (leads && (isTwo || Next(loser) is not null)) return false;
        if (leads && LeadsTo(winner, loser)) throw new InvalidDataException($"{item.Place}:1: the address of loser {loser} leads back to itself");
        if (_lane.Ask("""
            insert or ignore into merges(uuid, kind, winner, loser, winner_name, loser_name, origin, kept, at, undone_at) values(?, ?, ?, ?, ?, ?, ?, '', ?, ?)
            """)
            .With(values.Uuid("uuid")).With(values.Whole("kind")).With(winner).With(loser).With(values.Text("winner_name")).With(values.Text("loser_name"))
            .With(values.Text("origin")).With(values.Whole("at")).With(values.Whole("undone_at")).Run() == 0) return false;
        if (leads) redirects.Lead(own, loser, winner, _lane.LastId);
        return true;
    }

    /// <summary>Of what a merge was, when it is known here.</summary>
    public EntityKind? KindOf(Guid merge) => (EntityKind?)Taking.Number(_lane.Ask("select kind from merges where uuid = ?").With(merge));

    /// <returns>True when nobody held it here.</returns>
    public bool Keep(Item item, EntityKind kind, long holder)
    {
        var (source, value, subject) = (item.Values.Text("source")!, item.Values.Text("value")!, kind == EntityKind.Movie ? "work" : kind.Word());
        if (!ExternalIdPattern.IsValid(source, value)) throw new InvalidDataException($"{item.Place}:1: {source} has no ids such as {value}");
        return _lane.Ask($"insert or ignore into {subject}_ids(source, value, {subject}_id, former) values(?, ?, ?, (select id from merges where uuid = ?))")
            .With(source).With(value).With(holder).With(item.Values.Uuid("merge")).Run() > 0;
    }

    private bool LeadsTo(Guid from, Guid to)
    {
        for (Guid? at = from; at is { } here; at = Next(here))
            if (here == to) return true;
        return false;
    }

    private Guid? Next(Guid loser)
    {
        using var row = _lane.Ask("select winner from redirects where loser = ?").With(loser);
        return row.Next() ? row.Guid(0) : null;
    }
}

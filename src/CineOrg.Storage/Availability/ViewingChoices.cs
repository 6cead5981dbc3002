using CineOrg.Core.Availability;
using CineOrg.Core.Events;
using CineOrg.Storage.Catalogue;
using CineOrg.Storage.Engine;

namespace CineOrg.Storage.Availability;

internal sealed class ViewingChoices(Database database) : IViewingChoices
{
    public ValueTask<ViewingChoice?> Of(string viewer, CancellationToken stop = default) => new(database.Read(lane =>
    {
        using var row = lane.Ask("select profile, level, country, services, near_first from viewing where viewer = ?").With(viewer);
        return !row.Next() ? null : new ViewingChoice
        {
            Profile = (Profile)row.Int(0),
            Level = (Curiosity?)row.IntOrNull(1),
            Country = row.TextOrNull(2),
            Services = row.IsNull(3) ? null : CatalogueJson.Words(row, 3),
            NearFirst = row.Bool(4),
        };
    }));

    public void Save(ITransaction transaction, string viewer, ViewingChoice choice, DateTimeOffset at) => Transaction.Of(transaction).Lane
        .Ask("insert or replace into viewing(viewer, profile, level, country, services, near_first, changed_at) values(?, ?, ?, ?, ?, ?, ?)")
        .With(viewer).With((int)choice.Profile).With((int?)choice.Level).With(choice.Country)
        .With(choice.Services is null ? null : choice.Services.Count == 0 ? "[]" : CatalogueJson.Write(choice.Services)).With(choice.NearFirst).With(at).Run();
}

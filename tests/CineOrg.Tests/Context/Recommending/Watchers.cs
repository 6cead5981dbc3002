using CineOrg.Core.Availability;
using CineOrg.Core.Context.Graph;
using CineOrg.Core.Context.Recommending;
using CineOrg.Tests.Context.Graph;
using CineOrg.Tests.Storage.Links;
using Xunit;

namespace CineOrg.Tests.Context.Recommending;

/// <summary>Films, and people who watched some of them, in a real database.</summary>
internal sealed class Watchers : IDisposable
{
    public LinkedCatalogue Catalogue { get; } = new();
    public Formula Formula { get; init; } = new();
    private int _now;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;
    public IHistory History => Catalogue.Get<IHistory>();

    public void See(string viewer, params IEnumerable<int> films)
    {
        foreach (var film in films)
            Catalogue.Write(lane => lane.Ask("insert or ignore into seen(viewer, work, first_at) values(?, ?, ?)").With(viewer).With(LinkedCatalogue.IdOf(film)).With(++_now).Run());
    }

    public void Use(string session, int film, int opened = 0, int played = 0, int shown = 0) => Catalogue.Write(lane => lane
        .Ask("insert into session_uses(session, work_id, opened, played, shown, last_access) values(?, ?, ?, ?, ?, ?)")
        .With(session).With(film).With(opened).With(played).With(shown).With(++_now).Run());

    public async Task<IReadOnlyList<Recommendation>> For(string viewer, Viewing? viewing = null, int most = 100)
    {
        var taste = new Taste(viewer, await History.Of(viewer, 1_000, Stop), await History.Dismissed(viewer, Stop));
        var moment = Moments.Of(Moments.Frame("Movie")) with { Viewing = viewing ?? new(Curiosity.High, "FR") };
        return new Recommender(GraphFile.Default(DataLocations.Default), Catalogue.Links, Formula).For(taste, await History.Everybody(Stop), moment, most);
    }

    public static Guid Id(int film) => LinkedCatalogue.IdOf(film);

    public void Dispose() => Catalogue.Dispose();
}

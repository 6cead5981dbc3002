using System.Collections;
using CineOrg.Core.Catalogue;
using CineOrg.Storage.Engine;
using Statement = CineOrg.Storage.Engine.Statement;

namespace CineOrg.Storage.Catalogue;

/// <summary>Which films can be had where, along the indexes of <c>copies_at</c> and <c>work_places</c>.</summary>
internal static class Reached
{
    private const string Copies = "select c.work_id from copies_at c join roots r on r.id = c.root_id and r.reachable = 1 where c.location = ?";

    // Offers 0 to 2 cost nothing a time.
    private const string Service = """
        select p.work_id from services s join work_places p on p.country = ?2 and p.service_id = s.id and p.offer <= 2 where s.name = ?1
        """;

    private const string AnyService = "select work_id from work_places where country = ?";

    /// <summary>A bit for each film within reach.</summary>
    public static BitArray Of(Lane lane, Within within, int length)
    {
        var reached = new BitArray(length);
        foreach (var place in within.Places.Words) Mark(reached, lane.Ask(Copies).With(place));
        foreach (var country in Where(within.Country))
            if (within.AnyService) Mark(reached, lane.Ask(AnyService).With(country));
            else
                foreach (var service in within.Services.Words) Mark(reached, lane.Ask(Service).With(service).With(country));
        return reached;
    }

    /// <summary>How near each film is, by its number: twice the place of its nearest layer, one more where it must still be paid or joined; 255 for none.</summary>
    public static byte[] Ranks(Lane lane, NearestFirst near, int length)
    {
        var ranks = new byte[length];
        Array.Fill(ranks, byte.MaxValue);
        // The farthest first, so that nearer ones are written over it.
        foreach (var (at, place) in near.Places.Words.Index().Take(127).Reverse())
        {
            if (place == near.Streaming) RankOffers(lane, near, ranks, 2 * at);
            Write(ranks, lane.Ask(Copies).With(place), 2 * at);
        }
        return ranks;
    }

    private static void RankOffers(Lane lane, NearestFirst near, byte[] ranks, int rank)
    {
        foreach (var country in Where(near.Country)) Write(ranks, lane.Ask(AnyService).With(country), rank + 1);
        foreach (var country in Where(near.Country))
            foreach (var service in near.Services.Words) Write(ranks, lane.Ask(Service).With(service).With(country), rank);
    }

    private static string[] Where(string country) => [country, WatchFact.Everywhere];

    private static void Mark(BitArray into, Statement rows)
    {
        using (rows)
            while (rows.Next())
                if (rows.Int(0) < into.Length) into[rows.Int(0)] = true;
    }

    private static void Write(byte[] into, Statement rows, int rank)
    {
        using (rows)
            while (rows.Next())
                if (rows.Int(0) < into.Length) into[rows.Int(0)] = (byte)rank;
    }
}

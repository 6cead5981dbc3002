using CineOrg.App.Web.Api;
using CineOrg.App.Web.Pages.Frame;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Enrichment;
using CineOrg.Core.Enrichment.Facts;

namespace CineOrg.App.Web.Pages.Facts;

/// <summary>Where a film's or person's facts come from, and where the owner corrects them.</summary>
internal static class FactsEndpoint
{
    public static void MapFactPages(this IEndpointRouteBuilder pages)
    {
        pages.MapRead("/films/{id:guid}/facts", (Guid id, HttpContext context, FactPages facts, CancellationToken stop) =>
            facts.Show(EntityKind.Movie, id, null, context, stop));
        pages.MapRead("/persons/{id:guid}/facts", (Guid id, HttpContext context, FactPages facts, CancellationToken stop) =>
            facts.Show(EntityKind.Person, id, null, context, stop));
        pages.MapPost("/films/{id:guid}/corrections", (Guid id, HttpContext context, FactPages facts, CancellationToken stop) =>
            facts.Correct(EntityKind.Movie, id, context, stop)).DisableAntiforgery();
        pages.MapPost("/persons/{id:guid}/corrections", (Guid id, HttpContext context, FactPages facts, CancellationToken stop) =>
            facts.Correct(EntityKind.Person, id, context, stop)).DisableAntiforgery();
    }
}

/// <summary>Composes those pages and takes what their forms send.</summary>
internal sealed class FactPages(
    IFactRepository facts, IMovieRepository movies, IPeopleRepository people, Corrections corrections, EnrichmentOptions options)
{
    /// <param name="wrong">A correction that was refused.</param>
    public async Task<IResult> Show(EntityKind kind, Guid id, CorrectionWish? wrong, HttpContext context, CancellationToken stop)
    {
        var reader = Reader.Of(context);
        if (await Title(kind, id, reader.Language, stop) is not { } title) return context.NotFound();
        IReadOnlyList<Correction> history = reader.IsOwner ? await corrections.History(kind, id, stop) : [];
        IReadOnlyList<Correctable> correctable = !reader.IsOwner ? [] : kind == EntityKind.Movie ? Corrected.OfMovies : Corrected.OfPeople;
        // Read as the engine reads them: what does not read is put aside now, and asked for again.
        _ = kind == EntityKind.Movie ? await movies.Sources(id, stop) : await people.Sources(id, stop);
        var fields = FactSheets.Of(await facts.Of(kind, id, stop), history, correctable, reader.Language);
        var sheets = new FactSheets(title, Path(kind, id), fields, options.Trust, wrong);
        return context.Show<FactsPage>(new { Reader = reader, Sheets = sheets }, wrong is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
    }

    public async Task<IResult> Correct(EntityKind kind, Guid id, HttpContext context, CancellationToken stop)
    {
        if (!Reader.Of(context).IsOwner) return context.OwnersOnly();
        var form = await context.Request.ReadFormAsync(stop);
        var anchor = Anchor(form);
        try
        {
            return await Take(kind, id, form, stop) ? Results.LocalRedirect($"{Path(kind, id)}/facts#{Uri.EscapeDataString(anchor)}") : context.NotFound();
        }
        catch (BadCorrectionException)
        {
            return await Show(kind, id, Wish(kind, form), context, stop);
        }
    }

    private async Task<bool> Take(EntityKind kind, Guid id, IFormCollection form, CancellationToken stop)
    {
        var chosen = Guid.TryParse(form["correction"], out var correction) ? correction : Guid.Empty;
        return form["act"].ToString() switch
        {
            "undo" => await corrections.Undo(kind, id, chosen, CorrectionsApi.Owner, stop),
            "redo" => await corrections.Redo(kind, id, chosen, CorrectionsApi.Owner, stop) is not null,
            "hide" => await corrections.Make(kind, id, Wish(kind, form) with { Values = null }, CorrectionsApi.Owner, stop) is not null,
            _ => await corrections.Make(kind, id, Wish(kind, form), CorrectionsApi.Owner, stop) is not null,
        };
    }

    private static CorrectionWish Wish(EntityKind kind, IFormCollection form)
    {
        var field = form["field"].ToString();
        IEnumerable<string> values = form["value"].Select(value => (value ?? "").ReplaceLineEndings("\n").Trim());
        if (Corrected.Rule(kind, field)?.IsList == true)
            values = values.SelectMany(value => value.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        var note = form["note"].ToString().Trim();
        return new(field, form["language"].ToString() is { Length: > 0 } language ? language : null, [.. values], note.Length > 0 ? note : null);
    }

    private static string Anchor(IFormCollection form) =>
        form["language"].ToString() is { Length: > 0 } language ? $"{form["field"]}.{language}" : form["field"].ToString();

    private async ValueTask<string?> Title(EntityKind kind, Guid id, string language, CancellationToken stop) =>
        kind == EntityKind.Movie ? await movies.TitleOf(id, language, stop) : (await people.Find(id, stop))?.Name;

    private static string Path(EntityKind kind, Guid id) => kind == EntityKind.Movie ? $"/films/{id}" : $"/persons/{id}";
}

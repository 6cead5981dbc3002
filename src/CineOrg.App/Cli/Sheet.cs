using Spectre.Console;
using Spectre.Console.Rendering;

namespace CineOrg.App.Cli;

/// <summary>
/// Rows for people. Ids are there to be copied, so none is ever broken: other columns wrap first, and in a window too narrow for a
/// column of ids each row is a line of its own with its id below.
/// </summary>
internal sealed class Sheet(params IReadOnlyList<string> columns)
{
    private const int LengthOfAnId = 36;

    /// <summary>Cells that the other columns need beside an id, to be read without spelling.</summary>
    private const int RoomBesideAnId = 30;

    private readonly List<IReadOnlyList<string>> _rows = [];

    public void Row(params IReadOnlyList<string> cells) => _rows.Add(cells);

    /// <param name="width">The window's, in cells.</param>
    public IRenderable For(int width) =>
        width < LengthOfAnId + RoomBesideAnId && _rows.Any(row => row.Any(IsId)) ? Lines() : Table();

    private Table Table()
    {
        var table = new Table().Border(TableBorder.Simple);
        for (var at = 0; at < columns.Count; at++) table.AddColumn(new TableColumn(new Text(columns[at])) { NoWrap = HoldsIdsAlone(at) });
        // Plain texts: brackets in them are no markup.
        foreach (var row in _rows) table.AddRow(row.Select(cell => new Text(cell)));
        return table;
    }

    private Rows Lines() => new([new Text(Joined(columns.Where((_, at) => !HoldsIdsAlone(at)))), .. _rows.SelectMany(Lines)]);

    private static IEnumerable<Text> Lines(IReadOnlyList<string> row)
    {
        yield return new Text(Joined(row.Where(cell => !IsId(cell))));
        foreach (var id in row.Where(IsId)) yield return new Text(id);
    }

    private bool HoldsIdsAlone(int column) => _rows.Count > 0 && _rows.All(row => IsId(row[column]));

    private static string Joined(IEnumerable<string> cells) => string.Join(" · ", cells.Where(cell => cell.Length > 0));

    private static bool IsId(string cell) => Guid.TryParseExact(cell, "D", out _);
}

using CineOrg.Storage.Search.Memory;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CineOrg.Tests.Storage.Search;

public sealed class NearTitlesTests
{
    private static readonly Gen<string> Word = Gen.Elements([.. "abcd"]).ArrayOf(7).Select(letters => new string(letters)).Where(word => word.Length == 7);

    /// <summary>Few letters, so that many words of a small catalogue are near each other.</summary>
    private static readonly Arbitrary<(string[] Titles, string Typed)> Catalogues = Arb.From(
        from count in Gen.Choose(1, 40)
        from words in Word.ArrayOf(2 * count)
        from typed in Word
        select (words.Chunk(2).Select(pair => string.Join(' ', pair)).ToArray(), typed));

    [Fact]
    public void Every_title_with_a_word_at_most_two_letters_away_is_found() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(Catalogues, catalogue =>
        {
            var builder = new SegmentBuilder();
            foreach (var (at, title) in catalogue.Titles.Index()) builder.Add(at, title, 0);
            var index = TitleIndex.Empty.With([], builder);
            var found = index.Find(new([catalogue.Typed], 1_000)).Hits.Select(hit => hit.Entity).ToHashSet();
            var near = catalogue.Titles.Index().Where(title => title.Item.Split(' ').Any(word => Distance(catalogue.Typed, word) <= 2)).Select(title => title.Index).ToList();
            // With enough that hold it as typed, nobody is offered what is only near.
            return catalogue.Titles.Count(title => title.Split(' ').Any(word => word.StartsWith(catalogue.Typed, StringComparison.Ordinal))) >= 10 || near.All(found.Contains);
        }));

    [Fact]
    public void The_distance_is_that_of_the_whole_table_and_says_more_when_it_is_more() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(2_000), Prop.ForAll(Arb.From(Word.Two()), words =>
        {
            var (one, other) = (words.Item1, words.Item2);
            var (whole, bounded) = (Distance(one, other), Osa.Distance(one, other, 2));
            return whole <= 2 ? bounded == whole : bounded > 2;
        }));

    // Slow and plain: all of the table, as the definition says.
    private static int Distance(string one, string other)
    {
        var table = new int[one.Length + 1, other.Length + 1];
        for (var row = 0; row <= one.Length; row++)
            for (var column = 0; column <= other.Length; column++)
                table[row, column] = row == 0 ? column : column == 0 ? row : Least(table, one, other, row, column);
        return table[one.Length, other.Length];
    }

    private static int Least(int[,] table, string one, string other, int row, int column)
    {
        var least = Math.Min(table[row - 1, column] + 1, table[row, column - 1] + 1);
        least = Math.Min(least, table[row - 1, column - 1] + (one[row - 1] == other[column - 1] ? 0 : 1));
        var swapped = row > 1 && column > 1 && one[row - 1] == other[column - 2] && one[row - 2] == other[column - 1];
        return swapped ? Math.Min(least, table[row - 2, column - 2] + 1) : least;
    }
}

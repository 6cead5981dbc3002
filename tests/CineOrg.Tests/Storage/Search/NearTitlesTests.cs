using CineOrg.Storage.Search.Memory;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
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
            var found = Of(catalogue.Titles).Find(new([catalogue.Typed], 1_000)).Hits.Select(hit => hit.Entity).ToHashSet();
            var near = catalogue.Titles.Index().Where(title => title.Item.Split(' ').Any(word => Distance(catalogue.Typed, word) <= 2)).Select(title => title.Index).ToList();
            // With enough that hold it as typed, nobody is offered what is only near.
            return catalogue.Titles.Count(title => title.Split(' ').Any(word => word.StartsWith(catalogue.Typed, StringComparison.Ordinal))) >= 10 || near.All(found.Contains);
        }));

    /// <summary>A few titles of short words, and one of them with up to two slips anywhere, its spaces too.</summary>
    private static readonly Arbitrary<(string[] Titles, string Typed)> Slipped = Arb.From(
        from titles in Gen.Elements([.. "abcde"]).ArrayOf(3).Select(letters => new string(letters)).ArrayOf(3).Select(words => string.Join(' ', words)).ArrayOf(9)
        where titles.Length > 0
        from one in Gen.Elements(titles)
        from slips in Gen.Choose(0, 99).Two()
        from letters in Gen.Elements([.. "abcde "]).Two()
        select (titles, Slip(Slip(one, slips.Item1, letters.Item1), slips.Item2, letters.Item2)));

    [Fact]
    public void Every_title_that_as_a_whole_is_at_most_two_letters_away_is_found_wherever_its_spaces_are() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(2_000), Prop.ForAll(Slipped, catalogue =>
        {
            var words = catalogue.Typed.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var typed = string.Join(' ', words);
            if (words.Length is 0 or > 8 || typed.Length < 4) return true;
            var found = Of(catalogue.Titles).Find(new(words, 1_000)).Hits.Select(hit => hit.Entity).ToHashSet();
            return catalogue.Titles.Index().All(title => Distance(typed, title.Item) > 2 || found.Contains(title.Index));
        }));

    [Fact]
    public void Where_many_begin_as_typed_one_that_is_nearly_that_as_a_whole_is_on_the_first_page_below_the_best()
    {
        var titles = Enumerable.Range(1, 20).Select(at => $"stella {at}").Append("steel");
        Of([.. titles]).Find(new(["stel"], 100)).Hits.Select(hit => hit.Entity).ToList().IndexOf(20).ShouldBe(7);
        // What is there as typed was not mistyped.
        Of([.. titles, "stel"]).Find(new(["stel"], 100)).Hits.ShouldNotContain(hit => hit.Entity == 20);
    }

    [Fact]
    public void Twenty_films_of_one_title_leave_room_for_another_that_is_as_near()
    {
        var hits = Of([.. Enumerable.Repeat("hand grenade", 20), "hard grenade"]).Find(new(["hafd", "grenade"], 100)).Hits.Select(hit => hit.Entity).ToList();
        hits.Take(4).ShouldContain(20);
        hits.Count.ShouldBe(21);
    }

    [Fact]
    public void Of_films_of_one_title_the_heaviest_come_first()
    {
        var builder = new SegmentBuilder();
        foreach (var at in Enumerable.Range(0, 9)) builder.Add(at, "hand grenade", (ushort)(at == 4 ? 900 : at));
        var hits = TitleIndex.Empty.With([], builder).Find(new(["hand", "grnade"], 100)).Hits.Select(hit => hit.Entity);
        hits.ShouldBe([4, 8, 7, 6, 5, 3, 2, 1, 0]);
    }

    [Fact]
    public void A_title_that_is_meant_whole_comes_before_one_that_only_begins_so() =>
        Of(["giantess", "giman"]).Find(new(["giamn"], 10)).Hits[0].Entity.ShouldBe(1);

    private static TitleIndex Of(string[] titles)
    {
        var builder = new SegmentBuilder();
        foreach (var (at, title) in titles.Index()) builder.Add(at, title, 0);
        return TitleIndex.Empty.With([], builder);
    }

    private static string Slip(string text, int where, char letter)
    {
        if (text.Length < 2) return text;
        var at = where / 4 % (text.Length - 1);
        return (where % 4) switch
        {
            0 => text.Remove(at, 1),
            1 => text.Insert(at, letter.ToString()),
            2 => text[..at] + letter + text[(at + 1)..],
            _ => text[..at] + text[at + 1] + text[at] + text[(at + 2)..],
        };
    }

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

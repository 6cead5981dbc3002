using System.Text;
using CineOrg.Core.Library.ReleaseNames;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Library.ReleaseNames;

public sealed class ReleaseNameRules
{
    private static readonly string[] Pieces =
        [" ", ".", "-", "_", "(", ")", "[", "]", "{", "}", "/", "\\", " - ", " / ", "2012", "1984", "(1999)", "1080p", "x264", "S01E02", "1x02", "DD", "5.1",
         "tt0111161", "[tmdbid=", "{edition-", "cd1", "trailer", "sample", "é", "e\u0301", "映画", "\ud83d\ude00", "\ud800", "\u202e", "www.", "The", "A.B.C.", "...", "aka", "FRENCH", "VIDEO_TS", "+", "'"];

    private static readonly Arbitrary<string> Names = Gen.OneOf(
        ArbMap.Default.GeneratorFor<string>().Select(text => text ?? ""),
        Gen.Elements(Pieces).ListOf().Select(string.Concat)).ToArbitrary();

    [Fact]
    public void Any_text_is_read_without_a_throw_and_with_a_composed_title() => Prop.ForAll(Names, text =>
    {
        var title = ReleaseNameParser.Parse(text).Title;
        return title is null || (title.Length > 0 && title.IsNormalized(NormalizationForm.FormC));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_same_text_always_reads_the_same() => Prop.ForAll(Names, text =>
        CaseLine.Of(ReleaseNameParser.Parse(text)) == CaseLine.Of(ReleaseNameParser.Parse(text))).QuickCheckThrowOnFailure();

    [Fact]
    public void Years_stay_within_the_age_of_cinema() => Prop.ForAll(Names, text =>
        ReleaseNameParser.Parse(text).Year is null or (>= 1888 and <= 2039)).QuickCheckThrowOnFailure();

    /// <summary>Memory is counted, not time: it is the same on a busy machine, and what is copied again and again shows in it.</summary>
    [Fact]
    public void Four_times_the_name_costs_no_more_than_about_four_times_the_memory()
    {
        foreach (var piece in Pieces)
        {
            var small = ReadRepeated(piece, 16_384);
            var large = ReadRepeated(piece, 65_536);
            large.ShouldBeLessThan((small * 6) + 4_096, $"names of repeated \"{piece}\"");
        }
    }

    private static long ReadRepeated(string piece, int length)
    {
        var name = new StringBuilder().Insert(0, piece, length / piece.Length).ToString();
        return Enumerable.Range(0, 3).Min(_ => // a buffer that is kept for later is paid for by one reading
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            ReleaseNameParser.Parse(name);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        });
    }
}

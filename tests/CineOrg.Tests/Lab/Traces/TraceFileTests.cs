using CineOrg.App.Lab.Traces;
using CineOrg.App.Lab.Traces.Shapes;
using CineOrg.Core.Catalogue;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Lab.Traces;

/// <summary>Traces as files, as people and programs write them.</summary>
public sealed class TraceFileTests
{
    [Fact]
    public void Seconds_and_dates_are_both_times_and_ids_are_whatever_they_are()
    {
        var trace = Read("time,user,work,level\r\n0,ann,tt1,basic\n\n1.5, ann ,tt2,DEEP\n1970-01-01T00:00:02Z,bob,tt1,initial\n1970-01-01T01:00:03+01:00,bob,tt1,medium");
        trace.Requests.ShouldBe([new(0, 0, 0, Level.Basic), new(1500, 0, 1, Level.Deep), new(2000, 1, 0, Level.Initial), new(3000, 1, 0, Level.Medium)]);
        (trace.Works, trace.Users).ShouldBe((2, 2));
    }

    [Theory]
    [InlineData("1,a,b", "line 1: has 3 columns")]
    [InlineData("1,a,b,deep\n2,a,b,deep,x", "line 2: has 5 columns")]
    [InlineData("yesterday,a,b,deep", "line 1: 'yesterday' is no time")]
    [InlineData("-5,a,b,deep", "line 1: '-5' is no time")]
    [InlineData("99999999999999,a,b,deep", "line 1: '99999999999999' is no time")]
    [InlineData("NaN,a,b,deep", "line 1: 'NaN' is no time")]
    [InlineData("5,a,b,deep\n4,a,b,deep", "line 2: is earlier than the line before")]
    [InlineData("5,a,b,profound", "line 1: 'profound' is no level")]
    [InlineData("5,a,b,3", "line 1: '3' is no level")]
    [InlineData("5,,b,deep", "line 1: names no user or no work")]
    [InlineData("", "holds no request")]
    [InlineData("time,user,work,level\n", "holds no request")]
    public void What_is_wrong_is_told_with_its_line(string text, string told) => Should.Throw<TraceException>(() => Read(text)).Message.ShouldContain(told);

    [Fact]
    public void A_line_that_never_ends_is_refused() => Should.Throw<TraceException>(() => Read(new string('1', 5000))).Message.ShouldBe("line 1: longer than 4096 characters");

    [Fact]
    public void A_drawn_trace_is_the_same_each_time_and_reads_back_as_it_was_written()
    {
        using var folder = new TemporaryFolder();
        foreach (var (name, draw) in TraceShapes.All)
        {
            var (trace, path) = (draw(), Path.Combine(folder.Path, name));
            draw().Requests.ShouldBe(trace.Requests);
            TraceFile.Write(path, trace);
            TraceFile.Read(path).Requests.ShouldBe(trace.Requests);
        }
    }

    private static Trace Read(string text) => TraceFile.Read("trace", new StringReader(text));
}

using System.Diagnostics;
using CineOrg.App.Tests.Harness;
using Shouldly;
using Xunit;

namespace CineOrg.App.Tests.Cli;

/// <summary>A command that is stopped by its person.</summary>
public sealed class CtrlCTests
{
    private const int Films = 3000;

    [Fact]
    public async Task Beside_an_instance_one_s_own_scan_is_called_off_and_what_it_did_is_kept()
    {
        using var home = new Home();
        await using var program = await LibraryServer.Serve(home);
        using var owner = await program.ByKey();
        home.Films.WithMany(Films);
        using var events = await ServerEvents.Open(owner, "/v1/events");
        var outcome = await Interrupted(home, _ => events.Next(happened => happened.Type == "VideoFileDetected"));
        outcome.Ended(1).Error.ShouldContain("what was done is kept");
        (await owner.Get("/v1/jobs?type=Scan&pageSize=1")).Json.List("items")[0].Text("status").ShouldBe("CANCELLED");
        (await program.Run("scan", "--json")).Ended(0);
        (await program.Web.Get("/v1/works?pageSize=1")).Json.Whole("totalItems").ShouldBe(Films);
    }

    [Fact]
    public async Task A_scan_that_somebody_else_asked_for_goes_on()
    {
        using var home = new Home();
        await using var program = await LibraryServer.Serve(home);
        using var owner = await program.ByKey();
        home.Films.WithMany(Films);
        using var events = await ServerEvents.Open(owner, "/v1/events");
        var other = (await owner.Post("/v1/scans", $$"""{"paths": ["{{home.Films.Path}}"]}""")).Json.Text("jobId");
        await Interrupted(home, process => Until(process, () => IsConnected($"{home.Data}/cineorg.sock")));
        await events.Next(happened => happened.Type == "JobCompleted" && happened.Data.Contains(other, StringComparison.Ordinal));
        (await owner.Get($"/v1/scans/{other}")).Json.Whole("added").ShouldBe(Films);
    }

    [Fact]
    public async Task Alone_it_ends_in_order_and_the_next_scan_goes_on()
    {
        using var home = new Home();
        home.Films.WithMany(Films);
        var outcome = await Interrupted(home, process => Until(process, () => new FileInfo($"{home.Data}/cineorg.db-wal") is { Exists: true, Length: > 300_000 }));
        outcome.Ended(1).Error.ShouldContain("what was done is kept");
        (await home.Run("scan", home.Films.Path)).Ended(0);
        (await home.Run("scan", "--json")).Ended(0).Json.Whole("skipped").ShouldBe(Films);
    }

    private static async Task<Outcome> Interrupted(Home home, Func<Process, Task> underWay)
    {
        using var process = home.Start("scan", home.Films.Path);
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await underWay(process);
        Signal.Send(process, Signal.Interrupt);
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(1));
        return new(process.ExitCode, await output, await error);
    }

    private static async Task Until(Process process, Func<bool> isSo)
    {
        using var soon = new PeriodicTimer(TimeSpan.FromMilliseconds(5));
        while (!process.HasExited && !isSo()) await soon.WaitForNextTickAsync();
    }

    // The command has handed itself on: a socket of the instance's is connected.
    private static bool IsConnected(string socket) => File.ReadLines("/proc/net/unix").Any(line =>
        line.EndsWith(socket, StringComparison.Ordinal) && line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[5] == "03");
}

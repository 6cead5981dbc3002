using CineOrg.Storage.Engine;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Storage;

/// <summary>What is worked out once per generation of the catalogue, and who works it out.</summary>
public sealed class KeptTests : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);
    private readonly Store _store = new();

    [Fact]
    public void What_costs_little_is_new_for_the_next_reader()
    {
        var made = 0;
        var kept = new Kept<string>(_store.Database, () => $"{++made}");
        kept.Value.ShouldBe("1");
        kept.Value.ShouldBe("1");

        Change();

        kept.Value.ShouldBe("2");
    }

    [Fact]
    public async Task No_reader_waits_for_what_is_dear()
    {
        var (made, renewed) = (0, new TaskCompletionSource<bool>());
        using var go = new ManualResetEventSlim(initialState: true);
        var kept = new Kept<string>(_store.Database, () => Dear($"{++made}"));
        kept.Value.ShouldBe("1");
        Change();
        go.Reset();

        kept.Value.ShouldBe("1");
        kept.Value.ShouldBe("1"); // and whoever comes while it is worked out
        go.Set();

        (await renewed.Task.WaitAsync(Longest, TestContext.Current.CancellationToken)).ShouldBeFalse("a thread of the pool");

        string Dear(string value)
        {
            go.Wait(Longest);
            _store.Clock.Pass(TimeSpan.FromMilliseconds(200));
            if (value == "2") renewed.SetResult(Thread.CurrentThread.IsThreadPoolThread);
            return value;
        }
    }

    [Fact]
    public async Task Who_cannot_work_it_out_tells_the_next_reader()
    {
        var (made, failed) = (0, new TaskCompletionSource());
        var kept = new Kept<string>(_store.Database, () => Dear(++made));
        kept.Value.ShouldBe("1");
        Change();
        kept.Value.ShouldBe("1");
        await failed.Task.WaitAsync(Longest, TestContext.Current.CancellationToken);

        SpinWait.SpinUntil(Throws, Longest).ShouldBeTrue();

        string Dear(int turn)
        {
            _store.Clock.Pass(TimeSpan.FromMilliseconds(200));
            if (turn == 1) return "1";
            failed.TrySetResult();
            throw new IOException("the disk is gone");
        }

        bool Throws()
        {
            try
            {
                return kept.Value == "";
            }
            catch (IOException)
            {
                return true;
            }
        }
    }

    public void Dispose() => _store.Dispose();

    private void Change()
    {
        _store.Database.Generation.Changed();
        _store.Clock.Pass(TimeSpan.FromSeconds(5));
    }
}

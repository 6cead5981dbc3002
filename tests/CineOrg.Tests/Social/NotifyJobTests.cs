using CineOrg.Core.Events;
using CineOrg.Core.Jobs;
using CineOrg.Core.Social;
using CineOrg.Core.Social.Telling;
using CineOrg.Tests.Jobs;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Social;

public sealed class NotifyJobTests : IDisposable
{
    private readonly JobRig _rig = new(JobTypes.Declared.Of(NotifyJob.JobType));
    private readonly Postman _postman = new();
    private readonly Guid _film = Guid.CreateVersion7();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;
    private ISubscriptionRepository Subscriptions => _rig.Store.Get<ISubscriptionRepository>();
    private INotificationRepository Notifications => _rig.Store.Get<INotificationRepository>();

    public void Dispose() => _rig.Dispose();

    [Fact]
    public async Task Whoever_opted_in_is_told_once_by_each_way_and_nobody_else_is()
    {
        _postman.HasWebhook = true;
        var (mine, other) = (await Subscribe("owner", "one"), await Subscribe("stranger", "two"));
        var told = await Tell("owner", Tidings.Ready);
        await Hear(told);
        await Hear(told); // delivered at least once
        await Work();
        _postman.Pushed.ShouldBe([(mine.Device.Endpoint, Tidings.Ready)]);
        _postman.Called.ShouldHaveSingleItem().Tidings.ShouldBe(Tidings.Ready);
        await Hear(told);
        await Work();
        (_postman.Pushed.Count, _postman.Called.Count).ShouldBe((1, 1));
        await Hear(await Tell("stranger", Tidings.Ready));
        await Work();
        _postman.Pushed[^1].Endpoint.ShouldBe(other.Device.Endpoint);
        _postman.Called.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Other_tidings_of_the_same_thing_are_told_anew()
    {
        await Subscribe("owner", "one");
        await Hear(await Tell("owner", Tidings.NotFound));
        await Work();
        await Hear(await Tell("owner", Tidings.Found));
        await Work();
        _postman.Pushed.Select(one => one.Tidings).ShouldBe([Tidings.NotFound, Tidings.Found]);
    }

    [Fact]
    public async Task What_was_read_meanwhile_is_not_told_outside()
    {
        await Subscribe("owner", "one");
        await Hear(await Tell("owner", Tidings.Ready));
        await _rig.Store.Write(transaction => Notifications.ReadAll(transaction, "owner", _rig.Store.Clock.GetUtcNow()));
        await Work();
        _postman.Pushed.ShouldBeEmpty();
        (await _rig.Told<JobCompleted>()).ShouldHaveSingleItem().NotNeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task A_browser_that_is_subscribed_no_more_is_forgotten()
    {
        var gone = await Subscribe("owner", "one");
        _postman.Gone = true;
        await Hear(await Tell("owner", Tidings.Ready));
        await Work();
        (await Subscriptions.Find(gone.Id, Stop)).ShouldBeNull();
        (await Subscriptions.Of("owner", Stop)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_failure_is_tried_again_and_then_told()
    {
        await Subscribe("owner", "one");
        _postman.Fails = 1;
        await Hear(await Tell("owner", Tidings.Ready));
        await Work();
        _postman.Pushed.ShouldBeEmpty();
        _rig.Store.Clock.Pass(TimeSpan.FromMinutes(1));
        await Work();
        _postman.Pushed.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_browser_that_subscribes_anew_keeps_its_id_and_one_person_has_so_many_at_most()
    {
        var first = await Subscribe("stranger", "one");
        var again = await Subscribe("owner", "one");
        again.ShouldSatisfyAllConditions(one => one.Id.ShouldBe(first.Id), one => one.Recipient.ShouldBe("owner"));
        (await Subscriptions.Of("stranger", Stop)).ShouldBeEmpty();
        foreach (var browser in new[] { "two", "three", "four" }) await Subscribe("owner", browser);
        (await Subscriptions.Of("owner", Stop)).Select(one => one.Device.Endpoint.AbsolutePath).ShouldBe(["/two", "/three", "/four"]);
        (await _rig.Store.Write(transaction => Subscriptions.Remove(transaction, again.Id, "stranger"))).ShouldBeFalse();
        var last = (await Subscriptions.Of("owner", Stop))[^1];
        (await _rig.Store.Write(transaction => Subscriptions.Remove(transaction, last.Id, "stranger"))).ShouldBeFalse();
        (await _rig.Store.Write(transaction => Subscriptions.Remove(transaction, last.Id, "owner"))).ShouldBeTrue();
    }

    [Fact]
    public async Task What_was_told_long_ago_is_forgotten_after_a_time()
    {
        var now = _rig.Store.Clock.GetUtcNow();
        await _rig.Store.Write(transaction => Subscriptions.MarkTold(transaction, _film, NotifyJob.Webhook, Tidings.Ready, now));
        (await _rig.Store.Write(transaction => Subscriptions.Forget(transaction, now))).ShouldBe(0);
        (await _rig.Store.Write(transaction => Subscriptions.Forget(transaction, now.AddMinutes(1)))).ShouldBe(1);
        (await Subscriptions.Told(_film, NotifyJob.Webhook, Stop)).ShouldBeNull();
    }

    [Theory]
    [InlineData("""{"notification":"0195f000-0000-7000-8000-000000000001","way":"pigeon"}""")]
    [InlineData("""{"notification":"pigeon","way":"webhook"}""")]
    public async Task A_way_that_is_none_fails_for_good(string odd)
    {
        await _rig.Store.Write(transaction => _rig.Store.Jobs.Enqueue(transaction, new(NotifyJob.JobType, odd), default, _rig.Store.Clock.GetUtcNow()));
        await Work();
        (await _rig.Told<JobFailed>()).ShouldHaveSingleItem().RetryAt.ShouldBeNull();
    }

    private async Task<Subscription> Subscribe(string recipient, string browser)
    {
        var now = _rig.Store.Clock.GetUtcNow();
        var wish = new Subscription(Guid.CreateVersion7(), recipient, new(new($"https://push.example/{browser}"), new byte[65], new byte[16]), "fr", now);
        return await _rig.Store.Write(transaction => Subscriptions.Add(transaction, wish, 3));
    }

    private async Task<PersonNotified> Tell(string recipient, Tidings tidings)
    {
        var now = _rig.Store.Clock.GetUtcNow();
        var told = await _rig.Store.Write(transaction => Notifications.Tell(transaction, new(Guid.CreateVersion7(), recipient, tidings, "Movie", _film, null, null, now)));
        return new(told.Id, recipient, tidings.ToString().ToUpperInvariant(), _film);
    }

    private Task Hear(PersonNotified told) => new ToldOutside(Subscriptions, _postman, _rig.Queue).Handle(told, Stop);

    /// <summary>Does what is due, once each.</summary>
    private async Task Work()
    {
        var runner = new NotifyJob(Notifications, Subscriptions, _postman, _postman, _rig.Store.Database, _rig.Store.Clock);
        foreach (var job in await _rig.Take(20)) await _rig.Run(job, runner);
    }

    private sealed class Postman : ICouriers, IMessageWords
    {
        public bool HasWebhook { get; set; }
        public string PushKey => "";
        public bool Gone { get; set; }
        public int Fails { get; set; }
        public List<(Uri Endpoint, Tidings Tidings)> Pushed { get; } = [];
        public List<Message> Called { get; } = [];

        public Task<bool> Push(PushDevice device, Message message, CancellationToken stop)
        {
            if (Fails-- > 0) throw new UndeliveredException("push.example answered 500");
            if (!Gone) Pushed.Add((device.Endpoint, message.Tidings));
            return Task.FromResult(!Gone);
        }

        public Task Call(Message message, Guid delivery, CancellationToken stop)
        {
            Called.Add(message);
            return Task.CompletedTask;
        }

        public ValueTask<Message?> Of(Notification told, string? language, CancellationToken stop) =>
            new(new Message(told.Id, told.Tidings, told.Entity, told.EntityId, "Ran", "/films/1", told.At));
    }
}

using System.CommandLine;
using CineOrg.App.Web.Api;
using CineOrg.App.Web.Texts;
using CineOrg.Core.Jobs;

namespace CineOrg.App.Cli;

/// <summary><c>cineorg jobs</c>: lists jobs; its subcommands show one, say why it waits, and stop or resume work.</summary>
internal sealed class JobsCommand : CatalogueCommand
{
    private const int Most = 100;
    private static readonly Option<string?> Type = new("--type") { Description = "Of one type, such as Scan.", HelpName = "TYPE" };
    private static readonly Option<JobStatus?> Status = new("--status") { Description = "pending, running, completed, failed or cancelled.", HelpName = "STATUS" };
    private static readonly Option<Priority?> OfPriority = new("--priority") { Description = "low, medium, high or urgent.", HelpName = "PRIORITY" };
    private static readonly Option<Guid?> Entity = new("--entity") { Description = "About one film, person or folder.", HelpName = "ID" };

    public JobsCommand(IReadOnlyList<string> arguments) : base("jobs", "List jobs: running, waiting, ended. Exit codes: 0 listed, 2 bad arguments.", arguments)
    {
        Add(Type);
        Add(Status);
        Add(OfPriority);
        Add(Entity);
        Add(new JobCommand("show", "Show one job. Exit codes: 0 shown, 1 no such job, 2 bad arguments.", arguments, Show));
        Add(new JobCommand("why", "Say why a job is waiting. Exit codes: 0 said, 1 no such job, or it does not wait, 2 bad arguments.", arguments, Why));
        Add(new JobCommand("cancel", "Call a job off. Exit codes: 0 done, 1 no such job, or it has ended, 2 bad arguments.", arguments, Cancel));
        Add(new JobCommand("retry", "Have a failed or cancelled job done after all. Exit codes: 0 done, 1 no such job, or it has not failed, 2 bad arguments.", arguments, Retry));
        Add(new PauseCommand("pause", "Let no more jobs of a type begin; those that run go on. Exit codes: 0 done, 1 no such type, 2 bad arguments.", arguments, pause: true));
        Add(new PauseCommand("resume", "Let jobs of a type begin again. Exit codes: 0 done, 1 no such type, 2 bad arguments.", arguments, pause: false));
    }

    protected override async Task<int> Run(ParseResult parse, CommandContext context, CancellationToken stop)
    {
        var filter = new JobFilter(parse.GetValue(Type), parse.GetValue(Status), parse.GetValue(OfPriority), parse.GetValue(Entity));
        var (desk, texts) = (context.Need<JobDesk>(), Tongue.Of("en"));
        var jobs = await desk.List(filter, 1, Most, stop);
        if (parse.WantsJson) Terminal.PrintJson(context.Output, jobs.Items.Select(JobBody.Of).ToList());
        else if (jobs.Items.Count == 0) context.Output.WriteLine("No jobs.");
        else Terminal.Print(context, await Table(desk, texts, jobs.Items, stop));
        if (jobs.TotalItems > Most) context.Error.WriteLine($"{jobs.TotalItems - Most}{(jobs.TotalIsCapped ? " or more" : "")} more.");
        return Exit.Done;
    }

    private static async Task<Sheet> Table(JobDesk desk, Texts texts, IReadOnlyList<Job> jobs, CancellationToken stop)
    {
        var table = new Sheet("Job", "Priority", "State", "Asked for", "Told", "Id");
        foreach (var job in jobs)
            table.Row(texts.JobName(job.Type), texts.JobsPage.Priorities[job.Priority], texts.StatusName(job.Status), texts.MomentName(job.CreatedAt),
                await desk.Why(job, stop) is { } why ? texts.WhyWaits(why) : job.LastError ?? texts.JobTally(job) ?? "", $"{job.Id}");
        return table;
    }

    private static async Task<int> Show(ParseResult parse, CommandContext context, Job job, CancellationToken stop)
    {
        var (texts, why) = (Tongue.Of("en"), await context.Need<JobDesk>().Why(job, stop));
        var body = JobBody.Of(job) with { Why = why is null ? null : JobWhyBody.Of(why, texts) };
        if (parse.WantsJson) Terminal.PrintJson(context.Output, body);
        else
        {
            context.Output.WriteLine($"{texts.JobName(job.Type)}: {texts.StatusName(job.Status)}, {texts.JobsPage.Priorities[job.Priority]}, asked for {texts.MomentName(job.CreatedAt)}");
            if (texts.WhyMade(job) is { } made) context.Output.WriteLine(made);
            if (why is not null) context.Output.WriteLine(texts.WhyWaits(why));
            if (job.LastError is not null) context.Output.WriteLine(job.LastError);
            if ((texts.JobTally(job) ?? job.Result) is { } told) context.Output.WriteLine(told);
        }
        return Exit.Done;
    }

    private static async Task<int> Why(ParseResult parse, CommandContext context, Job job, CancellationToken stop)
    {
        var texts = Tongue.Of("en");
        if (await context.Need<JobDesk>().Why(job, stop) is not { } why) return Told(context, $"It does not wait: {texts.StatusName(job.Status)}");
        if (parse.WantsJson) Terminal.PrintJson(context.Output, JobWhyBody.Of(why, texts));
        else
        {
            context.Output.WriteLine(texts.WhyWaits(why));
            var weight = why.Weight;
            context.Output.WriteLine(
                $"It weighs {weight.Total:0}: priority {weight.Priority:0}, waiting {weight.Waiting:0}, age {weight.Age:0}, deadline {weight.Deadline:0}, hour {weight.Hour:0}, cost −{weight.Cost:0}. {texts.JobsPage.Ahead.Of(why.Ahead)}");
        }
        return Exit.Done;
    }

    private static async Task<int> Cancel(ParseResult parse, CommandContext context, Job job, CancellationToken stop) =>
        await context.Need<JobDesk>().Cancel(job.Id, stop) ? Done(context, "Called off.") : Told(context, "It has ended already");

    private static async Task<int> Retry(ParseResult parse, CommandContext context, Job job, CancellationToken stop) =>
        await context.Need<JobDesk>().Retry(job.Id, stop) is not null ? Done(context, "It is tried again.") : Told(context, "It has not failed, or the same work waits already");

    public static int Done(CommandContext context, string line)
    {
        context.Output.WriteLine(line);
        return Exit.Done;
    }

    public static int Told(CommandContext context, string trouble)
    {
        context.Error.WriteLine($"cineorg: {trouble}");
        return Exit.Failed;
    }
}

using System.CommandLine;
using System.Text.Json;
using CineOrg.App.Web.Api;
using CineOrg.App.Web.Pages.Lab;
using CineOrg.App.Web.Texts;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Housekeeping;
using CineOrg.Core.Jobs;

namespace CineOrg.App.Cli;

/// <summary><c>cineorg housekeep</c>: lets go of what nobody needs, or shows what would go and why.</summary>
internal sealed class HousekeepCommand : CatalogueCommand
{
    private const int Named = 200;
    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Show what would go and why, and change nothing." };
    private static readonly Option<bool> Now = new("--now") { Description = "Do not wait for a calm: do it now, and tell what went." };
    private static readonly Option<string?> Rule = new("--rule") { Description = "One rule alone, such as age or budget.", HelpName = "RULE" };

    public HousekeepCommand(IReadOnlyList<string> arguments) : base(
        "housekeep", "Let go of what nobody needs; it comes back on demand. Exit codes: 0 done or asked for, 1 failed, 2 bad arguments.", arguments)
    {
        Add(DryRun);
        Add(Now);
        Add(Rule);
    }

    protected override async Task<int> Run(ParseResult parse, CommandContext context, CancellationToken stop)
    {
        var rules = context.Need<Housekeeper>().Rules;
        if (parse.GetValue(Rule) is { } rule && !rules.Contains(rule))
        {
            await context.Error.WriteLineAsync($"cineorg: there is no rule “{rule}”; there are {string.Join(", ", rules)}");
            return Exit.Refused;
        }
        return parse.GetValue(DryRun) ? await Look(parse, context, stop) : await Keep(parse, context, stop);
    }

    private static async Task<int> Look(ParseResult parse, CommandContext context, CancellationToken stop)
    {
        var (plan, texts) = (await context.Need<HousekeepingPlanner>().Plan(Named, parse.GetValue(Rule), stop), Tongue.Of("en"));
        if (parse.WantsJson) Terminal.PrintJson(context.Output, HousekeepingBody.Of(plan, texts));
        else await Print(context, plan, texts, stop);
        return Exit.Done;
    }

    private static async Task Print(CommandContext context, HousekeepingPlan plan, Texts texts, CancellationToken stop)
    {
        var going = plan.Rules.SelectMany(rule => rule.First).ToList();
        var names = await new Naming(context.Need<IMovieRepository>(), context.Need<IPeopleRepository>(), context.Need<ICollectionRepository>()).Of(going.Select(one => one.Subject).OfType<Guid>(), context.Language, stop);
        var table = new Sheet("Rule", "Film or person", "What", "Why", "Frees");
        foreach (var one in going)
            table.Row(one.Reason.Rule, one.Subject is { } subject ? names.GetValueOrDefault(subject)?.Name ?? $"{subject}" : "", texts.WhatGoes(one), texts.WhyGoes(one),
                one.Bytes > 0 ? texts.SizeName(one.Bytes) : "");
        Terminal.Print(context, table);
        foreach (var rule in plan.Rules.Where(rule => rule.Count > rule.First.Count)) context.Output.WriteLine($"{rule.Rule}: {rule.Count - rule.First.Count}{(rule.IsMore ? " or more" : "")} more.");
        foreach (var stored in plan.Stored)
            context.Output.WriteLine($"{texts.HousekeepingPage.Kinds[stored.Kind]}: {texts.SizeName(stored.Bytes)}{(stored.Budget is { } budget ? $" of {texts.SizeName(budget)}" : "")}");
    }

    private static async Task<int> Keep(ParseResult parse, CommandContext context, CancellationToken stop)
    {
        var now = parse.GetValue(Now);
        var job = await context.Need<JobQueue>().Enqueue(HousekeepJob.Request(new(parse.GetValue(Rule)), urgent: now), stop: stop);
        return now ? Tell(parse, context, await context.Need<JobFollower>().Follow(context, job, stop))
            : JobsCommand.Done(context, $"It is done in the next calm, as job {job.Id}; with --now it is done now.");
    }

    private static int Tell(ParseResult parse, CommandContext context, Job job)
    {
        if (job.Status != JobStatus.Completed) return JobsCommand.Told(context, job.LastError ?? (job.Ended ? "cancelled; what went is gone" : "it goes on for those who asked first"));
        var done = JsonSerializer.Deserialize<List<RuleTally>>(job.Result ?? "[]", JsonSerializerOptions.Web)!;
        if (parse.WantsJson)
        {
            Terminal.PrintJson(context.Output, done);
            return Exit.Done;
        }
        var (table, texts) = (new Sheet("Rule", "Due", "Gone", "Freed"), Tongue.Of("en"));
        foreach (var rule in done) table.Row(rule.Rule, $"{rule.Due}", $"{rule.Gone}", rule.Bytes > 0 ? texts.SizeName(rule.Bytes) : "");
        Terminal.Print(context, table);
        return Exit.Done;
    }
}

using System.Globalization;
using CineOrg.App.Web.Api;
using CineOrg.Core.Jobs.Limits;
using CineOrg.Core.Jobs.Sensing;

namespace CineOrg.App.Web.Admitting;

/// <summary>Lets people through, measures how they are served, and lets others in as far as that holds nobody up.</summary>
internal sealed class PeopleFirst(RequestDelegate next, Admission admission, PoolRunQueue processors, RequestMeter meter, TimeProvider clock)
{
    private const int ComeBackSeconds = 5;

    public Task InvokeAsync(HttpContext context) => RequestKinds.Of(context.Request) switch
    {
        RequestKind.Person => Person(context),
        RequestKind.Player => Player(context),
        RequestKind.Other => Other(context),
        _ => next(context),
    };

    private async Task Person(HttpContext context)
    {
        meter.Begin();
        processors.Begin();
        var (begun, waiting) = (clock.GetTimestamp(), SourceWait.Begin(processors.End, processors.Begin));
        try
        {
            await next(context);
        }
        finally
        {
            processors.End();
            Told(context, clock.GetElapsedTime(begun) - waiting.Waited);
        }
    }

    // A refusal is quick and an abort says nothing: neither tells how busy the machine is.
    private void Told(HttpContext context, TimeSpan time)
    {
        var tells = context.Response.StatusCode < StatusCodes.Status400BadRequest && !context.RequestAborted.IsCancellationRequested;
        meter.End(tells ? time : null);
        if (tells) admission.Answered(time);
    }

    private async Task Player(HttpContext context)
    {
        context.Response.Body = new CountedStream(context.Response.Body, meter);
        meter.BeginStream();
        try
        {
            await next(context);
        }
        finally
        {
            meter.EndStream();
        }
    }

    private async Task Other(HttpContext context)
    {
        var turn = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        var begins = admission.Enter(turn.SetResult) ?? await turn.Task;
        if (!begins)
        {
            context.Response.Headers.RetryAfter = ComeBackSeconds.ToString(CultureInfo.InvariantCulture);
            await Problem.Busy.Write(context);
            return;
        }
        processors.Begin();
        SourceWait.Begin(processors.End, processors.Begin);
        try
        {
            await next(context);
        }
        finally
        {
            processors.End();
            admission.Leave();
        }
    }
}

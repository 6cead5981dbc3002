using CineOrg.Core.Availability;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Jobs.When;

namespace CineOrg.Core.Context.Graph;

/// <summary>What a relation's rule may read, and nothing else.</summary>
public static class MomentVariables
{
    public static WhenVariables<Moment> All { get; } = new WhenVariables<Moment>()
        .Word("frame.entity", "type of the step's entity: Movie, Person, Genre…", moment => moment.Frame.Entity)
        .Flag("frame.bound", "the step's entity is known", moment => moment.Frame.EntityId is not null)
        .Word("frame.intent", "what the step is meant to do: Explore, Watch…", moment => moment.Frame.Intent.Type)
        .Word("frame.purpose", "what the person said they are after; unknown when they said nothing", moment => moment.Frame.Purpose is { Length: > 0 } said ? said : null)
        .Choice<FrameState>("frame.state", "how far the step is answered", moment => (int)moment.Frame.State)
        .Word("frame.focus", "entity or field that the step turns to; unknown without one", moment => moment.Frame.MentalState.FocusOn)
        .Flag("frame.resume", "the person came back to the step", moment => moment.Frame.MentalState.Resume)
        .Number("frame.insist", "clicks on the entity in this session, dwelling counted as one", moment => moment.Frame.InsistLevel)
        .Flag("frame.confirmed", "the person said in so many words that they want it", moment => moment.Frame.UserConfirmed)
        .Flag("frame.pinned", "the step is kept when the trail is cut back", moment => moment.Frame.Pinned)
        .Number("stack.depth", "steps below this one", moment => moment.Stack.Count)
        .Word("stack.from", "type of the nearest known entity below; unknown when there is none", moment => moment.From()?.Entity)
        .Word("stack.intent", "what the step just below is meant to do; unknown for the first step", moment => moment.Stack is [.., var below] ? below.Intent.Type : null)
        .Choice<Profile>("profile", "how the person looks at films", moment => (int)moment.Profile)
        .Choice<Curiosity>("curiosity", "how far they look now", moment => (int)moment.Viewing.Level)
        .Flag("viewing.local_only", "playable is only what lies on this machine's own disks", moment => moment.Viewing.LocalOnly)
        .Word("viewing.country", "where they watch, as two capital letters", moment => moment.Viewing.Country)
        .Words("viewing.services", "services that they marked as theirs", moment => moment.Viewing.Services)
        .Word("availability.layer", "nearest layer where the film can be had; unknown for nowhere", moment => moment.Entity.Layer)
        .Number("availability.rank", "that layer's rank, 0 the nearest; unknown for nowhere", moment => moment.Entity.Rank)
        .Flag("availability.playable", "they can play the film now", moment => moment.Entity.Playable)
        .Choice<Level>("entity.level", "how much is held of the film or person", moment => (int)moment.Entity.Level)
        .Word("entity.kind", "film, series, short, documentary or animation; unknown for what is no film", moment => moment.Entity.Kind)
        .Number("entity.year", "the film's year", moment => moment.Entity.Year)
        .Flag("entity.owned", "a copy of the film is here", moment => moment.Entity.Owned)
        .Flag("entity.seen", "they have seen the film", moment => moment.Entity.Seen)
        .Words("entity.genres", "keys of the film's genres", moment => moment.Entity.Genres)
        .Words("entity.countries", "the film's countries of origin, as two capital letters", moment => moment.Entity.Countries)
        .AddConditions(moment => moment.Conditions);
}

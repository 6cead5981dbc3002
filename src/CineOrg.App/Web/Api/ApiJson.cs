using System.Text.Json.Serialization;
using CineOrg.App.Web.Hooks;
using CineOrg.App.Web.Pages.Playing;
using CineOrg.App.Web.Recommended;
using CineOrg.App.Web.Ways;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Context;
using CineOrg.Core.Events;
using CineOrg.Core.Library.Matching;
using CineOrg.Core.Social;

namespace CineOrg.App.Web.Api;

/// <summary>Generated writers of everything the API says: camelCase, absent instead of null.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PaginatedResponse<MovieItem>))]
[JsonSerializable(typeof(SearchAnswer))]
[JsonSerializable(typeof(SearchedBeyond))]
[JsonSerializable(typeof(DiscoveredAsked))]
[JsonSerializable(typeof(Facets))]
[JsonSerializable(typeof(PaginatedResponse<CollectionItem>))]
[JsonSerializable(typeof(CollectionProfile))]
[JsonSerializable(typeof(PaginatedResponse<ShelfBody>))]
[JsonSerializable(typeof(MovieProfile))]
[JsonSerializable(typeof(IReadOnlyList<CreditProfile>))]
[JsonSerializable(typeof(IReadOnlyList<ImageFact>))]
[JsonSerializable(typeof(PeopleProfile))]
[JsonSerializable(typeof(PaginatedResponse<PersonItem>))]
[JsonSerializable(typeof(PaginatedResponse<FilmographyEntry>))]
[JsonSerializable(typeof(EnrichAsked))]
[JsonSerializable(typeof(EnrichHeld))]
[JsonSerializable(typeof(JobBody))]
[JsonSerializable(typeof(IReadOnlyList<FilmographyItem>))]
[JsonSerializable(typeof(PaginatedResponse<Correction>))]
[JsonSerializable(typeof(CorrectionAsked))]
[JsonSerializable(typeof(PaginatedResponse<Fact>))]
[JsonSerializable(typeof(PaginatedResponse<JobBody>))]
[JsonSerializable(typeof(IReadOnlyList<JobTypeBody>))]
[JsonSerializable(typeof(SourcesBody))]
[JsonSerializable(typeof(IReadOnlyList<EventBody>))]
[JsonSerializable(typeof(IReadOnlyList<HandlerStanding>))]
[JsonSerializable(typeof(ScanAsked))]
[JsonSerializable(typeof(ScanStarted))]
[JsonSerializable(typeof(ScanBody))]
[JsonSerializable(typeof(PaginatedResponse<MergeRecord>))]
[JsonSerializable(typeof(MergeRecord))]
[JsonSerializable(typeof(PaginatedResponse<IdClash>))]
[JsonSerializable(typeof(MergeAsked))]
[JsonSerializable(typeof(SplitAsked))]
[JsonSerializable(typeof(ClashDecision))]
[JsonSerializable(typeof(PaginatedResponse<ReviewItem>))]
[JsonSerializable(typeof(IReadOnlyList<Candidate>))]
[JsonSerializable(typeof(ReviewChoice))]
[JsonSerializable(typeof(ReviewSearch))]
[JsonSerializable(typeof(ReviewBatch))]
[JsonSerializable(typeof(ReviewUndo))]
[JsonSerializable(typeof(ReviewDone))]
[JsonSerializable(typeof(IReadOnlyList<ToldAlternative>))]
[JsonSerializable(typeof(PaginatedResponse<ToldRecommendation>))]
[JsonSerializable(typeof(RecommendationBody))]
[JsonSerializable(typeof(ReceivedBody))]
[JsonSerializable(typeof(ToldBinding))]
[JsonSerializable(typeof(ResolveAsked))]
[JsonSerializable(typeof(SubscriptionAsked))]
[JsonSerializable(typeof(SubscriptionBody))]
[JsonSerializable(typeof(IReadOnlyList<SubscriptionBody>))]
[JsonSerializable(typeof(PushKeyBody))]
[JsonSerializable(typeof(ContextBody))]
[JsonSerializable(typeof(VisitBody))]
[JsonSerializable(typeof(Frame))]
[JsonSerializable(typeof(StepAsked))]
[JsonSerializable(typeof(StepChange))]
[JsonSerializable(typeof(IReadOnlyDictionary<string, System.Text.Json.JsonElement>))]
[JsonSerializable(typeof(PaginatedResponse<Notification>))]
[JsonSerializable(typeof(RequestBody))]
[JsonSerializable(typeof(SoughtBody))]
[JsonSerializable(typeof(PaginatedResponse<SoughtBody>))]
[JsonSerializable(typeof(NextPlace))]
[JsonSerializable(typeof(ViewingAsked))]
[JsonSerializable(typeof(ViewingBody))]
[JsonSerializable(typeof(IReadOnlyList<ServiceBody>))]
[JsonSerializable(typeof(IReadOnlyList<LocationBody>))]
[JsonSerializable(typeof(HousekeepingBody))]
[JsonSerializable(typeof(HealthBody))]
[JsonSerializable(typeof(ProblemBody))]
internal sealed partial class ApiJson : JsonSerializerContext;

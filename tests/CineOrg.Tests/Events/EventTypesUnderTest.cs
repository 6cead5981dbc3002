using System.Reflection;
using CineOrg.Core.Events;

namespace CineOrg.Tests.Events;

/// <summary>Every kind of event there is, with a made-up one of each.</summary>
internal static class EventTypesUnderTest
{
    public static IReadOnlyList<Type> All { get; } =
        [.. typeof(Event).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(Event)) && type is { IsAbstract: false, Name: not "UnknownEvent" })
            .OrderBy(type => type.Name, StringComparer.Ordinal)];

    public static Event Sample(Type type)
    {
        var constructor = type.GetConstructors().Single();
        return (Event)constructor.Invoke([.. constructor.GetParameters().Select(Value)]);
    }

    private static object? Value(ParameterInfo parameter) => (Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType) switch
    {
        var type when type == typeof(Guid) => Guid.Parse("0199d3c2-0000-7000-8000-0123456789ab"),
        var type when type == typeof(string) => $"œ {parameter.Name} “quoted” \\ \u202e",
        var type when type == typeof(bool) => true,
        var type when type == typeof(int) => 7,
        var type when type == typeof(long) => 1L << 40,
        var type when type == typeof(double) => 12.5,
        var type when type == typeof(DateTimeOffset) => new DateTimeOffset(2026, 2, 28, 23, 59, 59, TimeSpan.Zero),
        var type when type.IsAssignableFrom(typeof(string[])) => new[] { "details", "poster" },
        var type when type.IsAssignableFrom(typeof(Guid[])) => new[] { Guid.Parse("0199d3c2-0000-7000-8000-0123456789ab") },
        var type => throw new NotSupportedException($"No sample value for {type} in {parameter.Member.DeclaringType!.Name}."),
    };
}

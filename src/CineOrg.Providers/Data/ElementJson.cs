using System.Text.Json;
using System.Text.Json.Serialization;

namespace CineOrg.Providers.Data;

[JsonSerializable(typeof(JsonElement))]
internal sealed partial class ElementJson : JsonSerializerContext;

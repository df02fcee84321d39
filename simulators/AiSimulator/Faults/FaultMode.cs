using System.Text.Json.Serialization;

namespace PartsCatalog.AiSimulator.Faults;

/// <summary>What goes wrong.</summary>
internal enum FaultMode
{
    [JsonStringEnumMemberName("none")]
    None,

    /// <summary>500 with OpenAI's error body.</summary>
    [JsonStringEnumMemberName("error500")]
    Error500,

    /// <summary>No answer until the caller gives up.</summary>
    [JsonStringEnumMemberName("hang")]
    Hang,

    /// <summary>The connection is cut.</summary>
    [JsonStringEnumMemberName("reset")]
    Reset,

    /// <summary>A completion whose content is JSON that breaks off.</summary>
    [JsonStringEnumMemberName("malformed")]
    Malformed,

    /// <summary>200 with a body that is no completion at all.</summary>
    [JsonStringEnumMemberName("garbage")]
    Garbage,

    /// <summary>The schema is held, but every choice is a number that no claim has.</summary>
    [JsonStringEnumMemberName("bad_index")]
    BadIndex,

    /// <summary>The model declines.</summary>
    [JsonStringEnumMemberName("refusal")]
    Refusal,

    /// <summary>429 with Retry-After.</summary>
    [JsonStringEnumMemberName("rate_limited")]
    RateLimited,

    /// <summary>A good answer, later.</summary>
    [JsonStringEnumMemberName("slow")]
    Slow,

    /// <summary>Half of a streamed answer, then nothing more until the caller gives up.</summary>
    [JsonStringEnumMemberName("stall")]
    Stall,

    /// <summary>Half of a streamed answer, then the connection is cut.</summary>
    [JsonStringEnumMemberName("cut")]
    Cut,

    /// <summary>A chunk in the middle of a stream is no JSON.</summary>
    [JsonStringEnumMemberName("broken_chunk")]
    BrokenChunk,

    /// <summary>A streamed answer that goes on for ever, blank after blank.</summary>
    [JsonStringEnumMemberName("endless")]
    Endless,
}

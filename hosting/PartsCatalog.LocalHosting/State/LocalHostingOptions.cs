using System.ComponentModel.DataAnnotations;

namespace Aspire.Hosting.State;

/// <summary>How resources are kept running, and where their data lives. Configuration section <c>LocalHosting</c>.</summary>
public sealed class LocalHostingOptions
{
    public const string SectionName = "LocalHosting";

    /// <summary>Where data, logs, ports and generated passwords are kept. By default one directory per user and clone, outside the clone.</summary>
    public string? StateDirectory { get; set; }

    /// <summary>Throws the data of earlier runs away first.</summary>
    public bool Fresh { get; set; }

    /// <summary>How many deaths within <see cref="DeathWindow"/> a resource may have; one more and it is shown as failed.</summary>
    [Range(0, 1000)]
    public int DeathLimit { get; set; } = 5;

    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan DeathWindow { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>The pause before the first restart; it doubles with each further death in the window.</summary>
    [Range(typeof(TimeSpan), "00:00:00.0100000", "00:01:00")]
    public TimeSpan FirstRestartDelay { get; set; } = TimeSpan.FromMilliseconds(250);

    [Range(typeof(TimeSpan), "00:00:00.0100000", "00:10:00")]
    public TimeSpan LongestRestartDelay { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a service may take to end in order before it is killed.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1000000", "00:05:00")]
    public TimeSpan StopTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Where servers are looked for; another root than / serves tests and chroots.</summary>
    [Required]
    public string BinariesRoot { get; set; } = "/";
}

using System.ComponentModel.DataAnnotations;

namespace PartsCatalog.Consensus.LearnTrust;

/// <summary>When trust is learned, and from how much.</summary>
internal sealed class TrustOptions
{
    public const string SectionName = "Consensus:Trust";

    /// <summary>Whether trust is learned and used at all. Default true; false settles by the priors.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Hours between two learnings. Default 6.</summary>
    [Range(0.01, 720)]
    public double EveryHours { get; set; } = 6;

    /// <summary>Minutes until the first learning after the start, so that a start is not slowed by it. Default 10.</summary>
    [Range(0, 10_000)]
    public double FirstAfterMinutes { get; set; } = 10;

    /// <summary>Seconds between two looks for trust that another replica learned. Default 60.</summary>
    [Range(0.05, 3600)]
    public double RefreshSeconds { get; set; } = 60;

    /// <summary>Parts under which nothing is learned: chance would be taken for a source's nature. Default 100.</summary>
    [Range(1, 1_000_000)]
    public int MinimumParts { get; set; } = 100;

    /// <summary>Parts that are learned from, the latest ones and those that people decided about; about 20 kB of memory each while it lasts. Default 5,000.</summary>
    [Range(1, 200_000)]
    public int MaximumParts { get; set; } = 5_000;

    /// <summary>Learnings that are kept. Default 100.</summary>
    [Range(2, 100_000)]
    public int KeptVersions { get; set; } = 100;
}

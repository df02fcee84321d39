using PartsCatalog.CatalogBuilder.Records;

namespace PartsCatalog.CatalogBuilder.BuildRecord;

/// <summary>What a build does to the record of its part.</summary>
internal enum BuildEffect
{
    /// <summary>Makes it.</summary>
    Create,

    /// <summary>Makes its next version.</summary>
    Update,

    /// <summary>Confirms it: a later lookup, or a later round, says the same.</summary>
    Confirm,

    /// <summary>Nothing: this build, or a newer one, was taken into account already.</summary>
    Ignore,
}

/// <summary>Decides what a build does.</summary>
internal static class BuildDecision
{
    /// <summary>The effect of a build on a record; null <paramref name="head"/> is a part without one.</summary>
    public static BuildEffect For(RecordHead? head, BuildOrder build, Fingerprint content) => head switch
    {
        null => BuildEffect.Create,
        _ when build.CompareTo(head.TakenIntoAccount) <= 0 => BuildEffect.Ignore,
        _ when content.Hash.AsSpan().SequenceEqual(head.ContentHash) => BuildEffect.Confirm,
        _ => BuildEffect.Update,
    };
}

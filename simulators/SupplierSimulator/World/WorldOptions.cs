using System.ComponentModel.DataAnnotations;

namespace PartsCatalog.SupplierSimulator.World;

/// <summary>How the world of parts is made, and how often a supplier's answer goes wrong in each way. Rates are from 0 to 1.</summary>
internal sealed class WorldOptions
{
    public const string SectionName = "World";

    /// <summary>Numbers of a good shape that nobody has.</summary>
    [Range(0, 1)] public double NobodyRate { get; set; } = 0.01;

    /// <summary>Numbers of plain digits that two brands use.</summary>
    [Range(0, 1)] public double SharedNumberRate { get; set; } = 0.08;

    /// <summary>Families of numbers that replaced each other.</summary>
    [Range(0, 1)] public double SupersededRate { get; set; } = 0.2;

    [Range(0, 1)] public double EncompassLacks { get; set; } = 0.06;
    [Range(0, 1)] public double MarconeLacks { get; set; } = 0.12;
    [Range(0, 1)] public double ReliableLacks { get; set; } = 0.18;
    [Range(0, 1)] public double AmazonLacks { get; set; } = 0.2;

    /// <summary>A list price that is not the manufacturer's.</summary>
    [Range(0, 1)] public double WrongPriceRate { get; set; } = 0.12;

    /// <summary>Weight "0", which means not known.</summary>
    [Range(0, 1)] public double ZeroWeightRate { get; set; } = 0.35;

    /// <summary>Dimensions of 6000, 6000, 400, or the true ones a thousandfold.</summary>
    [Range(0, 1)] public double WrongScaleRate { get; set; } = 0.3;

    /// <summary>Two letters of the description changed over.</summary>
    [Range(0, 1)] public double TypoRate { get; set; } = 0.05;

    /// <summary>Each optional field, each supplier.</summary>
    [Range(0, 1)] public double MissingFieldRate { get; set; } = 0.1;

    /// <summary>Markup and entities inside text.</summary>
    [Range(0, 1)] public double MarkupRate { get; set; } = 0.2;

    /// <summary>A UPC with a wrong digit.</summary>
    [Range(0, 1)] public double WrongUpcRate { get; set; } = 0.04;

    /// <summary>Said to be discontinued when it is not, or the reverse.</summary>
    [Range(0, 1)] public double WrongDiscontinuedRate { get; set; } = 0.03;

    /// <summary>A GE number with other zero padding than the manufacturer's.</summary>
    [Range(0, 1)] public double OtherPaddingRate { get; set; } = 0.2;

    /// <summary>Encompass rows of similar numbers beside the one asked for.</summary>
    [Range(0, 1)] public double SimilarRowRate { get; set; } = 0.25;

    /// <summary>Encompass business errors with text after the JSON.</summary>
    [Range(0, 1)] public double TrailingTextRate { get; set; } = 0.5;

    /// <summary>Whether suppliers go wrong about the curated parts too, at these rates. Default false: they tell them truly.</summary>
    public bool CorruptCurated { get; set; }

    /// <summary>Amazon searches that begin with a sponsored look-alike.</summary>
    [Range(0, 1)] public double LookAlikeRate { get; set; } = 0.4;
}

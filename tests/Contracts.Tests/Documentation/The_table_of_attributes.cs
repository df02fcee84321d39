using System.Globalization;
using System.Text;
using PartsCatalog.Contracts.Attributes;
using PartsCatalog.TestSupport;

namespace PartsCatalog.Contracts.Tests.Documentation;

/// <summary>docs/attributes.md is written by this test, from the registry.</summary>
public sealed class The_table_of_attributes
{
    private const string Introduction = """
        # The attributes

        Every attribute of a record's `attributes`, in the order in which they stand there. Written by the test `The_table_of_attributes` from the registry,
        `contracts/PartsCatalog.Contracts/Attributes/Registry`, a file a chapter.

        - *type*: what `value` is. Text, part number, make, GTIN and address are JSON strings; a quantity is a string of a number and its own unit (`0.5 gal`); number, whole number and amount are
          JSON numbers, in the unit that is named; yes/no is `true` or `false`; *one of* takes only the texts that are listed; a list is an array.
        - *required* attributes are those that `field_completeness` counts.
        - *range*: a number outside of it is not served; the attribute is then `NOT_FOUND` with the rule `INVALID_VALUE` ([record.md](record.md)).

        """;

    [Fact]
    public async Task Is_what_the_registry_says()
    {
        var written = Write();
        (await WrittenDocument.ReadAsync("docs/attributes.md", written)).ShouldBe(written, WrittenDocument.Advice);
    }

    private static string Write()
    {
        var text = new StringBuilder(Introduction.ReplaceLineEndings("\n"));
        foreach (var chapter in AttributeRegistry.All.GroupBy(attribute => attribute.Group))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {chapter.Key}\n\n| name | type | unit | required | range |\n|---|---|---|---|---|\n");
            foreach (var attribute in chapter)
            {
                text.Append(CultureInfo.InvariantCulture, $"| `{attribute.Name}` | {TypeOf(attribute)} |{Cell(attribute.Unit)}|{Cell(attribute.Required ? "yes" : null)}|{Cell(RangeOf(attribute))}|\n");
            }
        }

        return text.ToString();
    }

    private static string Cell(string? text) => text is null ? " " : $" {text} ";

    private static string? RangeOf(AttributeDefinition attribute) => (attribute.Minimum, attribute.Maximum) switch
    {
        (null, null) => null,
        ({ } least, { } most) => string.Create(CultureInfo.InvariantCulture, $"{least} to {most}"),
        ({ } least, null) => string.Create(CultureInfo.InvariantCulture, $"from {least}"),
        (null, { } most) => string.Create(CultureInfo.InvariantCulture, $"to {most}"),
    };

    private static string TypeOf(AttributeDefinition attribute) => attribute switch
    {
        { Kind: AttributeKind.Specification } => "the table at the end of the document; without `value`",
        { IsList: true, Kind: AttributeKind.Url } => "list of addresses",
        { IsList: true } => $"list of {NameOf(attribute)}s",
        { Kind: AttributeKind.Enumeration } => $"one of {string.Join(", ", attribute.AllowedValues.Select(value => $"`{value}`"))}",
        _ => NameOf(attribute),
    };

    private static string NameOf(AttributeDefinition attribute) => attribute.Kind switch
    {
        AttributeKind.Text => "text",
        AttributeKind.Number => "number",
        AttributeKind.WholeNumber => "whole number",
        AttributeKind.Boolean => "yes/no",
        AttributeKind.Money => "amount",
        AttributeKind.Quantity => "quantity",
        AttributeKind.PartNumber => "part number",
        AttributeKind.Brand => "make",
        AttributeKind.Gtin => "GTIN",
        AttributeKind.Url => "address",
        _ => throw new InvalidOperationException($"{attribute.Name} is of a kind that has no name in the docs: {attribute.Kind}."),
    };
}

using PartsCatalog.Consensus.Engine.Fusion.Facts;
using PartsCatalog.Consensus.Engine.Fusion.Values;

namespace PartsCatalog.Consensus.Engine.Tests.Fusion;

/// <summary>Which texts state the same value, and which do not.</summary>
public sealed class Equal_values
{
    [Theory]
    [InlineData(ValueKind.Number, "1,234.50", "$1234.5")]
    [InlineData(ValueKind.Number, "1.2M", "1,234,567")]
    [InlineData(ValueKind.Number, "12.3", "12.34")]
    [InlineData(ValueKind.Number, "(0.35)", "-0.35")]
    [InlineData(ValueKind.Number, "5.0%", "5.01")]
    [InlineData(ValueKind.TimeOfDay, "7:05 p.m.", "19:05")]
    [InlineData(ValueKind.TimeOfDay, "23:58", "3")]
    [InlineData(ValueKind.TimeOfDay, "2011-12-01 18:55", "1135")]
    [InlineData(ValueKind.DateTime, "2011-12-01T18:55:00Z", "12/1/2011 6:57 PM")]
    [InlineData(ValueKind.Name, "Knuth, Donald E.", "D. Knuth")]
    [InlineData(ValueKind.List, "Aho, Alfred; Ullman, Jeffrey", "Jeffrey Ullman and Alfred Aho")]
    [InlineData(ValueKind.List, "A. Aho, J. Ullman", "Ullman, J.; Aho, A.")]
    [InlineData(ValueKind.Address, "12 North Main Street, Suite 4", "12 N. Main St. #Ste 4")]
    [InlineData(ValueKind.Text, "Door Gasket (White)", "door gasket - white")]
    [InlineData(ValueKind.Text, "(415) 555-0123", "415-555-0123")]
    public void Are_the_same(ValueKind kind, string one, string other) => FactCompiler.AreSame(new AttributeType(kind), one, other).ShouldBeTrue();

    [Theory]
    [InlineData(ValueKind.Number, "1.5", "1,5")]
    [InlineData(ValueKind.Number, "100", "102")]
    [InlineData(ValueKind.Number, "NaN", "0")]
    [InlineData(ValueKind.TimeOfDay, "19:05", "7:05")]
    [InlineData(ValueKind.DateTime, "2011-12-01 18:55", "2011-12-02 18:55")]
    [InlineData(ValueKind.Name, "John Smith", "Jane Smith")]
    [InlineData(ValueKind.List, "Aho, Alfred; Ullman, Jeffrey", "Aho, Alfred")]
    [InlineData(ValueKind.Address, "12 Main Street", "14 Main Street")]
    [InlineData(ValueKind.Text, "A37", "37")]
    public void Are_different(ValueKind kind, string one, string other) => FactCompiler.AreSame(new AttributeType(kind), one, other).ShouldBeFalse();

    [Theory]
    [InlineData(ValueKind.Text, "A12", "B7", "C1", "12")]
    [InlineData(ValueKind.Text, "02139", "94103", "00501")]
    [InlineData(ValueKind.Number, "12.50", "$8", "1,000")]
    [InlineData(ValueKind.TimeOfDay, "7:05 pm", "19:05", "8:00")]
    [InlineData(ValueKind.DateTime, "2011-12-01 19:05", "2011-12-01T08:00:00Z")]
    [InlineData(ValueKind.List, "Aho, Alfred; Ullman, Jeffrey", "Knuth, Donald")]
    [InlineData(ValueKind.Name, "D. Knuth", "Liskov, Barbara", "Grace Hopper")]
    [InlineData(ValueKind.Address, "12 Main Street", "4 Oak Ave")]
    [InlineData(ValueKind.Text, "N/A", "")]
    public void Show_their_type(ValueKind kind, params string[] values) => TypeGuess.Of(values).Kind.ShouldBe(kind);

    [Fact]
    public void Show_minutes_of_the_day_by_where_they_end()
    {
        TypeGuess.Of([.. Enumerable.Range(0, 200).Select(i => $"{300 + (i * 1139 / 200)}")]).Kind.ShouldBe(ValueKind.TimeOfDay);
        TypeGuess.Of([.. Enumerable.Range(0, 200).Select(i => $"{300 + (i * 8)}")]).ShouldBe(new AttributeType(ValueKind.Number, 0));
    }
}

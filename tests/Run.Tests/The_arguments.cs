namespace PartsCatalog.Run.Tests;

public sealed class The_arguments
{
    [Fact]
    public void Mean_the_first_part_where_none_is_named() => RunArguments.Parse([])!.Parts.ShouldBe(["WR55X10025"]);

    [Fact]
    public void Name_parts_and_what_is_for_the_host()
    {
        var arguments = RunArguments.Parse(["--fresh", "--once", "WR55X10025", "--LocalHosting:StateDirectory=/data", "W10295370A"]).ShouldNotBeNull();

        arguments.Once.ShouldBeTrue();
        arguments.Parts.ShouldBe(["WR55X10025", "W10295370A"]);
        arguments.ForHost.ShouldBe(["--fresh", "--LocalHosting:StateDirectory=/data"]);
    }

    [Theory]
    [InlineData("--once")]
    [InlineData("--twice WR55X10025")]
    [InlineData("-h")]
    public void Are_refused_where_they_make_no_sense(string arguments) => RunArguments.Parse(arguments.Split(' ')).ShouldBeNull();
}

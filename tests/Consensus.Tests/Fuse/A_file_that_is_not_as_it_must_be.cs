using PartsCatalog.Consensus.Fuse;

namespace PartsCatalog.Consensus.Tests.Fuse;

/// <summary>Says which line and column, and what was expected; and leaves no result.</summary>
public sealed class A_file_that_is_not_as_it_must_be : IDisposable
{
    private const string Header = "entity,attribute,source,value,observed_at";
    private readonly TemporaryFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Theory]
    [InlineData("line 1: the file is empty; expected a header with entity, attribute, source, value")]
    [InlineData("line 1: the header has no column source; expected entity, attribute, source, value, found entity, attribute, value", "entity,attribute,value", "e,a,v")]
    [InlineData("line 1: the header names column value twice; expected it once", "entity,attribute,source,value,value", "e,a,s,v,v")]
    [InlineData("line 3: 4 fields; expected 5, as the header has", Header, "e,a,s,v,", "e,a,s,v")]
    [InlineData("line 2, column entity: is empty; expected a name", Header, ",a,s,v,")]
    [InlineData("line 3, column observed_at: \"yesterday\" is no time; expected one as 2011-12-01", Header, "e,a,s,v,2011-12-01", "e,a,s,v,yesterday")]
    [InlineData("line 2", Header, "e,a,s,\"v,")]
    [InlineData("line 2", Header, "e,a,s,v\"w,")]
    public void Is_refused_by_line_and_column(string problem, params string[] lines) =>
        Refused("--claims", _files.Write("claims.csv", lines)).ShouldContain($"claims.csv, {problem}");

    [Theory]
    [InlineData("line 3, column value: decides a of e otherwise than an earlier line", "entity,attribute,value", "e,a,1", "e,a,2")]
    [InlineData("line 2, column value: is empty", "entity,attribute,value", "e,a,")]
    public void Is_refused_as_decisions(string problem, params string[] lines) =>
        Refused("--claims", _files.Write("claims.csv", Header), "--reviewed", _files.Write("reviewed.csv", lines)).ShouldContain($"reviewed.csv, {problem}");

    [Theory]
    [InlineData("line 2, column type: \"colour\" is no type; expected one of text, number", "attribute,type", "a,colour")]
    [InlineData("line 2, column tolerance: only numbers and times have a tolerance", "attribute,type,tolerance", "a,text,1")]
    [InlineData("line 2, column tolerance: \"-1\" is no tolerance", "attribute,type,tolerance", "a,number,-1")]
    [InlineData("line 3, column attribute: a has a type already", "attribute,type", "a,text", "a,number")]
    public void Is_refused_as_types(string problem, params string[] lines) =>
        Refused("--claims", _files.Write("claims.csv", Header), "--types", _files.Write("types.csv", lines)).ShouldContain($"types.csv, {problem}");

    [Fact]
    public void Is_refused_when_there_is_none() => Refused("--claims", _files.At("nowhere.csv")).ShouldContain("nowhere.csv cannot be read");

    [Fact]
    public void Is_not_overwritten()
    {
        var claims = _files.Write("claims.csv", Header);
        var errors = new StringWriter();
        FuseCommand.Run(["--claims", claims, "--out", claims], TextWriter.Null, errors).ShouldBe(2);
        errors.ToString().ShouldContain("read or written twice");
        File.ReadAllLines(claims).ShouldBe([Header]);
    }

    [Theory]
    [InlineData("--out FILE", "--claims")]
    [InlineData("--color is no option of fuse", "--color", "x")]
    [InlineData("--claims is given twice", "--claims", "x", "--claims", "y")]
    public void Is_not_looked_for_when_the_arguments_are_wrong(string problem, params string[] arguments)
    {
        var errors = new StringWriter();
        FuseCommand.Run(arguments, TextWriter.Null, errors).ShouldBe(2);
        errors.ToString().ShouldContain(problem);
    }

    private string Refused(params string[] arguments)
    {
        var errors = new StringWriter();
        FuseCommand.Run([.. arguments, "--out", _files.At("out.csv")], TextWriter.Null, errors).ShouldBe(2);
        File.Exists(_files.At("out.csv")).ShouldBeFalse();
        return errors.ToString();
    }
}

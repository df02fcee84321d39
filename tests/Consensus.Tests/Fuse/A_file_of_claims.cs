using PartsCatalog.Consensus.Fuse;

namespace PartsCatalog.Consensus.Tests.Fuse;

/// <summary>`fuse` on files that are as they should be; without database and broker.</summary>
public sealed class A_file_of_claims : IDisposable
{
    private readonly TemporaryFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void Is_settled_to_one_row_a_fact_in_order()
    {
        var claims = _files.Write(
            "claims.csv",
            "value,source,attribute,entity,colour_of_page",
            "blue,c,colour,e2,x",
            "\"Aho, A.; \"\"Jeff\"\" Ullman\",a,authors,e1,x",
            "red,a,colour,e2,x",
            "blue,b,colour,e2,x");
        Fuse("--claims", claims).ShouldBe(0);
        var rows = File.ReadAllLines(_files.At("out.csv"));
        rows[0].ShouldBe("entity,attribute,value,confidence,rule");
        rows[1].ShouldStartWith("e1,authors,\"Aho, A.; \"\"Jeff\"\" Ullman\",0.");
        rows[1].ShouldEndWith(",single_source");
        rows[2].ShouldStartWith("e2,colour,blue,0.");
        rows[2].ShouldEndWith(",majority");
        rows.Length.ShouldBe(3);
        File.Exists(_files.At("out.csv.partial")).ShouldBeFalse();
    }

    [Fact]
    public void Settles_to_the_same_bytes_in_any_order_of_its_rows()
    {
        var random = new Random(3);
        var rows = Enumerable.Range(0, 2000).Select(_ => $"e{random.Next(200)},a{random.Next(3)},s{random.Next(6)},v{random.Next(4)},2024-01-{random.Next(1, 29):D2}").ToArray();
        Fuse("--claims", _files.Write("one.csv", ["entity,attribute,source,value,observed_at", .. rows])).ShouldBe(0);
        var first = File.ReadAllText(_files.At("out.csv"));
        random.Shuffle(rows);
        Fuse("--claims", _files.Write("two.csv", ["entity,attribute,source,value,observed_at", .. rows])).ShouldBe(0);
        File.ReadAllText(_files.At("out.csv")).ShouldBe(first);
    }

    [Fact]
    public void Is_settled_with_decisions_types_and_a_report()
    {
        var claims = _files.Write("claims.csv", "entity,attribute,source,value", "e1,opens,a,60", "e1,opens,b,65", "e1,opens,c,300", "e2,opens,a,10");
        var reviewed = _files.Write("reviewed.csv", "entity,attribute,value", "e2,opens,11");
        var types = _files.Write("types.csv", "attribute,type,tolerance", "opens,time,5");
        Fuse("--claims", claims, "--reviewed", reviewed, "--types", types, "--report", _files.At("report.json")).ShouldBe(0);
        var rows = File.ReadAllLines(_files.At("out.csv"));
        rows[1].ShouldStartWith("e1,opens,60,");
        rows[2].ShouldBe("e2,opens,11,1.0000,reviewed");
        File.ReadAllText(_files.At("report.json")).ShouldSatisfyAllConditions(
            report => report.ShouldContain("\"facts\": 2"),
            report => report.ShouldContain("\"kind\": \"time_of_day\""));
    }

    [Fact]
    public void With_a_header_only_settles_to_one()
    {
        Fuse("--claims", _files.Write("claims.csv", "entity,attribute,source,value")).ShouldBe(0);
        File.ReadAllLines(_files.At("out.csv")).ShouldHaveSingleItem();
    }

    [Fact]
    public void Larger_than_memory_is_the_same_sorted_on_disk()
    {
        using var inMemory = new ClaimStore();
        using var onDisk = new ClaimStore(mostClaims: 100);
        var random = new Random(5);
        for (var i = 0; i < 1050; i++)
        {
            var (entity, attribute, source, value) = ($"e{random.Next(60)}", $"a{random.Next(3)}", $"s{random.Next(9)}", $"v\ud83d\ude00{random.Next(5)}");
            inMemory.Add(entity, attribute, source, value, i % 7);
            onDisk.Add(entity, attribute, source, value, i % 7);
        }

        onDisk.Complete().Sources.ShouldBe(inMemory.Complete().Sources);
        onDisk.Runs.ShouldBe(11);
        for (var pass = 0; pass < 2; pass++)
        {
            onDisk.Entities().Select(entity => (entity.Entity, string.Join('|', entity.Claims))).ShouldBe(inMemory.Entities().Select(entity => (entity.Entity, string.Join('|', entity.Claims))));
        }
    }

    private int Fuse(params string[] arguments) => FuseCommand.Run([.. arguments, "--out", _files.At("out.csv")], TextWriter.Null, Console.Error);
}

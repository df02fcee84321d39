using PartsCatalog.Consensus.Engine.Fusion.Values;

namespace PartsCatalog.Consensus.Engine.Tests.Fusion.Worlds;

/// <summary>
/// The kinds of data that truth discovery must hold on. <c>Gain</c> is by how much it must beat the majority;
/// below 0 where nothing is to be had: two sources tell nothing about each other, and where the majority is right 9,996 times of 10,000 chance decides.
/// </summary>
internal static class AllWorlds
{
    private static readonly string[] Given = ["Alfred", "Barbara", "Donald", "Grace", "Edsger", "Frances", "Ken", "Radia", "Tony", "Leslie", "Niklaus", "Adele"];
    private static readonly string[] Family = ["Aho", "Liskov", "Knuth", "Hopper", "Dijkstra", "Allen", "Thompson", "Perlman", "Hoare", "Lamport", "Wirth", "Goldberg", "Ullman", "Backus"];
    private static readonly string[] Streets = ["Main", "Oak", "Market", "Lake", "Hill", "Park", "Mission", "Valencia"];

    public static IReadOnlyDictionary<string, (Func<int, World> Make, double Gain)> Kinds { get; } = new Dictionary<string, (Func<int, World>, double)>
    {
        ["independent"] = (seed => Codes("independent", seed, Some(10, 0.5, 0.95), 20), -0.002),
        ["one_awful"] = (seed => Codes("one_awful", seed, [new("a", 0.85), new("b", 0.8), new("c", 0.82), new("z", 0.05)], 20), 0.005),
        ["two_sources"] = (seed => Codes("two_sources", seed, [new("a", 0.9), new("b", 0.7)], 20), -0.005),
        ["three_sources"] = (seed => Codes("three_sources", seed, [new("a", 0.9), new("b", 0.7), new("c", 0.6)], 20), 0.01),
        ["three_poor"] = (seed => Codes("three_poor", seed, [new("a", 0.58), new("b", 0.56), new("c", 0.54)], 20), 0),
        ["one_pair"] = (seed => Codes("one_pair", seed, [new("a", 0.6), new("b", 0.45), new("x", 0.7), .. Copiers(1, "x")], 20), 0),
        ["forty_sources"] = (seed => Codes("forty_sources", seed, [.. Some(40, 0.3, 0.9).Select(w => w with { Coverage = 0.3 })], 20), 0.002),
        ["bad_lot"] = (seed => Codes("bad_lot", seed, Some(9, 0.35, 0.6), 20), 0.005),
        ["yes_or_no"] = (seed => Codes("yes_or_no", seed, Some(7, 0.6, 0.9), 2), 0.005),
        ["copied_clique"] = (seed => Codes("copied_clique", seed, [.. Some(5, 0.75, 0.9), new("x", 0.55), .. Copiers(3, "x")], 20), 0.02),
        ["clique_outvotes"] = (seed => Codes("clique_outvotes", seed, [.. Some(4, 0.75, 0.9), new("x", 0.6), .. Copiers(5, "x")], 20), 0.05),
        ["two_feeds"] = (seed => Codes("two_feeds", seed, [.. Some(8, 0.7, 0.9), new("x", 0.5), .. Copiers(4, "x"), new("y", 0.6), .. Copiers(3, "y")], 20), 0.02),
        ["popular_errors"] = (seed => Codes("popular_errors", seed, Some(8, 0.55, 0.9), 20, popular: 0.7), 0.005),
        ["sparse"] = (seed => Codes("sparse", seed, [.. Some(300, 0.4, 0.95).Select(w => w with { Coverage = 0.02 })], 20), 0.005),
        ["by_attribute"] = (seed => ByAttribute(seed), 0.02),
        ["whole_entity"] = (seed => Codes("whole_entity", seed, Some(4, 0.8, 0.95), 20, wholeEntity: 0.1, attributes: 8), 0.005),
        ["prices"] = (seed => Prices(seed), 0.005),
        ["authors"] = (seed => Authors(seed), 0.005),
        ["restaurants"] = (seed => Restaurants(seed), 0.001),
        ["times"] = (seed => Times(seed), 0.005),
        ["few_facts"] = (seed => Codes("few_facts", seed, Some(5, 0.6, 0.9), 20, entities: 12, attributes: 2), 0),
    };

    private static Witness[] Some(int count, double from, double to) =>
        [.. Enumerable.Range(0, count).Select(i => new Witness($"s{i:D3}", from + ((to - from) * i / Math.Max(1, count - 1))))];

    private static IEnumerable<Witness> Copiers(int count, string from) => Enumerable.Range(0, count).Select(i => new Witness($"{from}{i}", 0.6, 0.9, from));

    private static World Codes(
        string name, int seed, Witness[] witnesses, int values, double popular = 0, double wholeEntity = 0, int attributes = 2, int entities = 400)
    {
        var names = Enumerable.Range(0, attributes).Select(a => $"code{a}").ToArray();
        var world = new World { Name = name, Types = names.ToDictionary(a => a, _ => new AttributeType(ValueKind.Text)) };
        var maker = new WorldMaker(world, seed) { PopularError = popular, WholeEntityErrors = wholeEntity };
        return maker.Make(entities, names, witnesses, _ => $"{(char)('A' + maker.Random.Next(values))}{values}");
    }

    private static World ByAttribute(int seed)
    {
        string[] names = ["one", "two", "three", "four"];
        var world = new World { Name = "by_attribute", Types = names.ToDictionary(a => a, _ => new AttributeType(ValueKind.Text)) };
        var maker = new WorldMaker(world, seed);
        return maker.Make(400, names, Some(4, 0.9, 0.9), _ => $"{(char)('A' + maker.Random.Next(20))}", accuracy: (i, a) => i == a ? 0.97 : i == (a + 1) % 4 ? 0.3 : 0.7);
    }

    // Each source rounds in its own way: cents, tenths, none, thousands.
    private static World Prices(int seed)
    {
        var world = new World
        {
            Name = "prices",
            Types = new Dictionary<string, AttributeType> { ["price"] = new(ValueKind.Number), ["volume"] = new(ValueKind.Number, 0.05) },
        };
        var maker = new WorldMaker(world, seed);
        Witness[] witnesses = [.. Some(12, 0.5, 0.95), new("x", 0.4), .. Copiers(3, "x")];
        return maker.Make(
            400,
            ["price", "volume"],
            witnesses,
            attribute => attribute == "price" ? $"{10 + (maker.Random.NextDouble() * 90):0.00}" : $"{maker.Random.Next(1_000_000, 90_000_000)}",
            (text, i) => !text.Contains('.') ? (i % 3 == 0 ? $"{double.Parse(text) / 1e6:0.0}M" : $"{long.Parse(text):N0}") : i % 4 == 0 ? $"{double.Parse(text):0.0}" : i % 4 == 1 ? "$" + text : text);
    }

    private static World Authors(int seed)
    {
        var world = new World { Name = "authors", Types = new Dictionary<string, AttributeType> { ["authors"] = new(ValueKind.List) } };
        var maker = new WorldMaker(world, seed);
        Witness[] witnesses = [.. Some(20, 0.4, 0.95).Select(w => w with { Coverage = 0.35 })];
        return maker.Make(
            500,
            ["authors"],
            witnesses,
            _ => string.Join("; ", Enumerable.Range(0, 1 + maker.Random.Next(3)).Select(_ => $"{Pick(maker.Random, Family)}, {Pick(maker.Random, Given)}").Distinct()),
            (text, i) => Respell(text, i));
    }

    private static string Respell(string authors, int i)
    {
        var people = authors.Split("; ").Select(person => person.Split(", ")).ToList();
        return (i % 4) switch
        {
            0 => authors,
            1 => string.Join("; ", people.AsEnumerable().Reverse().Select(p => $"{p[0]}, {p[1]}")),
            2 => string.Join(" and ", people.Select(p => $"{p[1]} {p[0]}")),
            _ => string.Join("; ", people.Select(p => $"{p[0]}, {p[1][0]}.")),
        };
    }

    private static World Restaurants(int seed)
    {
        var world = new World
        {
            Name = "restaurants",
            Types = new Dictionary<string, AttributeType> { ["address"] = new(ValueKind.Address), ["phone"] = new(ValueKind.Text) },
        };
        var maker = new WorldMaker(world, seed);
        return maker.Make(
            400,
            ["address", "phone"],
            Some(7, 0.5, 0.95),
            attribute => attribute == "phone"
                ? $"{maker.Random.Next(200, 999)}-{maker.Random.Next(200, 999)}-{maker.Random.Next(1000, 9999)}"
                : $"{maker.Random.Next(1, 999)} {(maker.Random.Next(2) == 0 ? "North " : "")}{Pick(maker.Random, Streets)} Street",
            (text, i) => i % 2 == 0 ? text : text.Contains("Street") ? text.Replace("Street", "St.").Replace("North", "N.") : $"({text[..3]}) {text[4..]}");
    }

    private static World Times(int seed)
    {
        var world = new World { Name = "times", Types = new Dictionary<string, AttributeType> { ["opens"] = new(ValueKind.TimeOfDay) } };
        var maker = new WorldMaker(world, seed);
        return maker.Make(
            600,
            ["opens"],
            Some(5, 0.5, 0.95),
            _ => $"{maker.Random.Next(24):D2}:{15 * maker.Random.Next(4):D2}",
            (text, i) => i % 2 == 0 ? text : TimeOnly.Parse(text).AddMinutes(maker.Random.Next(-2, 3)).ToString("h:mm tt"));
    }

    private static string Pick(Random random, string[] from) => from[random.Next(from.Length)];
}

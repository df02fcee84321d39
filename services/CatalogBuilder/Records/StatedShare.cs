using PartsCatalog.Contracts.Consensus;

namespace PartsCatalog.CatalogBuilder.Records;

/// <summary>How many items of a long list one source stated. Fifty models with who said each, and where, would be most of a document.</summary>
/// <param name="First">The source's first statement.</param>
/// <param name="Count">Items that it stated.</param>
/// <param name="Chosen">Whether they are part of the settled value.</param>
/// <param name="SetAside">Why they were set aside; null when they counted.</param>
/// <param name="Pointer">JSON pointer to what holds all of them in the raw answer; null where the statements have none.</param>
internal sealed record StatedShare(Statement First, int Count, bool Chosen, string? SetAside, string? Pointer)
{
    /// <summary>Adds up what each source stated, in the order in which the sources first appear.</summary>
    public static IReadOnlyList<StatedShare> BySource(IReadOnlyList<StatedValue> stated)
    {
        var shares = new List<StatedShare>();
        var places = new Dictionary<(string Source, Guid? Raw, bool Chosen, string? SetAside), int>();
        foreach (var one in stated)
        {
            foreach (var statement in one.By)
            {
                var key = (statement.Source, statement.RawResponseId, one.Chosen, one.SetAside);
                if (places.TryGetValue(key, out var place))
                {
                    var share = shares[place];
                    shares[place] = share with { Count = share.Count + one.Value.Items.Count, Pointer = Common(share.Pointer, statement.Pointer) };
                }
                else
                {
                    places.Add(key, shares.Count);
                    shares.Add(new StatedShare(statement, one.Value.Items.Count, one.Chosen, one.SetAside, statement.Pointer));
                }
            }
        }

        return shares;
    }

    /// <summary>The longest pointer that both lie under: "/a/1/m" and "/a/2/m" lie under "/a". Null when either is missing.</summary>
    internal static string? Common(string? one, string? other)
    {
        if (one is null || other is null || one == other)
        {
            return one is null ? null : other;
        }

        var end = 0;
        var limit = Math.Min(one.Length, other.Length);
        for (var place = 0; place <= limit; place++)
        {
            var atEnd = (place == one.Length || one[place] == '/') && (place == other.Length || other[place] == '/');
            if (atEnd)
            {
                end = place;
            }

            if (place == limit || one[place] != other[place])
            {
                break;
            }
        }

        return one[..end];
    }
}

using FsCheck;
using FsCheck.Fluent;
using PartsCatalog.Consensus.Engine.Canonical;
using PartsCatalog.Contracts.Parts;

namespace PartsCatalog.Consensus.Engine.Tests.Properties;

public sealed class Numbers_in_normal_form
{
    [Fact]
    public void Are_the_same_by_the_short_way_and_the_long() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(2000),
        Prop.ForAll(
            Gen.Elements("WBCDEHRX01259- ./a\u00e9".ToCharArray()).ArrayOf().Select(chars => new string(chars)).ToArbitrary(),
            text => PartNumberForm.Normalize(text) == PartNumber.Normalize(text)));
}

namespace PartsCatalog.AiSimulator.Tests;

/// <summary>Blocks of claims as a prompt holds them.</summary>
internal static class Blocks
{
    public const string Sensor = """
        <claims>
        {"part":{"number":"WR55X10025","manufacturer":"GE"},"sources":["AMAZON","ENCOMPASS","MARCONE","RELIABLE"],
         "contested":{
           "msrp":{"unit":"USD","claims":[{"i":0,"value":"28.95","sources":["ENCOMPASS","MARCONE"]},{"i":1,"value":"31.2","sources":["AMAZON"]}]},
           "box_length_in":{"unit":"in","claims":[{"i":0,"value":"6000","sources":["ENCOMPASS"],"set_aside":"out of range"},{"i":1,"value":"6","sources":["RELIABLE"]}]},
           "weight_lbs":{"unit":"lb","claims":[{"i":0,"value":"0","sources":["ENCOMPASS"],"set_aside":"0 means unknown"}]}},
         "agreed":{"manufacturer":["GE",["ENCOMPASS","MARCONE"]],"part_type":["OEM",["ENCOMPASS"]],"primary_department":["Refrigeration",["RELIABLE"]]},
         "texts":{"part_title":[["ENCOMPASS","SENSOR TEMP FF"],["AMAZON","GE WR55X10025 Refrigerator Temperature Sensor"]],"long_description":[]},
         "lists":{"compatible_models":{"count":50,"items":["DSS25KGRABB","GSS25QGMABB"]}}}
        </claims>
        """;

    /// <summary>A part with one contested attribute of two equally backed values; different for every number.</summary>
    public static string TwoAgainstTwo(int number) => $$$$"""
        <claims>
        {"part":{"number":"W{{{{number}}}}","manufacturer":"Whirlpool"},"sources":["ENCOMPASS","MARCONE","RELIABLE"],
         "contested":{"color":{"claims":[{"i":0,"value":"Black {{{{number}}}}","sources":["ENCOMPASS","MARCONE"]},{"i":1,"value":"White {{{{number}}}}","sources":["RELIABLE"]}]}},
         "agreed":{},"texts":{},"lists":{}}
        </claims>
        """;
}

namespace PartsCatalog.SupplierAdapter.Tests.Suppliers;

/// <summary>Answers in the shape of Encompass's partsInformation.</summary>
internal static class EncompassAnswers
{
    public const string Thermistor =
        """
        {"status":{"errorCode":"100","errorMessage":"SUCCESS"},"data":{"parts":[
          {"basePN":"6907894","mfgCode":"HOT","mfgName":"GE","partNumber":"WR55X10025","partDescription":"SENSOR TEMP FF",
           "detailedPartDescription":"<p>Genuine GE sensor.&nbsp;Resistance: 16300 ohm at 32 &deg;F. Terminals: 2.</p>","listPrice":"28.95","partPrice":"9.68",
           "corePrice":"0","totalPrice":"9.68","weight":"0","length":"6000","width":"6000","height":"400","htsCode":"9032100090","availability":"In Stock",
           "availableQuantityManufacturer":"100","oversize":"N","subPart":"","smallImageURL":"https://img.example.com/6907894.jpg",
           "availabilityByLocation":[{"number":"01","available":12},{"number":"02","available":"30"},{"number":"07","available":"N/A"}],
           "compatibleModels":[{"id":"1","model":"DSS25KGRABB","description":"REF"},{"id":"2","model":"DSS25KGRABB"},{"id":"3","model":"GSS25JETAWW"}],
           "symptoms":[{"id":"1","description":"Fridge too warm"},{"id":"2","description":"Frost buildup"}]},
          {"basePN":"","mfgCode":"ERP","mfgName":"EXACT REPLACEMENT","partNumber":"ERWR55X10025","partDescription":"SENSOR","listPrice":"9.00"},
          {"basePN":"77","mfgCode":"FRI","mfgName":"FRIGIDAIRE","partNumber":"WR-55X10025","partDescription":"KNOB","listPrice":"4.10","weight":"0.5","length":"3","width":"2","height":"1"}
        ]}}
        """;

    public const string NotFound = """{"status":{"errorCode":"-200","errorMessage":"PART NOT FOUND"},"data":{}}** Error [ NOT_FILE_VAR ] ** ITEM.INQUIRY""";
}

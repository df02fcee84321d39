using PartsCatalog.Run.Lookups;
using Spectre.Console;

namespace PartsCatalog.Run.Tests.Lookups;

public sealed class The_page_of_a_record
{
    private const string Record =
        """
        {
          "part_number": "WR55X10025", "manufacturer": "GE", "title": "Sensor [new]", "version": 3, "confidence_score": 0.91, "ai_validation_status": "VALIDATED",
          "sources": [{ "source": "ENCOMPASS", "outcome": "ANSWERED" }],
          "attributes": {
            "weight_lbs": { "status": "FOUND", "value": 0.06, "unit": "lb", "confidence": 0.95, "stated": [
              { "value": 0.06, "chosen": true, "by": [{ "source": "ENCOMPASS" }] }, { "value": 6, "chosen": false, "by": [{ "source": "MARCONE" }] }] },
            "voltage_v": { "status": "NOT_FOUND" }
          }
        }
        """;

    [Fact]
    public void Shows_what_was_found_how_sure_it_is_and_who_said_it()
    {
        using var text = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(text) });
        console.Profile.Width = 150;

        RecordPage.Write(console, Record, TimeSpan.FromSeconds(2.5));

        var page = text.ToString();
        page.ShouldContain("WR55X10025  GE  Sensor [new]");
        page.ShouldContain("version 3, confidence 91 %, VALIDATED, found in 2.5 s");
        page.ShouldContain("Sources: ENCOMPASS ANSWERED");
        page.Split('\n').ShouldContain(line => line.Contains("weight_lbs") && line.Contains("0.06 lb") && line.Contains("95 %") && line.Contains("ENCOMPASS"));
        page.ShouldNotContain("MARCONE");
        page.ShouldContain("1 attributes that nobody states");
    }
}

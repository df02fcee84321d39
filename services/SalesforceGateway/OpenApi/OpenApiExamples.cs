namespace PartsCatalog.SalesforceGateway.OpenApi;

/// <summary>Examples of the document. The tests read each as what it is an example of.</summary>
internal static class OpenApiExamples
{
    public const string LookupRequest =
        """
        { "part_number": "WR55X10025", "manufacturer": "GE", "priority": "INTERACTIVE", "force_refresh": false, "source": "SALESFORCE" }
        """;

    public const string Accepted =
        """
        {
          "session_id": "01934f9e-5c1a-7c3e-9a4b-2f6d8e0b1c55",
          "part_number": "WR55X10025",
          "manufacturer": "GE",
          "status": "PENDING",
          "status_url": "/v1/lookup/01934f9e-5c1a-7c3e-9a4b-2f6d8e0b1c55",
          "retry_after_seconds": 1
        }
        """;

    public const string Session =
        """
        {
          "session_id": "01934f9e-5c1a-7c3e-9a4b-2f6d8e0b1c55",
          "part_number": "WR55X10025",
          "manufacturer": "GE",
          "request_timestamp": "2026-01-12T10:30:00Z",
          "request_source": "SALESFORCE",
          "priority": "INTERACTIVE",
          "status": "COMPLETED",
          "stage": null,
          "completion_timestamp": "2026-01-12T10:30:06.214Z",
          "total_sources_queried": 4,
          "successful_sources": 3,
          "failed_sources": ["MARCONE"],
          "processing_time_seconds": 6.214,
          "catalog_record_id": "01934f9e-7d2b-7a10-8c11-5b0e4a9d3f77",
          "catalog_version": 2,
          "failure_reason": null,
          "failure_detail": null,
          "candidates": [],
          "joined_session_id": null,
          "timeline": [{ "at": "2026-01-12T10:30:00.020Z", "event": "REQUESTED", "detail": null }],
          "supersession": null,
          "from_cache": false,
          "status_url": "/v1/lookup/01934f9e-5c1a-7c3e-9a4b-2f6d8e0b1c55",
          "record_url": "/v1/catalog/lookup/WR55X10025?manufacturer=GE",
          "raw_url": "/v1/lookup/01934f9e-5c1a-7c3e-9a4b-2f6d8e0b1c55/raw",
          "retry_after_seconds": null
        }
        """;

    public const string Record =
        """
        {
          "part_number": "WR55X10025",
          "catalog_id": "01934f9e-7d2b-7a10-8c11-5b0e4a9d3f77",
          "manufacturer": "GE",
          "title": "GE WR55X10025 Refrigerator Temperature Sensor",
          "confidence_score": 0.95,
          "last_updated": "2026-01-12T10:30:06Z"
        }
        """;

    public const string InvalidRequest =
        """
        {
          "type": "https://tools.ietf.org/html/rfc9110#section-15.5.1",
          "title": "The request is not valid.",
          "status": 400,
          "errors": [{ "detail": "part_number is missing; expected a part number of 3 to 40 characters", "pointer": "/part_number" }],
          "traceId": "4bf92f3577b34da6a3ce929d0e0e4736"
        }
        """;

    public const string Ambiguous =
        """
        {
          "type": "https://tools.ietf.org/html/rfc9110#section-15.5.10",
          "title": "Several makes use this number.",
          "status": 409,
          "detail": "Name one of the candidates in the query parameter manufacturer.",
          "candidates": [
            { "manufacturer": "GE", "part_number": "12345", "record_url": "/v1/catalog/lookup/12345?manufacturer=GE" },
            { "manufacturer": "Whirlpool", "part_number": "12345", "record_url": "/v1/catalog/lookup/12345?manufacturer=Whirlpool" }
          ],
          "traceId": "4bf92f3577b34da6a3ce929d0e0e4736"
        }
        """;
}

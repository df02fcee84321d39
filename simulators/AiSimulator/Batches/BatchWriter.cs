using System.Text.Json;

namespace PartsCatalog.AiSimulator.Batches;

/// <summary>Writes files and batches in the providers' shapes.</summary>
internal static class BatchWriter
{
    public static void Write(Utf8JsonWriter json, StoredFile file)
    {
        json.WriteStartObject();
        json.WriteString("id", file.Id);
        json.WriteString("object", "file");
        json.WriteNumber("bytes", file.Content.Length);
        json.WriteNumber("created_at", file.CreatedAt.ToUnixTimeSeconds());
        json.WriteString("filename", file.Name);
        json.WriteString("purpose", file.Purpose);
        json.WriteString("status", "processed");
        json.WriteEndObject();
    }

    /// <summary>A batch as it is at one moment: under its lock.</summary>
    public static void Write(Utf8JsonWriter json, Batch batch)
    {
        lock (batch.Gate)
        {
            WriteLocked(json, batch);
        }
    }

    /// <summary>A page of a list.</summary>
    public static void WriteList(Utf8JsonWriter json, IReadOnlyList<Batch> page, bool hasMore)
    {
        json.WriteStartObject();
        json.WriteString("object", "list");
        json.WriteStartArray("data");
        foreach (var batch in page)
        {
            Write(json, batch);
        }

        json.WriteEndArray();
        json.WriteString("first_id", page.Count > 0 ? page[0].Id : null);
        json.WriteString("last_id", page.Count > 0 ? page[^1].Id : null);
        json.WriteBoolean("has_more", hasMore);
        json.WriteEndObject();
    }

    private static void WriteLocked(Utf8JsonWriter json, Batch batch)
    {
        json.WriteStartObject();
        json.WriteString("id", batch.Id);
        json.WriteString("object", "batch");
        json.WriteString("endpoint", batch.Endpoint);
        WriteErrors(json, batch.Faults);
        json.WriteString("input_file_id", batch.InputFileId);
        json.WriteString("completion_window", "24h");
        json.WriteString("status", batch.Status);
        json.WriteString("output_file_id", batch.OutputFileId);
        json.WriteString("error_file_id", batch.ErrorFileId);
        json.WriteNumber("created_at", batch.CreatedAt.ToUnixTimeSeconds());
        json.WriteNumber("expires_at", batch.CreatedAt.AddHours(24).ToUnixTimeSeconds());
        WriteTime(json, "in_progress_at", batch.InProgressAt);
        WriteTime(json, "finalizing_at", batch.FinalizingAt);
        WriteTime(json, "cancelling_at", batch.CancellingAt);
        foreach (var status in (string[])["completed", "failed", "expired", "cancelled"])
        {
            WriteTime(json, $"{status}_at", batch.Status == status ? batch.EndedAt : null);
        }

        json.WriteStartObject("request_counts");
        json.WriteNumber("total", batch.Items.Count);
        json.WriteNumber("completed", batch.Completed);
        json.WriteNumber("failed", batch.Failed);
        json.WriteEndObject();
        json.WriteStartObject("metadata");
        foreach (var (name, value) in batch.Metadata)
        {
            json.WriteString(name, value);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteTime(Utf8JsonWriter json, string name, DateTimeOffset? time)
    {
        if (time is { } at)
        {
            json.WriteNumber(name, at.ToUnixTimeSeconds());
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static void WriteErrors(Utf8JsonWriter json, IReadOnlyList<BatchFault> faults)
    {
        if (faults.Count == 0)
        {
            json.WriteNull("errors");
            return;
        }

        json.WriteStartObject("errors");
        json.WriteString("object", "list");
        json.WriteStartArray("data");
        foreach (var fault in faults)
        {
            json.WriteStartObject();
            json.WriteString("code", fault.Code);
            json.WriteString("message", fault.Message);
            json.WriteString("param", fault.Param);
            if (fault.Line is { } line)
            {
                json.WriteNumber("line", line);
            }
            else
            {
                json.WriteNull("line");
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}

namespace PartsCatalog.SupplierAdapter.Images.Objects;

/// <summary>Where the bucket of images is. Without a bucket, images are kept in a folder.</summary>
internal sealed class S3Options
{
    /// <summary>Name of the bucket; it has to exist.</summary>
    public string Bucket { get; set; } = "";

    /// <summary>Begins every key, e.g. "parts/"; may be empty.</summary>
    public string Prefix { get; set; } = "";

    /// <summary>Region, e.g. "us-east-1".</summary>
    public string Region { get; set; } = "us-east-1";

    /// <summary>Address of an S3 server that is not AWS's; empty for AWS.</summary>
    public string ServiceUrl { get; set; } = "";

    /// <summary>Empty: the machine's own role or profile.</summary>
    public string AccessKey { get; set; } = "";

    /// <summary>Of the access key.</summary>
    public string SecretKey { get; set; } = "";
}

using System.Runtime.InteropServices;

namespace PartsCatalog.Consensus.Fuse;

/// <summary>A claim as it was read: attribute and source are numbered in the order in which the file first names them.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct StoredClaim(int Attribute, int Source, string Value, double Day);

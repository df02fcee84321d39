using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using PartsCatalog.ServiceDefaults;
using PartsCatalog.SupplierAdapter.Suppliers;

namespace PartsCatalog.SupplierAdapter.Tests.Host;

/// <summary>The suppliers' clients, as the service registers them, pointed at the simulator; nothing else of the service.</summary>
internal static class SuppliersAtSimulator
{
    /// <summary>The clients with those settings (<c>Suppliers:…</c>).</summary>
    public static WebApplication Create(SimulatorHost simulator, TimeProvider? clock = null, params (string Key, string Value)[] settings)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Configuration["services:supplier-simulator:http:0"] = simulator.Url;
        foreach (var (key, value) in settings)
        {
            builder.Configuration[$"Suppliers:{key}"] = value;
        }

        builder.Services.AddSingleton(clock ?? TimeProvider.System);
        builder.AddRedis();
        builder.AddSuppliers();
        return builder.Build();
    }

    /// <summary>All suppliers.</summary>
    public static IReadOnlyList<ISupplier> Suppliers(this WebApplication application) => [.. application.Services.GetServices<ISupplier>().OrderBy(supplier => supplier.Name)];
}

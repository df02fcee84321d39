using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using PartsCatalog.ServiceDefaults;
using PartsCatalog.SupplierAdapter.Querying;
using PartsCatalog.SupplierAdapter.Suppliers;

namespace PartsCatalog.SupplierAdapter.Tests.Suppliers;

public sealed class Suppliers_without_credentials
{
    private const string Simulator = "http://127.0.0.1:9";

    [Fact]
    public void Are_all_simulated_where_none_has_any() =>
        Addresses().ShouldAllBe(supplier => supplier.Value.StartsWith(Simulator, StringComparison.Ordinal));

    [Theory]
    [InlineData("Suppliers:Encompass:User", "ENCOMPASS")]
    [InlineData("Suppliers:Marcone:ClientId", "MARCONE")]
    [InlineData("Suppliers:Amazon:ClientId", "AMAZON")]
    public void Are_not_asked_beside_a_real_one(string setting, string real)
    {
        var addresses = Addresses((setting, "an account"));

        addresses[real].ShouldStartWith("https://");
        addresses.Where(supplier => supplier.Key != real).ShouldAllBe(supplier => supplier.Value == "");
    }

    [Fact]
    public void Are_not_asked_beside_a_real_one_whose_address_is_missing() =>
        Addresses(("Suppliers:Reliable:ApiKey", "a key")).Values.ShouldAllBe(address => address == "");

    [Fact]
    public void Are_asked_where_they_are_said_to_be()
    {
        var addresses = Addresses(("Suppliers:Encompass:User", "an account"), ("Suppliers:Marcone:BaseUrl", "https://test.example"));

        addresses["MARCONE"].ShouldBe("https://test.example");
        addresses["AMAZON"].ShouldBe("");
    }

    private static Dictionary<string, string> Addresses(params (string Key, string Value)[] settings)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Configuration["services:supplier-simulator:http:0"] = Simulator;
        foreach (var (key, value) in settings)
        {
            builder.Configuration[key] = value;
        }

        builder.Services.AddSingleton(TimeProvider.System);
        builder.AddRedis();
        builder.AddSuppliers();
        using var adapter = builder.Services.BuildServiceProvider();
        return adapter.GetServices<SupplierDesk>().ToDictionary(desk => desk.Name.Value, desk => desk.Options.BaseUrl);
    }
}

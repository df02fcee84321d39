using PartsCatalog.SupplierSimulator.Amazon;
using PartsCatalog.SupplierSimulator.Encompass;
using PartsCatalog.SupplierSimulator.Faults;
using PartsCatalog.SupplierSimulator.Http;
using PartsCatalog.SupplierSimulator.Marcone;
using PartsCatalog.SupplierSimulator.Reliable;
using PartsCatalog.SupplierSimulator.Sim;
using PartsCatalog.SupplierSimulator.World;

namespace PartsCatalog.SupplierSimulator;

internal static class SimulatorServices
{
    public static void AddSimulator(this WebApplicationBuilder builder)
    {
        builder.Add<WorldOptions>(WorldOptions.SectionName);
        builder.Add<FaultOptions>(FaultOptions.SectionName);
        builder.Add<RateLimitOptions>(RateLimitOptions.SectionName);
        builder.Add<EncompassOptions>(EncompassOptions.SectionName);
        builder.Add<MarconeOptions>(MarconeOptions.SectionName);
        builder.Add<ReliableOptions>(ReliableOptions.SectionName);
        builder.Add<AmazonOptions>(AmazonOptions.SectionName);

        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<PartWorld>().AddSingleton<CorruptionModel>();
        builder.Services.AddSingleton<CallLog>().AddSingleton<FaultBoard>().AddSingleton<FaultPlayer>().AddSingleton<RateLimiter>().AddSingleton<SupplierPipeline>();
        builder.Services.AddSingleton<EncompassApi>().AddSingleton<EncompassGate>().AddSingleton<EncompassPartWriter>().AddSingleton<ModelRegistry>();
        builder.Services.AddSingleton<MarconeApi>();
        builder.Services.AddSingleton<ReliableApi>().AddSingleton<ReliableAuthentication>();
        builder.Services.AddSingleton<AmazonShelf>().AddSingleton<AmazonCatalog>().AddSingleton<CreatorsApi>().AddSingleton<PaApi>().AddSingleton<PaApiSignature>();
    }

    private static void Add<TOptions>(this WebApplicationBuilder builder, string section)
        where TOptions : class =>
        builder.Services.AddOptions<TOptions>().BindConfiguration(section).ValidateDataAnnotations().ValidateOnStart();
}

using PartsCatalog.Consensus;
using PartsCatalog.Consensus.Conflicts;
using PartsCatalog.Consensus.Decisions;
using PartsCatalog.Consensus.Explanations;
using PartsCatalog.Consensus.Fuse;
using PartsCatalog.Consensus.Policies;
using PartsCatalog.Consensus.Replays;
using PartsCatalog.Consensus.ResolveConflicts;
using PartsCatalog.Consensus.Reviews;
using PartsCatalog.Contracts;
using PartsCatalog.ServiceDefaults;
using PartsCatalog.ServiceDefaults.Messaging;

// A command on files: it starts no host, and needs neither database nor broker.
if (args is ["fuse", .. var files])
    return FuseCommand.Run(files, Console.Out, Console.Error);

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
builder.AddPostgres("consensusdb");
builder.AddMessaging(bus => bus.AddConsumer<ResolveConsensusConsumer>(EndpointNames.Consensus, endpoint => endpoint.Prefetch = 64));
builder.AddConsensusPolicy();
builder.Services.AddSingleton<SettlementStore>();
builder.Services.AddSingleton<DecisionReader>();
builder.Services.AddSingleton<ConflictReader>();
builder.Services.AddSingleton<ReviewReader>();
builder.Services.AddSingleton<PastPolicies>();
builder.Services.AddSingleton<Replaying>();
builder.AddDeciding();

var app = builder.Build();
app.MapServiceDefaults();
app.MapDecisions();
app.MapConflicts();
app.MapReviews();
app.MapDecide();
app.MapExplanations();
app.MapReplays();
return await app.RunWithVerbsAsync(args);

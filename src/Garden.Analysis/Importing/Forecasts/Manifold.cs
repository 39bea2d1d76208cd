using System.Collections.Immutable;
using System.Text.Json;
using Garden.Analysis.Editing;
using Garden.Language.Diagnostics;

namespace Garden.Analysis.Importing.Forecasts;

/// <summary>
/// Imports markets of Manifold, and one's bets on them, as its interface answers them. A bet is not a belief, for it says only on which side of the
/// market the writer stood: each belief waits for its number, and what the market said stands beside it.
/// </summary>
public static class Manifold
{
    private const string Site = "Manifold";

    /// <inheritdoc cref="Importer"/>
    public static Result<ImportPlan, Refusal> Import(ImportSource source, EditedGarden garden)
    {
        List<JsonElement> markets = [];
        List<JsonElement> bets = [];
        string marketFile = source.Name;
        string betFile = source.Name;
        ImmutableArray<ImportNote>.Builder notes = ImmutableArray.CreateBuilder<ImportNote>();
        foreach (ImportedFile file in source.Files)
        {
            if (file.Content is null || !file.Path.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
            {
                notes.Add(new ImportNote(file.Path, null, "not read: the answers of Manifold's interface are files ending in .json"));
                continue;
            }

            if (!JsonSource.Open(file).TryGet(out JsonDocument? document, out Refusal? unread))
            {
                return unread;
            }

            using (document)
            {
                JsonElement root = document.RootElement.Clone();
                foreach (JsonElement one in root.OneOrMore())
                {
                    bool isMarket = one.Text("question") is not null && one.Text("outcomeType") is not null;
                    if (!isMarket && (one.Text("contractId") is null || one.Number("createdTime") is null))
                    {
                        return new Refusal($"'{file.Path}' holds something that is neither a market nor a bet of Manifold's interface");
                    }

                    (isMarket ? markets : bets).Add(one);
                    marketFile = isMarket ? file.Path : marketFile;
                    betFile = isMarket ? betFile : file.Path;
                }
            }
        }

        if (markets.Count == 0)
        {
            return new Refusal($"'{source.Name}' holds no markets, and a bet does not say what it is on", "save /v0/markets or /v0/market/ID beside the bets, and name their folder");
        }

        string? me = null;
        if (bets.Count > 0 && !OwnForecasts.Name(source.Me, bets.Select(bet => bet.Text("userUsername") ?? bet.Text("userId") ?? ""), betFile, notes).TryGet(out me, out Refusal? refusal))
        {
            return refusal;
        }

        JsonElement[] own = [.. bets.Where(bet => me is not null && (bet.Text("userUsername") ?? bet.Text("userId")) == me)];
        ManifoldMarkets read = new(marketFile, own, source, notes);
        List<ForecastQuestion> questions = [.. markets.SelectMany(read.Of)];
        read.TellBets(betFile, bets.Count, markets);
        return new ForecastPlan(ManifoldMarkets.Tool, Site, garden, source).Of(questions, notes);
    }
}

namespace Garden.Browser.Tests;

/// <summary>The built sites and their server, the same for all browsers of a run: made for the first that asks, gone with the last.</summary>
internal sealed class SharedSite
{
    private static readonly Lock Gate = new();

    private static Task<SharedSite>? _current;

    private static int _users;

    private SharedSite()
    {
    }

    public PublishedGarden Garden { get; private set; } = null!;

    public SiteServer Server { get; private set; } = null!;

    /// <summary>The sites, until <see cref="GiveBackAsync"/>.</summary>
    public static Task<SharedSite> TakeAsync()
    {
        lock (Gate)
        {
            _users++;
            return _current ??= MakeAsync();
        }
    }

    /// <summary>Ends what <see cref="TakeAsync"/> began; the last user takes the sites away.</summary>
    public async Task GiveBackAsync()
    {
        lock (Gate)
        {
            if (--_users > 0)
            {
                return;
            }

            _current = null;
        }

        await Server.DisposeAsync();
        Garden.Dispose();
    }

    private static async Task<SharedSite> MakeAsync()
    {
        SharedSite site = new() { Garden = await PublishedGarden.BuildAsync() };
        site.Server = await SiteServer.StartAsync(site.Garden.Folder, PublishedGarden.Root);
        return site;
    }
}

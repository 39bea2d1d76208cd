using Garden.Cli.Serving;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Garden.Browser.Tests;

/// <summary>A static host as simple as any: files of one folder below one path, and the site's own page for what is missing.</summary>
internal sealed class SiteServer : IAsyncDisposable
{
    private readonly WebApplication _application;

    private SiteServer(WebApplication application) => _application = application;

    /// <summary>The address of the first page.</summary>
    public Uri Root { get; private init; } = new("about:blank");

    public static async Task<SiteServer> StartAsync(string folder, string root)
    {
        Dictionary<string, ServedFile> files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(
            file => root + Path.GetRelativePath(folder, file).Replace('\\', '/'),
            file => ServedFile.At(file, () => File.ReadAllBytes(file)),
            StringComparer.Ordinal);
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        WebApplication application = builder.Build();
        application.Run(context => AnswerAsync(context, files, root));
        await application.StartAsync();
        return new SiteServer(application) { Root = new Uri(application.Urls.Single() + root) };
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private static async Task AnswerAsync(HttpContext context, Dictionary<string, ServedFile> files, string root)
    {
        string path = context.Request.Path.Value ?? "";
        path = path.EndsWith('/') ? path + "index.html" : path;
        if (!files.TryGetValue(path, out ServedFile? file))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            file = files[root + "404.html"];
        }

        context.Response.ContentType = file.ContentType;
        await context.Response.Body.WriteAsync(file.Read());
    }
}

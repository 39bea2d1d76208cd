using System.Net;
using System.Text;
using System.Threading.Channels;
using Garden.Language.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;

namespace Garden.Cli.Serving;

/// <summary>The answer to each request of the preview.</summary>
internal static class Responses
{
    private const string Events = "__garden/events";
    private const string Script = "__garden/reload.js";
    private const string Findings = "__garden/findings/";
    private const string NotFoundPage = "404.html";

    /// <summary>Answers one request.</summary>
    /// <param name="guard">Null until the port is known.</param>
    /// <param name="server">What there is to show now, and who waits for news.</param>
    public static async Task AnswerAsync(HttpContext context, RequestGuard? guard, PreviewServer server)
    {
        Begin(context.Response.Headers);
        try
        {
            await ChosenAsync(context, guard, server);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The browser went away.
        }
#pragma warning disable CA1031 // Whatever an answer throws is told; the preview goes on.
        catch (Exception defect) when (defect is not BadHttpRequestException && !context.Response.HasStarted)
#pragma warning restore CA1031
        {
            server.Tell(defect);
            context.Response.Headers.Clear();
            Begin(context.Response.Headers);
            await PlainAsync(context, StatusCodes.Status500InternalServerError);
        }
    }

    /// <summary>What every answer says.</summary>
    private static void Begin(IHeaderDictionary headers)
    {
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "no-store";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
    }

    private static Task ChosenAsync(HttpContext context, RequestGuard? guard, PreviewServer server)
    {
        IHeaderDictionary headers = context.Response.Headers;
        if ((guard is null ? StatusCodes.Status503ServiceUnavailable : guard.Refusal(context.Request)) is int refusal)
        {
            headers.Allow = refusal == StatusCodes.Status405MethodNotAllowed ? "GET, HEAD" : StringValues.Empty;
            return PlainAsync(context, refusal);
        }

        string target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        return RequestPath.Of(target) switch
        {
            null => PlainAsync(context, StatusCodes.Status400BadRequest),
            Events => ListenAsync(context, server),
            Script => BytesAsync(context, "text/javascript; charset=utf-8", ReloadScript.Content),
            var path when path.StartsWith(Findings, StringComparison.Ordinal) => FindingsAsync(context, server.Current, path[Findings.Length..]),
            var path => FileAsync(context, server, path),
        };
    }

    /// <summary>The findings of a page. A defect of the linter is no reason to show less of the page: it shows in <c>garden lint</c>.</summary>
    private static async Task FindingsAsync(HttpContext context, Preview preview, string address)
    {
        byte[] found;
        try
        {
            found = await Task.Run(() => preview.FindingsAt(address).ToJson(), context.RequestAborted);
        }
        catch (OperationCanceledException)
        {
            return;
        }
        catch (InternalErrorException)
        {
            found = FoundOnPage.Nothing.ToJson();
        }

        await BytesAsync(context, "application/json; charset=utf-8", found);
    }

    private static Task FileAsync(HttpContext context, PreviewServer server, string path)
    {
        Preview preview = server.Current;
        if (preview.Find is not Func<string, ServedFile?> find)
        {
            return ProblemsAsync(context, preview, StatusCodes.Status503ServiceUnavailable);
        }

        string name = path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path;
        ServedFile? file;
        bool isFolder;
        try
        {
            file = find(name);
            isFolder = file is null && find(path + "/index.html") is not null;
            if (file is null && !isFolder && find(NotFoundPage) is ServedFile missing)
            {
                (name, file) = (NotFoundPage, missing);
                context.Response.StatusCode = StatusCodes.Status404NotFound;
            }
        }
#pragma warning disable CA1031 // Whatever looking through the site throws is told; the preview goes on.
        catch (Exception defect)
#pragma warning restore CA1031
        {
            return FailAsync(context, server, preview, (name, ServedFile.At(name, () => [])), defect);
        }

        if (file is not null)
        {
            return ContentAsync(context, server, preview, (name, file));
        }

        if (isFolder)
        {
            context.Response.Headers.Location = "/" + Language.Model.Address.Encode(path) + "/" + context.Request.QueryString.Value;
        }

        return PlainAsync(context, isFolder ? StatusCodes.Status302Found : StatusCodes.Status404NotFound);
    }

    private static Task ContentAsync(HttpContext context, PreviewServer server, Preview preview, (string Name, ServedFile Content) shown)
    {
        (string name, ServedFile file) = shown;
        byte[] content;
        try
        {
            content = file.Read();
            if (file.IsPage)
            {
                server.Remember(name, content);
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return PlainAsync(context, StatusCodes.Status404NotFound);
        }
#pragma warning disable CA1031 // Whatever rendering throws is told; the preview goes on.
        catch (Exception defect)
#pragma warning restore CA1031
        {
            return FailAsync(context, server, preview, shown, defect);
        }

        return BytesAsync(context, file.ContentType, file.IsPage ? preview.Inject(content) : content);
    }

    /// <summary>A page that makes the program fail is shown as it was when it last did not, under what happened.</summary>
    private static Task FailAsync(HttpContext context, PreviewServer server, Preview preview, (string Name, ServedFile Content) shown, Exception defect) =>
        server.Fail(preview, shown.Name, defect) is byte[] lastGood
            ? BytesAsync(context, shown.Content.ContentType, shown.Content.IsPage ? preview.Inject(lastGood) : lastGood)
            : ProblemsAsync(context, server.Current, StatusCodes.Status500InternalServerError);

    /// <summary>Before the first good build there is no page to lay the problems over.</summary>
    private static Task ProblemsAsync(HttpContext context, Preview preview, int status)
    {
        context.Response.StatusCode = status;
        string words = preview.Problems.Length == 0 ? "The garden is being built." : preview.Problems;
        string page = $"<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>garden</title><body><pre>{WebUtility.HtmlEncode(words)}</pre></body></html>";
        return BytesAsync(context, "text/html; charset=utf-8", preview.Inject(Encoding.UTF8.GetBytes(page)));
    }

    private static async Task ListenAsync(HttpContext context, PreviewServer server)
    {
        if (!RequestGuard.IsOwnOrigin(context.Request))
        {
            await PlainAsync(context, StatusCodes.Status403Forbidden);
            return;
        }

        if (HttpMethods.IsHead(context.Request.Method) || server.Hub.Join() is not Channel<string> news)
        {
            context.Response.Headers.Connection = "close";
            await PlainAsync(context, HttpMethods.IsHead(context.Request.Method) ? StatusCodes.Status405MethodNotAllowed : StatusCodes.Status503ServiceUnavailable);
            return;
        }

        try
        {
            context.Response.ContentType = "text/event-stream";
            await context.Response.WriteAsync("retry: 500\n" + server.Current.ToEvent(), context.RequestAborted);
            await foreach (string item in news.Reader.ReadAllAsync(context.RequestAborted))
            {
                await context.Response.WriteAsync(item, context.RequestAborted);
            }
        }
        catch (OperationCanceledException)
        {
            // The browser went away.
        }
        finally
        {
            server.Hub.Leave(news);
        }
    }

    private static Task PlainAsync(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return BytesAsync(context, "text/plain; charset=utf-8", Encoding.UTF8.GetBytes($"{status} {(HttpStatusCode)status}\n"));
    }

    private static async Task BytesAsync(HttpContext context, string type, byte[] content)
    {
        context.Response.ContentType = type;
        context.Response.ContentLength = content.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await context.Response.Body.WriteAsync(content, context.RequestAborted);
        }
    }
}

using System.Net;
using Microsoft.AspNetCore.Http;

namespace Garden.Cli.Serving;

/// <summary>
/// Who may ask. A page on another site can make a browser send requests here, and can make its own name lead to this
/// machine; the headers <c>Host</c> and <c>Origin</c> tell.
/// </summary>
/// <param name="port">The port that is listened on.</param>
/// <param name="exposedAs">The address given with <c>--host</c>; null when only this machine may ask.</param>
internal sealed class RequestGuard(int port, string? exposedAs)
{
    /// <summary>The status that refuses a request; null when it may pass.</summary>
    public int? Refusal(HttpRequest request)
    {
        if (!IsAllowedHost(HostOf(request)))
        {
            return StatusCodes.Status403Forbidden;
        }

        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            return StatusCodes.Status405MethodNotAllowed;
        }

        return null;
    }

    /// <summary>Whether a request comes from a page of this site, or from no page at all.</summary>
    public static bool IsOwnOrigin(HttpRequest request)
    {
        string site = request.Headers["Sec-Fetch-Site"].ToString();
        return (request.Headers.Origin.Count == 0 || request.Headers.Origin.ToString() == $"http://{HostOf(request).Value}")
            && site is "" or "same-origin" or "none";
    }

    /// <summary>The host as it was sent: the framework decodes names of other scripts, and throws at those that cannot be decoded.</summary>
    private static HostString HostOf(HttpRequest request) => new(request.Headers.Host.ToString());

    private bool IsAllowedHost(HostString host)
    {
        if ((host.Port ?? 80) != port)
        {
            return false;
        }

        if (host.Host is "127.0.0.1" or "[::1]" || host.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        // A number cannot be made to lead here by somebody else's name server; a name can, so only the one given is taken.
        return exposedAs is not null && (IPAddress.TryParse(host.Host, out _) || host.Host.Equals(exposedAs, StringComparison.OrdinalIgnoreCase));
    }
}

namespace Garden.Cli.Serving;

/// <summary>
/// The script that the preview adds to its pages: it reloads them after a build and lays the findings of a failed one
/// over them. An external file, because the pages forbid inline scripts; words only ever as text.
/// </summary>
internal static class ReloadScript
{
    public const string Path = "/__garden/reload.js";

    /// <summary>A hidden tab lets go of its connection: a browser grants a host only six.</summary>
    public static readonly byte[] Content = """
        (() => {
          "use strict";
          const shown = new URL(document.currentScript.src).searchParams.get("revision");
          let source = null;
          let overlay = null;

          function show(problems) {
            overlay?.remove();
            overlay = null;
            if (problems === "") return;
            overlay = document.createElement("pre");
            overlay.setAttribute("role", "alert");
            overlay.style.cssText = "position:fixed;inset:auto 0 0 0;z-index:2147483647;max-height:70vh;overflow:auto;margin:0;"
              + "padding:1rem;background:#1d1f21;color:#f2f2f2;border-top:4px solid #d33;font:13px/1.45 ui-monospace,monospace;white-space:pre";
            overlay.textContent = problems;
            document.body.append(overlay);
          }

          function connect() {
            if (source !== null || document.visibilityState === "hidden") return;
            source = new EventSource("/__garden/events");
            source.addEventListener("state", event => {
              const state = JSON.parse(event.data);
              if (state.revision !== shown) location.reload();
              else show(state.problems);
            });
          }

          document.addEventListener("visibilitychange", () => {
            if (document.visibilityState === "hidden") {
              source?.close();
              source = null;
            } else {
              connect();
            }
          });
          connect();
        })();

        """u8.ToArray();
}

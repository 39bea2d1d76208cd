namespace Garden.Cli.Serving;

/// <summary>
/// The script that the preview adds to its pages: it reloads them after a build, lays the findings of a failed one
/// over them, and counts the findings of the page in a corner. An external file, because the pages forbid inline scripts; words only ever as text.
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

          // what the linter says of this page: a number in the corner that opens the words
          fetch("/__garden/findings" + location.pathname).then(answer => answer.json()).then(({ count, errors, text }) => {
            if (count === 0) return;
            const badge = document.createElement("button");
            badge.type = "button";
            badge.className = "garden-findings";
            badge.textContent = count === 1 ? "1 finding" : count + " findings";
            badge.setAttribute("aria-expanded", "false");
            badge.style.cssText = "position:fixed;inset:auto 1rem 1rem auto;z-index:2147483646;min-height:44px;padding:0 1rem;border:0;border-radius:4px;"
              + "background:" + (errors ? "#a3262b" : "#1d1f21") + ";color:#fff;font:600 14px/1 system-ui,sans-serif;cursor:pointer";
            badge.onclick = () => {
              const opens = overlay === null;
              show(opens ? text : "");
              badge.setAttribute("aria-expanded", String(opens));
              if (opens) overlay.style.paddingBottom = "5rem";
            };
            document.body.append(badge);
          }, () => { /* the page is there all the same */ });

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

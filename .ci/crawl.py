"""Follows everything a published site refers to, from its first page on, and tells what is not there.

    python3 crawl.py FOLDER URL

FOLDER is the built site; URL is where it was built to live. The folder is served below the path of URL, on this machine, and every
address under URL is asked of that server: links, pictures, styles, scripts, feeds, maps, and the files that the site's own lists name. Addresses
elsewhere are not asked for. Ends with 1 when something is missing.
"""
import functools
import http.server
import json
import os
import re
import sys
import tempfile
import threading
import urllib.error
import urllib.request
from html.parser import HTMLParser
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

ADDRESS_ATTRIBUTES = {"href", "src", "poster", "data", "action", "xlink:href"}


class Page(HTMLParser):
    """The addresses that a page refers to and the places on it."""

    def __init__(self):
        super().__init__()
        self.addresses, self.places = [], {"", "top"}

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        self.places.update(values[name] for name in ("id", "name") if values.get(name))
        self.addresses += [values[name] for name in ADDRESS_ATTRIBUTES if values.get(name) is not None]
        self.addresses += [entry.split()[0] for entry in (values.get("srcset") or "").split(",") if entry.strip()]
        if tag == "meta" and (values.get("property") or values.get("name") or "").endswith((":url", ":image")):
            self.addresses.append(values.get("content") or "")

    handle_startendtag = handle_starttag


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


def references(kind, text, base):
    """The addresses in a file, and the places a link may lead to in it (None: not looked at)."""
    if kind == "text/html" or kind == "image/svg+xml":
        page = Page()
        page.feed(text)
        return page.addresses, page.places
    if kind == "text/css":
        return re.findall(r"url\(\s*['\"]?([^'\")]+)", text), None
    if kind.endswith("xml"):
        return re.findall(r"(?:href=\"|<loc>|<id>|<uri>)(https?://[^\"<]+)", text.replace("&amp;", "&")), None
    if kind == "application/json":
        # Addresses in the site's data are relative to its root.
        return [urljoin(base, value) for value in addresses_in(json.loads(text))], None
    if kind in ("text/plain", "text/calendar"):
        unfolded = re.sub(r"\r?\n[ \t]", "", text) if kind == "text/calendar" else text
        return re.findall(r"https?://[^\s\"<>]+", unfolded), None
    return [], None


def addresses_in(value, name=""):
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from addresses_in(inner, key)
    elif isinstance(value, list):
        for inner in value:
            yield from addresses_in(inner, name)
    elif isinstance(value, str) and name == "url":
        yield value


def crawl(root, base):
    """Everything that is missing, each with the page that refers to it."""
    waiting = [(root, "")] + [(urljoin(root, name), "") for name in ("404.html", "garden.json", "beliefs.json")]
    seen, places, missing, anchors = set(), {}, [], []
    while waiting:
        address, source = waiting.pop()
        if address in seen:
            continue
        seen.add(address)
        try:
            with urllib.request.urlopen(address) as answer:
                kind = answer.headers.get_content_type()
                final, body = answer.url, answer.read()
        except urllib.error.HTTPError as error:
            missing.append(f"{source}: {address} ({error.code})")
            continue
        if final != address:
            missing.append(f"{source}: {address} (is at {final})")
        found, places[address] = references(kind, body.decode("utf-8", "replace"), root)
        for written in found:
            target = urljoin(address, written.strip())
            target = root + target[len(base):] if target.startswith(base) else target
            target, anchor = urldefrag(target)
            if target.startswith(root):
                waiting.append((target, address))
                anchors.append((address, target, unquote(anchor)))
            elif urlsplit(target).netloc == urlsplit(root).netloc:
                missing.append(f"{address}: {written} leads out of the site")
    missing += [
        f"{source}: {target}#{anchor} (no such place)"
        for source, target, anchor in anchors
        if places.get(target) is not None and anchor not in places[target]
    ]
    return seen, missing


def main(folder, base):
    path = urlsplit(base).path.strip("/")
    with tempfile.TemporaryDirectory() as top:
        place = os.path.join(top, path)
        os.makedirs(os.path.dirname(place) or top, exist_ok=True)
        os.symlink(os.path.abspath(folder), place)
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=top))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        seen, missing = crawl(f"http://127.0.0.1:{server.server_port}/{path}/", base)
        server.shutdown()
    print("\n".join(sorted(set(missing)) + [f"{len(seen)} addresses, {len(set(missing))} missing"]))
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))

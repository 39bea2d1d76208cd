#!/usr/bin/env bash
# Makes the documentation a site, with the program as it stands here.
#   build/docs.sh OUT [URL]    OUT is the folder of the site, URL where it will live
# A folder's list is README.md where a repository is read, and index.md in a garden. The address of a rule's page there is what -p:DocsUrl=URL
# makes findings lead to.
set -euo pipefail
out=$(realpath -m "$1")
url=${2:-}
cd "$(dirname "${BASH_SOURCE[0]}")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cp -R docs/. build/docs/. "$work"
for folder in "$work" "$work/rules"; do mv "$folder/README.md" "$folder/index.md"; done
find "$work" -name '*.md' -exec sed -i -E 's:(\]\((\.\./|rules/)?)README\.md:\1index.md:g' {} +

garden() { dotnet run --project src/Garden.Cli -c Release -- "$@"; }
garden lint "$work" --strict
garden build "$work" -o "$out" ${url:+-u "$url"}

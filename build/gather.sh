#!/usr/bin/env bash
# Makes the files of a release from what build/pack.sh and build/sbom.sh have made, with their checksums in SHA256SUMS.
#   build/gather.sh FROM OUT NOTES
# FROM holds packages/, a folder for each native program, garden.vsix and garden.cdx.json. OUT must not be there yet. NOTES is the file for what
# CHANGELOG.md says of this version. The same files give the same archives, byte for byte.
set -euo pipefail
from=$(realpath "$1")
out=$(realpath -m "$2")
notes=$(realpath -m "$3")
cd "$(dirname "${BASH_SOURCE[0]}")/.."
version=$(sed -n 's:.*<Version>\(.*\)</Version>.*:\1:p' Directory.Build.props)
moment=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)}

awk -v head="## $version" '/^## /{ inside = ($0 == head) ; next } inside' CHANGELOG.md > "$notes"
grep -q . "$notes" || { echo "CHANGELOG.md says nothing below '## $version'" >&2; exit 1; }

mkdir "$out"
cp "$from"/packages/*.nupkg "$out/"
cp "$from/garden.vsix" "$out/garden-$version.vsix"
cp "$from/garden.cdx.json" "$out/garden-$version.cdx.json"
for system in linux-x64 linux-arm64 osx-arm64; do
  chmod 755 "$from/$system/garden" # what hands files from job to job forgets who may run them
  tar --sort=name --owner=0 --group=0 --numeric-owner --mtime="@$moment" --mode=u=rwX,go=rX -C "$from/$system" -cf - . | gzip -n -9 > "$out/garden-$version-$system.tar.gz"
done
find "$from/win-x64" -exec touch -d "@$moment" {} +
(cd "$from/win-x64" && find . -type f | LC_ALL=C sort | TZ=UTC zip -q -X -@ "$out/garden-$version-win-x64.zip")

cd "$out"
sha256sum -- * > SHA256SUMS
cat SHA256SUMS

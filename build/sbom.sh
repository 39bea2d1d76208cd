#!/usr/bin/env bash
# Writes what garden is made of as a CycloneDX document: the packages of others that travel with it, by the lock of the build, and what a native
# program for Linux is linked with on this machine, as Debian's pkg-config tells. The same commit and machine give the same bytes.
#   build/sbom.sh FILE
set -euo pipefail
command -v pkg-config >/dev/null || { echo "the versions of linked libraries are asked of pkg-config, which is missing here" >&2; exit 1; }
out=$(realpath -m "$1")
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

project=src/Garden.Cli/Garden.Cli.csproj
dotnet tool restore >/dev/null
dotnet restore "$project" -v q >/dev/null
version=$(dotnet msbuild "$project" -getProperty:Version)
runtime=$(dotnet msbuild "$project" -getProperty:BundledNETCoreAppPackageVersion)
dotnet tool run dotnet-CycloneDX "$project" -o "$work" -fn packages.json -F Json -ns -dpr -ed --spec-version 1.6 \
  --set-name garden --set-version "$version" --set-type Application >"$work/log" || { cat "$work/log" >&2; exit 1; }

linked() {
  local version
  version=$(pkg-config --modversion "$2")
  echo "$1 $version"
}
{
  echo ".NET $runtime"
  linked ICU icu-uc
  linked OpenSSL libssl
} > "$work/linked"

# The tool writes the moment of its run; the commit's is the same for everybody.
moment=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)}
mkdir -p "$(dirname "$out")"
jq --argjson moment "$moment" --rawfile linked "$work/linked" '
  .metadata.timestamp = ($moment | todate)
  | .components += [$linked | split("\n")[] | select(. != "") | split(" ") | {
      type: "library", "bom-ref": "\(.[0])@\(.[1])", name: .[0], version: .[1],
      description: (if .[0] == ".NET" then "linked into the native programs" else "linked into the native programs for Linux" end + "; its licence stands in THIRD-PARTY-NOTICES.txt") }]
' "$work/packages.json" > "$out"
echo "wrote $out ($(jq '.components | length' "$out") components)"

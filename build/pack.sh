#!/usr/bin/env bash
# Makes what people install, in the folder named or in artifacts/:
#   packages/          the .NET tool: `dotnet tool install --global Garden.Cli --add-source artifacts/packages`
#   linux-x64/garden   a native program that needs nothing else on the machine, and the licences of what it contains
# The same commit gives the same packages, byte for byte, with the same compiler and ICU.
# The native program takes Linux on x64, gcc, make, cmake, unzip, and Debian's libicu-dev, icu-devtools and libssl-dev; without them there is none.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
out=${1:-artifacts}
export SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)}
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

# Building apart keeps the working folder's own obj/ and bin/ as they are. Analyzers have had their say in the build.
# The path is relative because the SDK looks for a linked ICU below the project's own folder.
apart=$(mktemp -d)
trap 'rm -rf "$apart"' EXIT
common=(-c Release -p:UseArtifactsOutput=true -p:ArtifactsPath="$(realpath --relative-to=src/Garden.Cli "$apart")" -p:ContinuousIntegrationBuild=true -p:RunAnalyzers=false)

# What `garden init` puts into a garden must run on any machine. A program compiled for one kind of machine, or a native
# one, cannot be copied for that: it carries a copy made by the program as it is before.
dotnet publish src/Garden.Cli "${common[@]}" -p:UseAppHost=false -o "$apart/portable"
dotnet "$apart/portable/Garden.Cli.dll" init "$apart/garden" >/dev/null
common+=(-p:PortableProgram="$(echo "$apart"/garden/.github/garden/*)")

dotnet pack src/Garden.Cli "${common[@]}" -p:ReadyToRun=true -o "$out/packages"

missing=()
[ "$(uname -sm)" = "Linux x86_64" ] || missing+=("Linux on x64")
for tool in gcc make cmake unzip icupkg; do command -v "$tool" >/dev/null || missing+=("$tool"); done
for library in libicuuc.a libssl.a; do [ -e "$(gcc -print-file-name="$library" 2>/dev/null)" ] || missing+=("$library"); done
if [ "${#missing[@]}" -gt 0 ]; then
  echo "no native program is made, for this is missing: ${missing[*]}" >&2
  exit 0
fi

# For Linux on x64 the tool is a native program, which takes the place of the package just made. It brings packages of its own,
# which the tracked lock files do not know: it gets lock files apart.
build/icu.sh "$apart/icu"
dotnet pack src/Garden.Cli "${common[@]}" -r linux-x64 -p:PublishAot=true -p:IcuData="$apart/icu" -p:DebugType=none \
  -p:RestoreLockedMode=false -p:NuGetLockFilePath=obj/publish.lock.json -o "$out/packages"
mkdir -p "$out/linux-x64"
unzip -q -o -j "$out"/packages/Garden.Cli.linux-x64.*.nupkg 'tools/*/Garden.Cli' 'tools/*/THIRD-PARTY-NOTICES.txt' -d "$apart/native"
install -m 755 "$apart/native/Garden.Cli" "$out/linux-x64/garden"
mv "$apart/native/THIRD-PARTY-NOTICES.txt" "$out/linux-x64/"

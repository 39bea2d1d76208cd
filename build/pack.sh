#!/usr/bin/env bash
# Makes what people install, in the folder named or in artifacts/:
#   packages/          the .NET tool: `dotnet tool install --global Garden.Cli --add-source artifacts/packages`
#   linux-x64/garden   one file that needs nothing else on the machine, and the licences of what it contains
# The same commit gives the same packages, byte for byte.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
out=${1:-artifacts}
export SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)}
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

# Building apart keeps the working folder's own obj/ and bin/ as they are. Analyzers have had their say in the build.
apart=$(mktemp -d)
trap 'rm -rf "$apart"' EXIT
common=(-c Release --artifacts-path "$apart" -p:ReadyToRun=true -p:ContinuousIntegrationBuild=true -p:RunAnalyzers=false)

# What `garden init` puts into a garden must run on any machine. A program compiled for one kind of machine, or a single
# file, cannot be copied for that: it carries a copy made by the program as it is before.
dotnet publish src/Garden.Cli -c Release --artifacts-path "$apart" -p:ContinuousIntegrationBuild=true -p:RunAnalyzers=false -p:UseAppHost=false -o "$apart/portable"
dotnet "$apart/portable/Garden.Cli.dll" init "$apart/garden" >/dev/null
common+=(-p:PortableProgram="$(echo "$apart"/garden/.github/garden/*)")

dotnet pack src/Garden.Cli "${common[@]}" -o "$out/packages"

# A self-contained file brings a package of its own, which the tracked lock files do not know: it gets lock files apart.
dotnet publish src/Garden.Cli "${common[@]}" -r linux-x64 --self-contained -p:PublishSelfContained=true -p:PublishSingleFile=true -p:PublishReadyToRunComposite=false -p:DebugType=none \
  -p:RestoreLockedMode=false -p:NuGetLockFilePath=obj/publish.lock.json -o "$apart/single"
mkdir -p "$out/linux-x64"
mv "$apart/single/Garden.Cli" "$out/linux-x64/garden"
mv "$apart/single/THIRD-PARTY-NOTICES.txt" "$out/linux-x64/"

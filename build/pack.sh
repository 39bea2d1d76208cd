#!/usr/bin/env bash
# Makes what people install, in the folder named or in artifacts/:
#   build/pack.sh [FOLDER [PART...]]
#   tool        packages/, the .NET tool: `dotnet tool install --global Garden.Cli --add-source artifacts/packages`
#   linux-x64, linux-arm64, osx-arm64, win-x64
#               a folder of that name with the native program, and the licences of what it contains. Each is made on such a machine only;
#               where `tool` is asked for too, its package for Linux on x64 is native as well
#   vscode      garden.vsix, the extension for VS Code
# No part named: the tool, and the native program of this machine where it has what that takes.
# The same commit gives the same files, byte for byte, with the same SDK, linker and ICU.
# A native program for Linux takes gcc, make, cmake, and Debian's libicu-dev, icu-devtools and libssl-dev.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
out=${1:-artifacts}
parts=("${@:2}")
export SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)}
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

case "$(uname -sm)" in
  "Linux x86_64") machine=linux-x64 ;;
  "Linux aarch64") machine=linux-arm64 ;;
  "Darwin arm64") machine=osx-arm64 ;;
  MINGW*x86_64 | MSYS*x86_64) machine=win-x64 ;;
  *) machine=other ;;
esac

missing=()
if [[ $machine == linux-* ]]; then
  for tool in gcc make cmake icupkg; do command -v "$tool" >/dev/null || missing+=("$tool"); done
  for library in libicuuc.a libssl.a; do [ -e "$(gcc -print-file-name="$library" 2>/dev/null)" ] || missing+=("$library"); done
fi

if [ "${#parts[@]}" -eq 0 ]; then
  parts=(tool)
  if [ "$machine" = other ]; then
    echo "no native program is made: there is none for $(uname -sm)" >&2
  elif [ "${#missing[@]}" -gt 0 ]; then
    echo "no native program is made, for this is missing: ${missing[*]}" >&2
  else
    parts+=("$machine")
  fi
fi

native=
for part in "${parts[@]}"; do
  case $part in
    tool | vscode) ;;
    linux-x64 | linux-arm64 | osx-arm64 | win-x64)
      [ "$part" = "$machine" ] || { echo "$part is made on such a machine only, and this is $(uname -sm)" >&2; exit 1; }
      [ "${#missing[@]}" -eq 0 ] || { echo "$part needs what is missing here: ${missing[*]}" >&2; exit 1; }
      native=$part
      ;;
    *) echo "there is no part '$part': say tool, linux-x64, linux-arm64, osx-arm64, win-x64 or vscode" >&2; exit 1 ;;
  esac
done
asked() { [[ " ${parts[*]} " == *" $1 "* ]]; }

steps=0
asked tool && steps=$((steps + 1))
[ -n "$native" ] && steps=$((steps + 1))
[ "$steps" -gt 0 ] && steps=$((steps + 1)) # the program for any machine
asked vscode && steps=$((steps + 1))
step=0
begin() { step=$((step + 1)); echo "[$step/$steps] $1" >&2; }
wrote() { for file in "$@"; do echo "wrote $file ($(($(wc -c < "$file"))) bytes)"; done; }

# Building apart keeps the working folder's own obj/ and bin/ as they are. Its place is always the same, and below this folder: paths of what is
# built get into what is built, and the SDK looks for a linked ICU below the project's own folder. Analyzers have had their say in the build.
apart=.pack
mkdir "$apart" || { echo "another build/pack.sh runs here, or was killed: remove $apart" >&2; exit 1; }
planted=$(mktemp -d)
trap 'rm -rf "$apart" "$planted"' EXIT
common=(-c Release -v q --nologo -p:UseArtifactsOutput=true -p:ArtifactsPath="../../$apart" -p:ContinuousIntegrationBuild=true -p:RunAnalyzers=false)

if asked tool || [ -n "$native" ]; then
  # What `garden init` puts into a garden must run on any machine. A program compiled for one kind of machine, or a native
  # one, cannot be copied for that: it carries a copy made by the program as it is before.
  begin "the program for any machine, which every other one carries"
  dotnet publish src/Garden.Cli "${common[@]}" -p:UseAppHost=false -o "$apart/portable"
  dotnet "$apart/portable/Garden.Cli.dll" init "$planted" >/dev/null
  cp "$planted"/.github/garden/* "$apart/program.tar.gz"
  common+=(-p:PortableProgram="../../$apart/program.tar.gz")
fi

if asked tool; then
  begin "the packages of the .NET tool"
  dotnet pack src/Garden.Cli "${common[@]}" -p:ReadyToRun=true -o "$out/packages"
fi

if [ -n "$native" ]; then
  begin "the native program, which takes a few minutes"
  # It brings packages of its own, which the tracked lock files do not know: it gets lock files apart.
  common+=(-r "$native" -p:PublishAot=true -p:DebugType=none -p:RestoreLockedMode=false -p:NuGetLockFilePath=obj/publish.lock.json)
  name=Garden.Cli
  if [[ $native == linux-* ]]; then
    build/icu.sh "$apart/icu"
    common+=(-p:IcuData="../../$apart/icu")
  elif [ "$native" = win-x64 ]; then
    name=Garden.Cli.exe
  fi

  if asked tool && [ "$native" = linux-x64 ]; then
    # For Linux on x64 it takes the place of the package just made.
    dotnet pack src/Garden.Cli "${common[@]}" -o "$out/packages"
  fi

  dotnet publish src/Garden.Cli "${common[@]}" -o "$apart/native"
  mkdir -p "$out/$native"
  install -m 755 "$apart/native/$name" "$out/$native/${name/Garden.Cli/garden}"
  install -m 644 "$apart/native/THIRD-PARTY-NOTICES.txt" "$out/$native/"
fi

if asked vscode; then
  begin "the extension for VS Code"
  editors/vscode/package.sh "$out" >/dev/null
fi

asked tool && wrote "$out"/packages/*.nupkg
[ -n "$native" ] && wrote "$out/$native"/garden*
asked vscode && wrote "$out/garden.vsix"
exit 0

#!/usr/bin/env bash
# Changes the code of one folder of the core in small ways and tells which of the changes no test notices. The number picks one of them, round
# and round: counted up night by night it goes through all.
#   build/mutate.sh NUMBER [REPORT]    REPORT is the file for what was found, in Markdown
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
mapfile -t folders < <(find src/Garden.{Language,Analysis,Maps,Site} -name '*.cs' -not -path '*/bin/*' -not -path '*/obj/*' -printf '%h\n' | LC_ALL=C sort -u)
folder=${folders[$1 % ${#folders[@]}]}
report=$(realpath -m "${2:-artifacts/mutation.md}")
project=$(basename "$(cut -d / -f 1-2 <<<"$folder")")
echo "mutating $folder, number $(($1 % ${#folders[@]})) of ${#folders[@]}"

dotnet tool restore >/dev/null
cd "tests/$project.Tests"
rm -rf StrykerOutput
dotnet tool run dotnet-stryker -f ../../stryker-config.json --project "$project.csproj" --mutate "**/$folder/*.cs" --output "$PWD/StrykerOutput"
mkdir -p "$(dirname "$report")"
made=$(find "$PWD/StrykerOutput" -name mutation-report.md -print -quit)
[ -n "$made" ] || { echo "no report was made for $folder" >&2; exit 1; }
cp "$made" "$report"

#!/usr/bin/env bash
# Runs the unit tests and tells which share of the program's lines they run. Ends with 1 below the floor.
#   build/coverage.sh [FLOOR]    in percent; 90 unless told
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
dotnet test tests/unit.slnf --settings tests/coverage.runsettings --collect "XPlat code coverage" --results-directory "$work" >&2
python3 build/coverage.py "$work" "${1:-90}"

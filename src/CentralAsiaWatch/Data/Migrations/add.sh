#!/usr/bin/env bash
# Adds a migration: Data/Migrations/add.sh NAME, from any folder.
set -euo pipefail
cd "$(dirname "$0")/../.."
dotnet tool restore
# The tool hands properties on to its own build only through the environment.
export DesignTime=true
dotnet build
dotnet ef migrations add "$1" --context SqliteWatchDbContext --output-dir Data/Migrations/Sqlite --no-build

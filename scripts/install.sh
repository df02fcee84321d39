#!/usr/bin/env bash
# Installs the servers that the system runs on, where they are missing (Debian 12 and 13, Ubuntu 24.04), and leaves no service of theirs running.
#   install.sh --tests    also what the tests need
#   install.sh --faults   also what the fault checks set clocks with
# Says on standard error what it does; does nothing, at once, when all is there.
set -euo pipefail

say() { echo "install: $*" >&2; }

missing=()
compgen -G '/usr/lib/postgresql/*/bin/postgres' >/dev/null || missing+=(postgresql)
[ -x /usr/lib/rabbitmq/bin/rabbitmq-server ] || missing+=(rabbitmq-server)
command -v redis-server >/dev/null || missing+=(redis-server)
command -v vipsthumbnail >/dev/null || missing+=(libvips-tools)
if [ "${1:-}" = --tests ]; then
    command -v node >/dev/null || missing+=(nodejs)
    command -v npm >/dev/null || missing+=(npm)
fi
if [ "${1:-}" = --faults ]; then
    compgen -G '/usr/lib/*/faketime/libfaketime.so.1' >/dev/null || missing+=(libfaketime)
fi

sdk_of_global_json() { sed -n 's/.*"version": *"\([0-9]*\)\..*/\1/p' "$(dirname "${BASH_SOURCE[0]}")/../global.json"; }
sdk=$(sdk_of_global_json)
if ! { command -v dotnet >/dev/null && dotnet --list-sdks | grep -q "^$sdk\."; }; then
    if command -v apt-cache >/dev/null && apt-cache show "dotnet-sdk-$sdk.0" >/dev/null 2>&1; then
        missing+=("dotnet-sdk-$sdk.0")
    else
        say "the .NET SDK $sdk is missing, and this system's package source does not have it."
        say "See https://learn.microsoft.com/dotnet/core/install/linux for how to add one, then run this again."
        exit 1
    fi
fi

[ ${#missing[@]} -gt 0 ] || exit 0

command -v apt-get >/dev/null || { say "missing: ${missing[*]}. This is no Debian or Ubuntu: install them by hand."; exit 1; }
as_root=()
if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || { say "missing: ${missing[*]}. Install them as root: apt-get install -y ${missing[*]}"; exit 1; }
    as_root=(sudo)
fi

say "installing ${missing[*]}"
# Packages of servers start a service when they are installed. This file tells them not to; one that is already there stays as it is.
policy=/usr/sbin/policy-rc.d
if [ ! -e "$policy" ]; then
    printf '#!/bin/sh\nexit 101\n' | "${as_root[@]}" tee "$policy" >/dev/null
    "${as_root[@]}" chmod 0755 "$policy"
    trap '"${as_root[@]}" rm -f "$policy"' EXIT
fi
"${as_root[@]}" apt-get update -qq >&2
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >&2

# Nor are they to come up with the next boot: the system runs servers of its own, with data of its own.
if [ -d /run/systemd/system ]; then
    for package in "${missing[@]}"; do
        case $package in
            postgresql) units=(postgresql.service) ;;
            rabbitmq-server) units=(rabbitmq-server.service epmd.service epmd.socket) ;;
            redis-server) units=(redis-server.service) ;;
            *) units=() ;;
        esac
        for unit in "${units[@]}"; do
            "${as_root[@]}" systemctl disable --now "$unit" >/dev/null 2>&1 || say "$unit is not on this system"
        done
    done
fi
say "done"

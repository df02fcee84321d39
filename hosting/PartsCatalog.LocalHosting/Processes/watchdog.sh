# Runs one process of a resource, and ends it when its host is gone.
#
#   bash -c SCRIPT watchdog SIGNAL GRACE LOG COMMAND [ARGUMENT...]
#
# Bash and not sh: Debian's sh drops variables whose names have a dash, as services__lookup-orchestrator__http__0 has.
#
# Standard input is a pipe that only the host holds open: end of file means that the host has ended, however it ended.
# SIGNAL is what the process then gets first; after GRACE seconds it, its process group and its descendants are killed.
# The first line on standard output is the process id of COMMAND. The exit code is COMMAND's.
signal=$1 grace=$2 log=$3
shift 3

exec 3<&0 4>&1 </dev/null >>"$log" 2>&1

descendants() {
    for pid in $(cat "/proc/$1/task/"*/children 2>/dev/null); do
        echo "$pid"
        descendants "$pid"
    done
}

# A session of its own: its group can be ended as a whole, and a terminal's Ctrl+C reaches only the host.
setsid env --default-signal "$@" 3<&- 4>&- &
child=$!
echo "$child" >&4
exec 4>&-

(
    while read -r _; do :; done <&3
    trap '' TERM
    family=$(descendants "$child")
    kill "-$signal" "$child"
    tenths=$((grace * 10))
    while [ "$tenths" -gt 0 ] && kill -0 "$child"; do
        sleep 0.1
        tenths=$((tenths - 1))
    done
    kill -KILL -- "-$child"
    for pid in $family; do kill -KILL "$pid"; done
) 2>/dev/null &
watcher=$!
# Only now: the two above must be born with signals that work. From here on this shell ends with its process, or not at all.
trap '' HUP INT TERM
exec 3<&-

wait "$child"
code=$?
kill -TERM "$watcher" 2>/dev/null
wait "$watcher"
kill -KILL -- "-$child" 2>/dev/null
exit "$code"

#!/usr/bin/env bash
# Guards what the bench found, without a clock: instructions per respondent, as multiples of those that only counting the
# fields of the same table takes. Counted under valgrind, so the same on every machine but for a few in the system's library.
#
#   tests/bench/guard.sh [PROFILE]     default: try
set -euo pipefail
export LC_ALL=C
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
bench=tests/bench
built=target/${1:-try}
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
# With so many people nearly every cell has somebody: more people take more time, and hardly more cells.
few=20000
many=60000

instructions() {
  valgrind --tool=callgrind --callgrind-out-file=/dev/null "$@" 2>&1 >/dev/null | awk '/Collected/ { print $NF }'
}

analyse() {
  instructions "$built/vorrang-worker" analyse --round "$bench/round" --responses "$1" --map "$bench/map.toml" --out "$place/out"
}

# What each further respondent takes.
each() {
  echo $((($2 - $1) / (many - few)))
}

hold() {
  local what=$1 found=$2 floor=$3 most=$4
  awk -v what="$what" -v found="$found" -v floor="$floor" -v most="$most" 'BEGIN {
    printf "%s: %d instructions per respondent, %.2f times the floor of %d, at most %s\n", what, found, found / floor, floor, most
    exit found > most * floor }'
}

for people in $few $many; do "$built/vorrang-bench" generate "$people" "$place/$people.csv"; done
floor=$(each "$(instructions "$built/vorrang-bench" floor "$place/$few.csv")" "$(instructions "$built/vorrang-bench" floor "$place/$many.csv")")
analysis=$(each "$(analyse "$place/$few.csv")" "$(analyse "$place/$many.csv")")
figures() { instructions "$built/vorrang-bench" figures "$bench" "$1" --replicates "$2"; }
plain=$(each "$(figures "$place/$few.csv" 0)" "$(figures "$place/$many.csv" 0)")
drawn=$(each "$(figures "$place/$few.csv" 16)" "$(figures "$place/$many.csv" 16)")
hold "analysis" "$analysis" "$floor" 6.5
hold "sixteen replicates" $((drawn - plain)) "$floor" 1.5

#!/usr/bin/env bash
# Vorrang beside itself: tallies that are kept against a full pass, and answers in a database analysed against only read.
#
#   tests/bench/own.sh [PEOPLE]     default: 1000000
#
#   REPETITIONS=3  PROFILE=release
set -euo pipefail
export LC_ALL=C
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
: "${REPETITIONS:=3}" "${PROFILE:=release}"
people=${1:-1000000}
bench=tests/bench
built=target/$PROFILE
place=$(mktemp -d)
chmod 711 "$place"
finish() {
  tests/postgres.sh stop "$place/postgres"
  rm -rf "$place"
}
trap finish EXIT

# Seconds, processor seconds and peak kilobytes of the median run of a command, by its seconds.
median() {
  local run
  for run in $(seq "$REPETITIONS"); do
    /usr/bin/time -o "$place/$run.time" -f '%e %U %S %M' "$@" >/dev/null
    awk '{ printf "%s %.2f %s\n", $1, $2 + $3, $4 }' "$place/$run.time"
  done | sort -n | sed -n "$(((REPETITIONS + 1) / 2))p"
}

report() {
  printf '%-42s %8s s  %8s s busy  %8s KB\n' "$@"
}

cargo build --workspace --locked --profile "$PROFILE" --bin vorrang-bench --bin vorrang-worker
program=$built/vorrang-bench
table=$place/people.csv
"$program" generate "$people" "$table"
# One in a hundred, who come and go.
"$program" generate $((people / 100)) "$place/change.csv" --seed 7
for times in 0 10; do
  # shellcheck disable=SC2046
  report "a full pass and $((2 * times)) updates by 1 in 100" $(median "$program" kept "$bench" "$table" "$place/change.csv" "$times")
done
eval "$(tests/postgres.sh start "$place/postgres")"
for database in "sqlite:$place/answers.db" "$VORRANG_TEST_POSTGRES"; do
  "$program" fill "$bench" "$database" "$table"
  # shellcheck disable=SC2046
  report "${database%%:*}: rows read" $(median "$program" rows "$bench" "$database")
  # shellcheck disable=SC2046
  report "${database%%:*}: rows analysed" $(median "$built/vorrang-worker" rank bench --database "$database" --out "$place/out")
done

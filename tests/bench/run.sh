#!/usr/bin/env bash
# Vorrang beside what else could be used, on the same tables: whole processes, cold from the table, medians.
#
#   tests/bench/run.sh [PEOPLE ...]     default: 10000 100000 1000000
#
# Installs what it lacks: R and its packages from Debian, which takes root, the others from PyPI into target/bench. A tool
# is left out where it would need more memory than there is, or more than LIMIT seconds. Nothing else should run meanwhile.
#
#   REPETITIONS=3  REPLICATES=500  LIMIT=600  PROFILE=release  TOOLS="svy numpy survey"  TASKS="point replicates"
set -euo pipefail
export LC_ALL=C
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
# shellcheck source=tests/packages.sh
source tests/packages.sh

: "${REPETITIONS:=3}" "${REPLICATES:=500}" "${LIMIT:=600}" "${PROFILE:=release}"
: "${TOOLS:=svy numpy survey}" "${TASKS:=point replicates}"
sizes=("${@:-10000}")
(($#)) || sizes=(10000 100000 1000000)
bench=tests/bench
place=target/bench
built=target/$PROFILE
runs=$place/runs.tsv
mkdir -p "$place"

install() {
  local packages=()
  [[ -x /usr/bin/time ]] || packages+=(time)
  if [[ " $TOOLS " == *" survey "* ]]; then
    Rscript -e 'library(survey); library(data.table)' >/dev/null 2>&1 ||
      packages+=(r-base-core r-cran-survey r-cran-data.table)
  fi
  python3 -c 'import ensurepip' 2>/dev/null || packages+=(python3-venv)
  ((${#packages[@]} == 0)) || install_asleep "${packages[@]}"
  if [[ ! -x $place/venv/bin/python ]]; then
    python3 -m venv "$place/venv"
    "$place/venv/bin/pip" install --quiet numpy polars ipfn svy
  fi
  cargo build --workspace --locked --profile "$PROFILE" --bin vorrang-bench --bin vorrang-worker
}

# The command of a tool, in the array `command`.
command_of() {
  local tool=$1 table=$2 replicates=$3
  case $tool in
  svy | numpy) command=("$place/venv/bin/python" "$bench/${tool}_run.py" "$table" "$bench/round/margins.csv" "$replicates") ;;
  survey) command=(Rscript "$bench/survey_run.R" "$table" "$bench/round/margins.csv" "$replicates") ;;
  floor) command=("$built/vorrang-bench" floor "$table") ;;
  vorrang)
    if ((replicates)); then
      command=("$built/vorrang-bench" figures "$bench" "$table" --replicates "$replicates")
    else
      command=("$built/vorrang-worker" analyse --round "$bench/round" --responses "$table" --map "$bench/map.toml" --out "$place/out")
    fi
    ;;
  esac
}

# Seconds, processor seconds and peak kilobytes of a command, or nothing if it fails or takes too long.
measure() {
  local measured
  measured=$(mktemp)
  if /usr/bin/time -o "$measured" -f '%e %U %S %M' timeout "$LIMIT" "$@" >/dev/null 2>&1; then
    awk 'END { printf "%s %.2f %s\n", $1, $2 + $3, $4 }' "$measured"
  fi
  rm -f "$measured"
}

# Whether a tool may be tried with so many people, judging by its last run with fewer.
bearable() {
  local available
  available=$(awk '/^MemAvailable/ { print $2 }' /proc/meminfo)
  awk -F'\t' -v tool="$1" -v task="$2" -v people="$3" -v limit="$LIMIT" -v available="$available" '
    $1 == tool && $2 == task && $3 < people { seconds = $4 * people / $3; kilobytes = $6 * people / $3; failed = ($4 == "-") }
    END { exit failed || seconds > 2 * limit || kilobytes > available }' "$runs"
}

compare() {
  local people=$1 table=$place/$1.csv task replicates tools tool repetition found reversed
  [[ -f $table ]] || "$built/vorrang-bench" generate "$people" "$table"
  for task in $TASKS; do
    replicates=0
    tools="vorrang $TOOLS"
    if [[ $task == replicates ]]; then replicates=$REPLICATES; else tools="floor $tools"; fi
    for repetition in $(seq "$REPETITIONS"); do
      for tool in $tools; do
        bearable "$tool" "$task" "$people" || continue
        command_of "$tool" "$table" "$replicates"
        found=$(measure "${command[@]}")
        read -r seconds busy kilobytes <<<"${found:-- - -}"
        printf '%s\t%s\t%s\t%s\t%s\t%s\n' "$tool" "$task" "$people" "$seconds" "$busy" "$kilobytes" | tee -a "$runs" >&2
      done
      reversed=""
      for tool in $tools; do reversed="$tool $reversed"; done
      tools=$reversed
    done
  done
}

machine() {
  printf '\n%s, %s processors, %s GB; load %s; profile %s; medians of %s runs\n\n' \
    "$(awk -F': ' '/^model name/ { print $2; exit }' /proc/cpuinfo)" "$(nproc)" \
    "$(awk '/^MemTotal/ { printf "%.0f", $2 / 1e6 }' /proc/meminfo)" "$(cut -d' ' -f1-3 /proc/loadavg)" \
    "$PROFILE" "$REPETITIONS"
}

rm -f "$runs"
touch "$runs"
install
for people in "${sizes[@]}"; do compare "$people"; done
machine
python3 "$bench/table.py" "$runs"

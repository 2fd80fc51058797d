# Runs as a table of medians. usage: table.py RUNS
import statistics
import sys

runs = {}
for line in open(sys.argv[1]):
    tool, task, people, *measured = line.rstrip("\n").split("\t")
    own = runs.setdefault((task, int(people)), {}).setdefault(tool, [])
    if "-" not in measured:
        own.append([float(number) for number in measured])

print("| people | task | tool | runs | seconds | against Vorrang | processor seconds | against Vorrang | peak memory |")
print("|---|---|---|---|---|---|---|---|---|")
for (task, people), tools in runs.items():
    seconds_of_ours, busy_of_ours, _ = map(statistics.median, zip(*tools["vorrang"]))
    for tool, own in sorted(tools.items()):
        if not own:
            print(f"| {people:,} | {task} | {tool} | | failed or too long | | | | |")
            continue
        seconds, busy, kilobytes = map(statistics.median, zip(*own))
        print(
            f"| {people:,} | {task} | {tool} | {len(own)} | {seconds:.2f} | {seconds / seconds_of_ours:.1f}x"
            f" | {busy:.2f} | {busy / busy_of_ours:.1f}x | {kilobytes / 1000:,.0f} MB |"
        )

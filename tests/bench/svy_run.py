# svy: raking, Taylor means and standard errors, Rao-Wu replicates raked anew. It has no joint covariance of means.
# usage: svy_run.py TABLE MARGINS REPLICATES
import sys

import numpy as np
import polars as pl
import svy

table, margins, replicates = sys.argv[1], sys.argv[2], int(sys.argv[3])
people = pl.read_csv(table).with_columns(pl.col("base_weight").cast(pl.Float64))
goals = [name for name in people.columns if name.startswith("g") and name[1:].isdigit()]
controls = {}
for attribute, value, population in pl.read_csv(margins).iter_rows():
    controls.setdefault(attribute, {})[int(value)] = float(population)

asked = svy.Sample(people, svy.Design(wgt="base_weight", psu="id"))
raking = {"controls": controls, "wgt_name": "raked", "tol": 1e-10, "max_iter": 500}
raked = asked.weighting.rake(**raking)
means = [raked.estimation.mean(goal, drop_nulls=True).estimates[0] for goal in goals]
print(means[0].est, means[0].se)
if replicates > 0:
    drawn = asked.weighting.create_bs_wgts(replicates, kind="rao-wu", rstate=1)
    drawn = drawn.weighting.rake(**raking)
    weights = drawn.data.select(drawn.design.rep_wgts.columns).to_numpy()
    marks = people.select(goals).fill_null(0).to_numpy().astype(float)
    answered = people.select(pl.col(goals).is_not_null()).to_numpy().astype(float)
    found = (weights.T @ marks) / (weights.T @ answered)
    ranks = 1 + np.argsort(np.argsort(-found, axis=1), axis=1)
    print(np.quantile(ranks, [0.025, 0.975], axis=0)[:, 0])

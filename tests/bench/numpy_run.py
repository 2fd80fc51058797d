# An analyst's own script: ipfn rakes the contingency table, numpy does the rest.
# usage: numpy_run.py TABLE MARGINS REPLICATES
import sys
import warnings

import numpy as np
import polars as pl
from ipfn import ipfn

warnings.filterwarnings("ignore")
table, margins, replicates = sys.argv[1], sys.argv[2], int(sys.argv[3])
people = pl.read_csv(table)
goals = [name for name in people.columns if name.startswith("g") and name[1:].isdigit()]
totals = {}
for attribute, _, population in pl.read_csv(margins).iter_rows():
    totals.setdefault(attribute, []).append(float(population))
codes = {attribute: people[attribute].to_numpy() - 1 for attribute in totals}
shape = tuple(len(categories) for categories in totals.values())
cell = np.ravel_multi_index(tuple(codes.values()), shape)
base = people["base_weight"].to_numpy().astype(float)


def raked(weights):
    found = np.bincount(cell, weights, np.prod(shape)).reshape(shape)
    wanted = [np.array(categories) for categories in totals.values()]
    axes = [[axis] for axis in range(len(shape))]
    met = ipfn.ipfn(found.copy(), wanted, axes, convergence_rate=1e-11, max_iteration=500, verbose=0).iteration()
    factors = np.divide(met, found, out=np.zeros_like(found), where=found > 0)
    return weights * factors.ravel()[cell]


n = len(base)
weights = raked(base)
marks = people.select(pl.col(goals).fill_null(0)).to_numpy().astype(float)
answered = people.select(pl.col(goals).is_not_null()).to_numpy().astype(float)
mass = weights @ answered
means = weights @ marks / mass
# Indicators of all categories but the first of each margin, and the intercept.
columns = [np.ones(n)]
for attribute, categories in totals.items():
    columns += [(codes[attribute] == code).astype(float) for code in range(1, len(categories))]
design = np.column_stack(columns)
scores = answered * (marks - means) / mass
slopes = np.linalg.solve(design.T @ (base[:, None] * design), design.T @ (base[:, None] * scores))
residuals = weights[:, None] * (scores - design @ slopes)
residuals -= residuals.mean(axis=0)
covariance = residuals.T @ residuals * n / (n - 1)
chance = np.random.default_rng(1)
if replicates == 0:
    # Ranks of draws from the joint distribution.
    values = chance.multivariate_normal(means, covariance, 10_000, method="cholesky")
else:
    values = np.empty((replicates, len(goals)))
    for replicate in range(replicates):
        times = np.bincount(chance.integers(0, n, n - 1), minlength=n) * (n / (n - 1))
        own = raked(base * times)
        values[replicate] = own @ marks / (own @ answered)
ranks = 1 + np.argsort(np.argsort(-values, axis=1), axis=1)
print(means[0], np.sqrt(covariance[0, 0]), np.quantile(ranks, [0.025, 0.975], axis=0)[:, 0])

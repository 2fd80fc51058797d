# The R package survey: rake, svymean of each goal, subbootstrap replicates raked anew.
# usage: survey_run.R TABLE MARGINS REPLICATES
suppressPackageStartupMessages({
  library(survey)
  library(data.table)
})
arguments <- commandArgs(trailingOnly = TRUE)
replicates <- as.integer(arguments[3])
people <- as.data.frame(fread(arguments[1]))
margins <- fread(arguments[2])
goals <- grep("^g[0-9]+$", names(people), value = TRUE)
attributes <- unique(margins$attribute)
for (name in attributes) people[[name]] <- factor(people[[name]])
formulas <- lapply(attributes, function(name) reformulate(name))
populations <- lapply(attributes, function(name) {
  own <- margins[margins$attribute == name, ]
  setNames(data.frame(factor(own$value), own$population), c(name, "Freq"))
})
control <- list(maxit = 200, epsilon = 1e-9)
design <- svydesign(ids = ~1, weights = ~base_weight, data = people)
raked <- rake(design, formulas, populations, control = control)
means <- lapply(goals, function(goal) svymean(reformulate(goal), raked, na.rm = TRUE))
cat(coef(means[[1]]), SE(means[[1]]))
if (replicates > 0) {
  drawn <- as.svrepdesign(design, type = "subbootstrap", replicates = replicates, compress = FALSE)
  drawn <- rake(drawn, formulas, populations, control = control)
  own <- weights(drawn, "analysis")
  marks <- as.matrix(people[goals])
  answered <- 1 * !is.na(marks)
  marks[is.na(marks)] <- 0
  values <- crossprod(own, marks) / crossprod(own, answered)
  ranks <- t(apply(-values, 1, rank, ties.method = "min"))
  cat("", apply(ranks, 2, quantile, c(.025, .975))[, 1])
}
cat("\n")

# The round's figures, calculated a second time with the R package survey.
#   Rscript figures.R DATA.csv OUT.json
# It reads nothing but the answers: goals, codes and totals are typed in again here, so that a mistake in the
# round folder cannot hide in both calculations.
suppressPackageStartupMessages({library(survey); library(jsonlite)})
options(survey.lonely.psu = "fail")
args <- commandArgs(TRUE)
stopifnot(length(args) == 2)

# In the order of the survey's codes 1 to 16.
goals <- c("culture-sport", "education", "safety", "public-transport", "roads", "health", "hardship",
           "administration", "child-care", "public-space", "old-age", "housing", "integration",
           "local-economy", "nature", "other")
# People entitled to vote in 2019 by size of commune, table 1 of the canton's report.
voters <- c("<1000" = 9304, "1001 bis 2000" = 27703, "2001 bis 5000" = 98359, "5001 bis 10000" = 173562,
            "10001 bis 20000" = 183043, "20001 bis 50000" = 115105, ">100000" = 301666)

answers <- read.csv(args[1], fileEncoding = "UTF-8-BOM", na.strings = "NA", check.names = FALSE)
ranked <- as.matrix(answers[paste0("Frage8_", 1:5)])

# Win share of one person: codes are in order of preference, goals without a place tie at the bottom.
win_share <- function(codes) {
  place <- match(seq_along(goals), codes)
  if (all(is.na(place))) return(rep(NA_real_, length(goals)))
  place[is.na(place)] <- length(codes) + 1
  100 * (rank(-place, ties.method = "average") - 1) / (length(goals) - 1)
}
scores <- t(apply(ranked, 1, win_share))
colnames(scores) <- goals
people <- data.frame(size = factor(answers$gemeinde_groesse, levels = names(voters)), scores, check.names = FALSE)

n <- nrow(people)
population <- sum(voters)
totals <- c(population, voters[-1])
names(totals) <- c("(Intercept)", paste0("size", names(voters)[-1]))
design <- svydesign(ids = ~1, weights = rep(population / n, n), data = people)
raked <- calibrate(design, ~size, population = totals, calfun = "raking", epsilon = 1e-13, maxit = 500)

# Whoever ranked nothing keeps a weight and stays out of the score: with na.rm the mean over a domain of the raked
# design. All goals are missing together, so leaving people out for one goal leaves the same out for all.
means <- svymean(reformulate(sprintf("`%s`", goals)), raked, na.rm = TRUE)
share <- as.numeric(coef(means))
covariance <- unname(as.matrix(vcov(means)))
se <- sqrt(diag(covariance))
df <- degf(raked)
reach <- qt(0.975, df) * se

n_eff <- function(w) sum(w)^2 / sum(w^2)
w <- as.numeric(weights(raked))
answered <- !is.na(scores[, 1])
figures <- list(
  reference = list(R = as.character(getRversion()), survey = as.character(packageVersion("survey"))),
  weighting = list(n = n, population = population, n_eff = n_eff(w), deff = n / n_eff(w),
                   lowest = min(w), highest = max(w)),
  df = df,
  goals = data.frame(id = goals, n = sum(answered), n_eff = n_eff(w[answered]), win_share = share,
                     se = se, ci_low = share - reach, ci_high = share + reach),
  covariance = covariance
)
write(toJSON(figures, auto_unbox = TRUE, digits = I(17), matrix = "rowmajor", pretty = 1), args[2])

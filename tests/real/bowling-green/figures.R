# The round's figures, calculated a second time with the R package survey.
#   Rscript figures.R DATA.csv OUT.json
# It reads nothing but the answers: the statements are typed in again here, so that a mistake in the round folder
# cannot hide in both calculations.
suppressPackageStartupMessages({library(survey); library(jsonlite)})
options(survey.lonely.psu = "fail")
args <- commandArgs(TRUE)
stopifnot(length(args) == 2)

statements <- c(2, 3, 5, 10, 11, 12, 13, 15, 16, 17, 18, 19, 20, 21, 23, 24, 26, 30, 34, 35, 36, 37, 39, 44, 47, 56, 57,
                58, 60, 85, 86, 87, 89, 90, 114, 142, 177, 185, 221)
goals <- paste0("s", statements)

answers <- read.csv(args[1], check.names = FALSE)
votes <- as.matrix(answers[as.character(statements)])

# Win share of one person among the statements he or she was shown: -1 disagree, 0 pass, 1 agree; one is no comparison.
win_share <- function(vote) {
  seen <- !is.na(vote)
  score <- rep(NA_real_, length(vote))
  if (sum(seen) >= 2) score[seen] <- 100 * (rank(vote[seen], ties.method = "average") - 1) / (sum(seen) - 1)
  score
}
scores <- t(apply(votes, 1, win_share))
colnames(scores) <- goals

n <- nrow(scores)
design <- svydesign(ids = ~1, weights = rep(1, n), data = data.frame(scores))
means <- lapply(goals, function(goal) svymean(reformulate(goal), design, na.rm = TRUE))
share <- vapply(means, coef, 0, USE.NAMES = FALSE)
se <- vapply(means, function(mean) as.numeric(SE(mean)), 0)

# Different people saw different statements, and svymean of several variables would keep only those who saw all. The
# joint covariance is therefore that of the totals of the linearised means; whoever did not see a statement has 0.
seen <- !is.na(scores)
linearised <- sweep(ifelse(seen, sweep(scores, 2, share), 0), 2, colSums(seen), "/")
covariance <- unname(as.matrix(vcov(svytotal(linearised, design))))
stopifnot(abs(sqrt(diag(covariance)) / se - 1) < 1e-12)

df <- degf(design)
reach <- qt(0.975, df) * se
n_eff <- function(w) sum(w)^2 / sum(w^2)
w <- as.numeric(weights(design))
figures <- list(
  reference = list(R = as.character(getRversion()), survey = as.character(packageVersion("survey"))),
  weighting = list(n = n, n_eff = n_eff(w), deff = n / n_eff(w), lowest = min(w), highest = max(w)),
  df = df,
  goals = data.frame(id = goals, n = colSums(seen), n_eff = apply(seen, 2, function(i) n_eff(w[i])),
                     win_share = share, se = se, ci_low = share - reach, ci_high = share + reach, row.names = NULL),
  covariance = covariance
)
write(toJSON(figures, auto_unbox = TRUE, digits = I(17), matrix = "rowmajor", pretty = 1), args[2])

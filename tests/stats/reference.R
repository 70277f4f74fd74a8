# Writes reference-r.json: what base R and the package survey give for cases.json. Run from this folder: Rscript reference.R
# survey 4.5: before 4.4 its median skips the first value where that holds half the weight.
suppressMessages({library(survey); library(jsonlite)})
options(survey.lonely.psu = "fail", warn = 1)
SEED <- 20181130
TABLES <- 9999 # tables our Monte Carlo draws
REFERENCE_TABLES <- 1e6 # tables R draws for the reference

numbers <- function(list) vapply(list, function(v) if (is.null(v)) NA_real_ else as.numeric(v), 0)
defined <- function(fields) if (anyNA(unlist(fields)) || any(is.infinite(unlist(fields)))) NULL else fields
# What R cannot give (an error, NA) is null.
quietly <- function(expression) suppressWarnings(tryCatch(expression, error = function(e) NULL))
interval <- function(ci) if (is.null(ci) || anyNA(ci)) list(lower = NULL, upper = NULL) else list(lower = ci[1], upper = ci[2])

# Rows and columns nobody is in are taken out first; less than two of either: no table.
table_of <- function(counts) {
  m <- do.call(rbind, lapply(counts, numbers))
  m <- m[rowSums(m) > 0, colSums(m) > 0, drop = FALSE]
  if (min(dim(m)) < 2) NULL else m
}

# The whole sample is the design; the population and those who answered are a domain of it.
domain_of <- function(given) {
  data <- data.frame(y = numbers(given$values), w = numbers(given$weights))
  if (nrow(data) == 0) return(NULL)
  data$inside <- if (is.null(given$domain)) TRUE else unlist(given$domain)
  whole <- svydesign(ids = ~1, weights = ~w, data = data)
  part <- subset(whole, inside & !is.na(y))
  if (nrow(part) == 0 || sum(weights(part)) == 0) NULL else part
}

wilson <- function(given) {
  n <- given$n
  k <- if (is.null(given$k)) given$share * n else given$k
  if (n == 0) return(NULL)
  ci <- quietly(prop.test(k, n, correct = FALSE)$conf.int)
  if (is.null(ci)) NULL else list(lower = ci[1], upper = ci[2])
}

mean_t <- function(given) {
  y <- na.omit(numbers(given$values))
  if (length(y) == 0) return(NULL)
  # t.test refuses constant data; its interval is then the mean itself
  test <- quietly(t.test(y))
  ci <- if (!is.null(test)) test$conf.int else if (length(y) > 1 && sd(y) == 0) rep(mean(y), 2) else NULL
  sd <- if (length(y) > 1) sd(y) else NULL
  c(list(mean = mean(y), sd = sd, se = if (is.null(sd)) NULL else sd / sqrt(length(y))), interval(ci))
}

# svydesign refuses a sample of one row: the value is base R's, and there is no interval.
one_row <- function(given, name, value) setNames(list(value(numbers(given$values)), NULL, NULL), c(name, "lower", "upper"))

weighted_mean <- function(given) {
  if (length(given$values) == 1) return(one_row(given, "mean", mean))
  part <- domain_of(given)
  if (is.null(part)) return(NULL)
  m <- svymean(~y, part)
  ci <- if (degf(part) == 0) rep(coef(m), 2) else confint(m, df = degf(part))
  c(list(mean = unname(coef(m)), se = as.numeric(SE(m))), interval(as.numeric(ci)))
}

median_woodruff <- function(given) {
  if (length(given$values) == 1) return(one_row(given, "median", median))
  part <- domain_of(given)
  if (is.null(part)) return(NULL)
  value <- svyquantile(~y, part, 0.5, qrule = "hf1", ci = FALSE)$y[1, 1]
  with_interval <- quietly(svyquantile(~y, part, 0.5, qrule = "hf1", interval.type = "mean")$y)
  c(list(median = unname(value)), interval(if (is.null(with_interval)) NULL else unname(with_interval[1, 2:3])))
}

chi_squared <- function(given) {
  m <- table_of(given$counts)
  if (is.null(m)) return(NULL)
  test <- suppressWarnings(chisq.test(m, correct = FALSE))
  list(statistic = unname(test$statistic), df = unname(test$parameter), p = test$p.value, smallest_expected = min(test$expected))
}

exact <- function(given) {
  m <- table_of(given$counts)
  if (is.null(m)) return(NULL)
  p <- chisq.test(m, simulate.p.value = TRUE, B = REFERENCE_TABLES)$p.value
  # The 99.9 % binomial range of the tables at least as far out among those we draw.
  hits <- qbinom(c(0.0005, 0.9995), TABLES, p)
  list(p = p, tables = TABLES, reference_tables = REFERENCE_TABLES, lower = (1 + hits[1]) / (TABLES + 1), upper = (1 + hits[2]) / (TABLES + 1))
}

cramers_v <- function(given) {
  m <- table_of(given$counts)
  if (is.null(m)) return(NULL)
  x2 <- suppressWarnings(chisq.test(m, correct = FALSE)$statistic)
  list(plain = unname(sqrt(x2 / sum(m) / (min(dim(m)) - 1))))
}

residuals_std <- function(given) {
  m <- table_of(given$counts)
  if (is.null(m)) return(NULL)
  r <- unname(suppressWarnings(chisq.test(m, correct = FALSE)$stdres))
  list(residuals = lapply(seq_len(nrow(r)), function(i) as.list(r[i, ])))
}

holm <- function(given) {
  p <- if (length(given$p) == 0) numeric() else numbers(given$p)
  list(p = lapply(p.adjust(p, method = "holm"), function(v) if (is.na(v)) NULL else v))
}

kish <- function(given) {
  w <- numbers(given$weights)
  defined(list(n = sum(w)^2 / sum(w^2)))
}

# Those who gave both answers and have weight are a domain of the whole sample.
rao_scott <- function(given) {
  data <- data.frame(a = numbers(given$rows), b = numbers(given$columns), w = numbers(given$weights))
  whole <- quietly(svydesign(ids = ~1, weights = ~w, data = data))
  part <- quietly(subset(whole, !is.na(a) & !is.na(b) & w > 0))
  f <- quietly(svychisq(~a + b, part, statistic = "F"))
  x <- quietly(svychisq(~a + b, part, statistic = "Chisq"))
  if (is.null(f) || is.null(x)) return(NULL)
  defined(list(f = unname(f$statistic), ndf = unname(f$parameter[1]), ddf = unname(f$parameter[2]), p = unname(f$p.value),
    x2 = unname(x$statistic), df = unname(x$parameter), x2_p = unname(x$p.value)))
}

rake_weights <- function(given) {
  data <- data.frame(w = numbers(given$weights))
  if (nrow(data) == 0) return(NULL)
  names <- paste0("m", seq_along(given$margins))
  totals <- list()
  for (i in seq_along(names)) {
    targets <- numbers(given$margins[[i]]$targets)
    data[[names[i]]] <- factor(numbers(given$margins[[i]]$categories), levels = seq_along(targets) - 1)
    totals[[i]] <- setNames(data.frame(factor(seq_along(targets) - 1, levels = seq_along(targets) - 1), targets), c(names[i], "Freq"))
  }
  design <- quietly(svydesign(ids = ~1, weights = ~w, data = data))
  formulas <- lapply(names, function(n) as.formula(paste("~", n)))
  late <- FALSE
  raked <- tryCatch(
    withCallingHandlers(rake(design, formulas, totals, control = list(maxit = given$iterations, epsilon = given$epsilon)),
      warning = function(w) { if (grepl("did not converge", conditionMessage(w))) late <<- TRUE; invokeRestart("muffleWarning") }),
    error = function(e) NULL)
  if (is.null(raked) || late || anyNA(weights(raked))) NULL else list(weights = as.list(unname(weights(raked))))
}

ways <- list(wilson = wilson, mean = mean_t, weighted_mean = weighted_mean, median = median_woodruff, chi_squared = chi_squared,
  exact = exact, cramers_v = cramers_v, residuals = residuals_std, holm = holm, kish = kish, rao_scott = rao_scott, rake = rake_weights)
calls <- list(
  wilson = "prop.test(k, n, correct = FALSE)$conf.int",
  mean = "t.test(y)",
  weighted_mean = "confint(svymean(~y, subset(svydesign(ids = ~1, weights = ~w), ...)), df = degf(...))",
  median = "svyquantile(~y, subset(svydesign(ids = ~1, weights = ~w), ...), 0.5, qrule = \"hf1\", interval.type = \"mean\")",
  chi_squared = "chisq.test(m, correct = FALSE)",
  exact = "chisq.test(m, simulate.p.value = TRUE, B = 1e6); range by qbinom",
  cramers_v = "chisq.test(m, correct = FALSE), plain only",
  residuals = "chisq.test(m, correct = FALSE)$stdres",
  holm = "p.adjust(p, method = \"holm\")",
  kish = "sum(w)^2 / sum(w^2)",
  rao_scott = "svychisq(~a + b, subset(design, both answered and w > 0), statistic = \"F\" and \"Chisq\")",
  rake = "rake(design, formulas, totals, control = list(maxit, epsilon)); null where it does not converge")

set.seed(SEED)
given <- fromJSON("cases.json", simplifyVector = FALSE)
statistics <- list()
for (name in names(ways)) {
  cases <- list()
  for (case in given$statistics[[name]]) cases[case$name] <- list(ways[[name]](case$input))
  statistics[[name]] <- list(call = calls[[name]], expected = cases)
}
out <- list(software = paste0(R.version.string, "; survey ", packageVersion("survey")), script = "reference.R", seed = SEED, statistics = statistics)
# One case a line, so that a change shows as a change of few lines.
line <- function(value) toJSON(value, digits = NA, auto_unbox = TRUE, null = "null", na = "null")
text <- vapply(names(statistics), function(name) {
  expected <- statistics[[name]]$expected
  lines <- vapply(names(expected), function(case) paste0(line(case), ": ", line(expected[[case]])), "")
  paste0(line(name), ": {\"call\": ", line(statistics[[name]]$call), ", \"expected\": {\n", paste(lines, collapse = ",\n"), "\n}}")
}, "")
writeLines(paste0("{\"software\": ", line(out$software), ", \"script\": \"reference.R\", \"seed\": ", SEED, ", \"statistics\": {\n",
  paste(text, collapse = ",\n"), "\n}}"), "reference-r.json")

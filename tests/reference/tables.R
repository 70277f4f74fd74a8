# Writes tables.json: what base R and the package survey give for queries.txt, from responses.csv. Run from this folder: Rscript tables.R
# survey 4.5: before 4.4 its median skips the first value where that holds half the weight.
suppressMessages({library(survey); library(jsonlite)})
stopifnot(packageVersion("survey") >= "4.4")
options(survey.lonely.psu = "fail", warn = 1)
SEED <- 20181130
TABLES <- 9999 # tables the engine draws
MANY_TABLES <- 99999 # tables it draws to be compared, test by test
REFERENCE_TABLES <- 4e6 # tables R draws for the reference
REASONS <- c("not-asked" = "", "no-answer" = "k.A.", "dont-know" = "w.n.")

folder <- "../../data/example/"
data <- read.csv(paste0(folder, "responses.csv"), colClasses = "character", na.strings = character(), check.names = FALSE)
everyone <- rep(TRUE, nrow(data))
package <- fromJSON(paste0(folder, "datapackage.json"), simplifyVector = FALSE)
fields <- package$resources[[1]]$schema$fields
of_question <- function(id) Filter(function(f) identical(f$kommunalblick$question, id), fields)
part <- function(list, name) vapply(list, function(f) as.character(f$kommunalblick[[name]]), "")
categories <- function(field) vapply(field$categories, function(c) as.character(c$value), "")

# A question by its id: kind, options, and the columns that hold its answers. Of a battery also its items.
question <- function(id) {
  for (q in package$kommunalblick$questions) {
    own <- of_question(q$id)
    if (q$type == "battery") {
      items <- paste0(q$id, ".", part(own, "item"))
      if (q$id == id) return(list(id = id, kind = "battery", items = items))
      if (id %in% items) return(list(id = id, kind = q$item_type, codes = categories(own[[match(id, items)]]), x = data[[id]]))
    }
    if (q$id == id) {
      m <- as.matrix(data[vapply(own, function(f) f$name, "")])
      codes <- if (q$type == "multiple") part(own, "option") else categories(own[[1]])
      return(list(id = id, kind = q$type, codes = codes, x = m[, 1], m = m))
    }
  }
  stop("no question ", id)
}

# Who was asked, gave a valid answer, or lacks one and why.
state_of <- function(q, x = q$x) {
  if (q$kind == "multiple") {
    asked <- rowSums(q$m != "") > 0
    valid <- rowSums(q$m == "ja") > 0
    unsure <- asked & rowSums(q$m == "" | q$m == "w.n.") == ncol(q$m)
    return(list(asked = asked, valid = valid, missing = list("no-answer" = asked & !valid & !unsure, "dont-know" = unsure)))
  }
  list(asked = x != "", valid = !(x %in% REASONS), missing = list("no-answer" = x == "k.A.", "dont-know" = x == "w.n."))
}

holding <- function(q, code) {
  if (!code %in% names(REASONS)) return(if (q$kind == "multiple") q$m[, match(code, q$codes)] == "ja" else q$x == code)
  state <- state_of(q)
  if (code == "not-asked") !state$asked else state$missing[[code]]
}

population <- function(text) {
  rows <- everyone
  for (piece in if (is.null(text)) character() else strsplit(text, ";")[[1]]) {
    at <- regexpr(":", piece)
    codes <- substring(piece, at + 1)
    negated <- startsWith(codes, "!")
    q <- question(substring(piece, 1, at - 1))
    hit <- Reduce(`|`, lapply(strsplit(sub("^!", "", codes), ",")[[1]], function(c) holding(q, c)))
    rows <- rows & xor(negated, hit)
  }
  rows
}

parsed <- function(text) {
  pieces <- regmatches(strsplit(text, "&")[[1]], regexpr("=", strsplit(text, "&")[[1]]), invert = TRUE)
  a <- setNames(lapply(pieces, function(p) p[2]), vapply(pieces, function(p) p[1], ""))
  for (d in list(c("measure", "percent"), c("base", "valid"), c("per", "column"), c("order", "questionnaire"))) if (is.null(a[[d[1]]])) a[[d[1]]] <- d[2]
  a$by <- if (is.null(a$by)) character() else strsplit(a$by, ",")[[1]]
  nets <- if (is.null(a$net)) character() else strsplit(a$net, ";")[[1]]
  a$nets <- setNames(lapply(nets, function(n) strsplit(sub("^[^:]*:", "", n), ",")[[1]]), sub(":.*", "", nets))
  a$weights <- if (!is.null(a$weight)) if (grepl(":", a$weight)) raked(a$weight) else as.numeric(data[[a$weight]])
  a
}

# Weights raked to margins, variable:code~percent,…;…, of mean 1 over everyone with an answer to all of them; the others have 0. In what
# follows they count as given, as those of a field do; survey's own errors after rake() also use that the margins are known.
raked <- function(text) {
  pieces <- strsplit(strsplit(text, ";")[[1]], ":")
  names <- vapply(pieces, function(p) p[1], "")
  questions <- lapply(names, question)
  known <- Reduce(`&`, lapply(questions, function(q) state_of(q)$valid))
  frame <- as.data.frame(lapply(questions, function(q) q$x[known]))
  names(frame) <- paste0("m", seq_along(names))
  totals <- lapply(seq_along(names), function(i) {
    targets <- strsplit(strsplit(pieces[[i]][2], ",")[[1]], "~")
    share <- as.numeric(vapply(targets, function(t) t[2], ""))
    setNames(data.frame(vapply(targets, function(t) t[1], ""), share / sum(share) * sum(known)), c(names(frame)[i], "Freq"))
  })
  design <- svydesign(ids = ~1, weights = ~w, data = cbind(frame, w = 1))
  formulas <- lapply(names(frame), function(n) as.formula(paste("~", n)))
  fitted <- rake(design, formulas, totals, control = list(maxit = 1000, epsilon = 1e-14))
  weights <- 0 * known
  weights[known] <- weights(fitted)
  weights
}

# The rows of a table: options and sums of them; numbers in classes of equal, round width, about eight up to the 95th hundredth.
lines_of <- function(a, q) {
  if (a$measure %in% c("mean", "median")) return(list(list(code = a$measure, net = FALSE)))
  if (q$kind == "number") {
    y <- sort(as.numeric(q$x[state_of(q)$valid]))
    most <- y[((length(y) - 1) * 95) %/% 100 + 1]
    least <- (most - y[1]) / 8
    steps <- c(1, 2, 5, 10) * 10^floor(log10(least))
    width <- steps[steps >= least][1]
    from <- seq(floor(y[1] / width), floor(most / width)) * width
    to <- from + width
    if (max(y) >= max(to)) { from <- c(from, max(to)); to <- c(to, Inf) }
    return(Map(function(f, t) list(code = paste0(f, "..", if (is.finite(t)) t else ""), net = FALSE, from = f, to = t), from, to))
  }
  c(lapply(q$codes, function(c) list(code = c, net = FALSE, codes = c)),
    lapply(names(a$nets), function(n) list(code = n, net = TRUE, codes = a$nets[[n]])))
}

# How often each respondent gave a row's options, and how often each is in its base; the state of the question.
counted <- function(a, q, line) {
  rank <- match(a$measure, c("first", "second", "third"))
  if (q$kind == "ranking" && !is.na(rank)) q <- list(kind = "single", codes = q$codes, x = q$m[, rank])
  state <- state_of(q)
  base <- switch(a$base, valid = state$valid, asked = state$asked, all = everyone)
  if (q$kind == "multiple") {
    own <- q$m[, match(line$codes, q$codes), drop = FALSE]
    if (a$measure == "mentions") return(list(hits = rowSums(own == "ja"), base = rowSums(q$m == "ja"), state = state))
    known <- list(valid = own == "ja" | own == "nein", asked = own != "")
    answered <- state$valid & rowSums(known$valid) > 0
    if (a$base != "all") base <- base & rowSums(known[[a$base]]) > 0
    return(list(hits = rowSums(own == "ja") > 0, base = base, state = state, answered = answered))
  }
  if (q$kind == "ranking") {
    placed <- matrix(q$m %in% line$codes, nrow(q$m))
    if (a$measure == "mentions") return(list(hits = rowSums(placed), base = rowSums(!matrix(q$m %in% REASONS, nrow(q$m))), state = state))
    return(list(hits = rowSums(placed) > 0 & state$valid, base = base, state = state, answered = state$valid))
  }
  hits <- q$x %in% line$codes
  if (q$kind == "number") {
    y <- suppressWarnings(as.numeric(q$x))
    hits <- if (is.null(line$from)) state$valid else state$valid & y >= line$from & y < line$to
  }
  list(hits = hits, base = base, state = state, answered = state$valid)
}

quietly <- function(expression) suppressWarnings(tryCatch(expression, error = function(e) NULL))
wilson <- function(share, n) if (is.null(share) || n == 0) NULL else suppressWarnings(prop.test(share * n, n, correct = FALSE)$conf.int[1:2])
flag <- function(n) if (n < 10) "tiny" else if (n < 30) "small"
full <- function(...) { # all of a cell's numbers, in order, absent ones as null
  given <- list(...)
  names <- c("share", "value", "count", "base", "unweightedBase", "lower", "upper", "residual", "flag")
  setNames(lapply(names, function(n) given[[n]]), names)
}

# A share of the group, of the row over all groups, or of everyone shown, with Wilson's interval (weighted: on Kish's n).
share_cell <- function(a, c, group, whole) {
  over <- if (a$per == "row") c$hits else c$base
  within <- if (a$per == "column") group else whole
  w <- if (is.null(a$weights)) 1 else a$weights
  k <- sum((w * c$hits)[group]); n <- sum((w * over)[within])
  effective <- if (n > 0) n^2 / sum((w^2 * over)[within]) else 0
  share <- if (n > 0 && a$measure != "count") k / n
  ci <- if (a$measure != "mentions") wilson(share, effective)
  plain <- sum(over[within])
  list(cell = full(share = share, count = k, base = n, unweightedBase = plain, lower = ci[1], upper = ci[2], flag = flag(plain)), n = effective)
}

steps <- function(q) if (q$kind == "number") suppressWarnings(as.numeric(q$x)) else match(q$x, q$codes)

average_cell <- function(a, q, group) {
  y <- steps(q); y[!state_of(q)$valid] <- NA
  inside <- group & !is.na(y)
  n <- sum(inside)
  if (n == 0) return(full(base = 0, unweightedBase = 0, flag = "tiny"))
  frame <- if (is.null(a$weights)) data.frame(y = y[inside], w = 1, inside = TRUE) else data.frame(y = y, w = a$weights, inside = inside)
  design <- if (nrow(frame) > 1) subset(svydesign(ids = ~1, weights = ~w, data = frame), inside)
  ci <- NULL
  if (is.null(design)) value <- frame$y
  else if (a$measure == "median") {
    value <- svyquantile(~y, design, 0.5, qrule = "hf1", ci = FALSE)$y[1, 1]
    ci <- quietly(svyquantile(~y, design, 0.5, qrule = "hf1", interval.type = "mean")$y[1, 2:3])
  } else if (is.null(a$weights)) {
    value <- mean(frame$y)
    ci <- if (sd(frame$y) == 0) rep(value, 2) else t.test(frame$y)$conf.int[1:2]
  } else {
    m <- svymean(~y, design)
    value <- coef(m)
    ci <- if (degf(design) > 0) confint(m, df = degf(design))
  }
  if (anyNA(ci)) ci <- NULL
  w <- if (is.null(a$weights)) 1 * everyone else a$weights
  full(value = unname(value), base = sum(w[inside]), unweightedBase = n, lower = unname(ci[1]), upper = unname(ci[2]), flag = flag(n))
}

# Groups: code, question, rows.
groups_of <- function(a, q, axis, rows, frame) {
  if (axis == "") return(list(list(code = "total", q = q, rows = rows, frame = frame)))
  if (axis == "items") return(lapply(q$items, function(i) list(code = i, q = question(i), rows = rows, frame = frame)))
  if (axis == "against") {
    second <- if (a$against == "rest") frame & !rows else frame & population(a$against)
    return(list(list(code = "first", q = q, rows = rows), list(code = "second", q = q, rows = second)))
  }
  v <- question(axis)
  named <- lapply(v$codes, function(c) list(code = c, q = q, rows = rows & holding(v, c), frame = frame & holding(v, c)))
  nobody <- !Reduce(`|`, lapply(v$codes, function(c) holding(v, c)))
  if (any(rows & nobody)) c(named, list(list(code = "no-class", q = q, rows = rows & nobody, frame = frame & nobody))) else named
}

pearson <- function(m, row) {
  m <- m[rowSums(m) > 0, colSums(m) > 0, drop = FALSE]
  if (min(dim(m)) < 2) return(list())
  x <- suppressWarnings(chisq.test(m, correct = FALSE))
  n <- sum(m); df <- unname(x$parameter)
  phi <- max(0, x$statistic / n - df / (n - 1)) # Bergsma 2013
  tilde <- dim(m) - (dim(m) - 1)^2 / (n - 1)
  effect <- if (min(tilde) > 1) list(name = "cramers-v", value = min(1, sqrt(phi / (min(tilde) - 1))))
  test <- list(name = "chi2", row = row, statistic = unname(x$statistic), df = df, p = x$p.value, effect = effect)
  if (min(x$expected) >= 5) return(list(test))
  p <- chisq.test(m, simulate.p.value = TRUE, B = REFERENCE_TABLES)$p.value
  # The binomial range of the tables at least as far out among those drawn. Of the many: 99.9 % for each test. Of those that the engine draws to
  # show: 99.9 % for all exact tests together, about a hundred, of which else one in ten references would find one outside.
  range <- function(tables, outside) (1 + qbinom(c(outside / 2, 1 - outside / 2), tables, p)) / (tables + 1)
  second <- test; second$name <- "exact-monte-carlo"; second["df"] <- list(NULL); second$p <- p
  second$range <- range(TABLES, 0.00001); second$of_many <- range(MANY_TABLES, 0.001); second$observed <- unname(m)
  list(test, second)
}

standardised <- function(m) {
  r <- matrix(NA_real_, nrow(m), ncol(m))
  some <- list(rowSums(m) > 0, colSums(m) > 0)
  if (sum(some[[1]]) > 1 && sum(some[[2]]) > 1) r[some[[1]], some[[2]]] <- suppressWarnings(chisq.test(m[some[[1]], some[[2]]], correct = FALSE)$stdres)
  r
}

rao_scott <- function(a, answer, column, row) {
  frame <- data.frame(a = answer, b = column, w = a$weights)
  design <- subset(svydesign(ids = ~1, weights = ~w, data = frame), !is.na(a) & !is.na(b) & w > 0)
  f <- quietly(svychisq(~a + b, design, statistic = "F"))
  if (is.null(f) || is.na(f$p.value)) return(list())
  list(list(name = "chi2-rao-scott", row = row, statistic = unname(f$statistic), df = unname(f$parameter[1]), p = unname(f$p.value), effect = NULL))
}

# Tests, and the residuals of each row in each group (NA where there is none).
tested <- function(a, q, lines, groups, apart) {
  none <- list(tests = list(), residuals = matrix(NA_real_, length(lines), length(groups)))
  own <- which(vapply(groups, function(g) g$code != "no-class", TRUE))
  if (!apart || length(own) < 2 || a$measure %in% c("mean", "median", "mentions")) return(none)
  column <- rep(NA, nrow(data)); for (g in own) column[groups[[g]]$rows] <- g
  each <- q$kind == "multiple" || q$kind == "ranking" && !a$measure %in% c("first", "second", "third")
  counts <- lapply(lines, function(l) counted(a, q, l))
  add <- function(rows, m, row) {
    if (is.null(a$weights)) {
      none$tests <<- c(none$tests, pearson(m, row))
      none$residuals[rows, own] <<- standardised(m)[seq_along(rows), ]
    }
  }
  by_group <- function(v) vapply(own, function(g) sum(v[groups[[g]]$rows]), 0)
  if (each) {
    for (i in which(!vapply(lines, function(l) l$net, TRUE))) {
      given <- counts[[i]]$hits; all <- counts[[i]]$answered
      add(i, rbind(by_group(given), by_group(all & !given)), lines[[i]]$code)
      if (!is.null(a$weights)) none$tests <- c(none$tests, rao_scott(a, ifelse(given, 0, ifelse(all, 1, NA)), column, lines[[i]]$code))
    }
    return(none)
  }
  nets <- vapply(lines, function(l) l$net, TRUE)
  summed <- unlist(lapply(lines[nets], function(l) l$codes))
  rows <- if (anyDuplicated(summed)) which(!nets) else which(nets | !vapply(lines, function(l) any(l$codes %in% summed), TRUE))
  add(rows, do.call(rbind, lapply(rows, function(i) by_group(counts[[i]]$hits))), NULL)
  if (!is.null(a$weights)) {
    answer <- rep(NA, nrow(data)); for (i in rows) answer[counts[[i]]$hits] <- i
    none$tests <- rao_scott(a, answer, column, NULL)
  }
  none
}

# Newcombe 1998, method 10, of two cells with their numbers of cases.
newcombe <- function(one, two) {
  if (is.null(one$cell$lower) || is.null(two$cell$lower)) return(NULL)
  d <- one$cell$share - two$cell$share
  up <- function(c) c$cell$upper - c$cell$share
  low <- function(c) c$cell$share - c$cell$lower
  c(d - sqrt(low(one)^2 + up(two)^2), d + sqrt(up(one)^2 + low(two)^2))
}

one_table <- function(a, q, lines, axis, place, apart) {
  groups <- groups_of(a, q, axis, place$rows, place$frame)
  whole <- Reduce(`|`, lapply(groups, function(g) g$rows), place$rows)
  average <- a$measure %in% c("mean", "median")
  made <- lapply(lines, function(l) lapply(groups, function(g)
    if (average) list(cell = average_cell(a, g$q, g$rows)) else share_cell(a, counted(a, g$q, l), g$rows, whole)))
  found <- tested(a, groups[[1]]$q, lines, groups, apart)
  cells <- lapply(seq_along(lines), function(i) lapply(seq_along(groups), function(j) {
    cell <- made[[i]][[j]]$cell
    if (!is.na(found$residuals[i, j])) cell$residual <- found$residuals[i, j]
    cell
  }))
  heads <- lapply(groups, function(g) {
    state <- counted(a, g$q, lines[[1]])$state
    w <- a$weights[state$valid & g$rows] # Kish's effective number
    c(list(code = g$code, size = sum(g$rows), asked = sum(state$asked & g$rows), valid = sum(state$valid & g$rows),
      missing = lapply(names(state$missing), function(r) list(reason = r, count = sum(state$missing[[r]] & g$rows)))),
      if (sum(w) > 0) list(effective = sum(w)^2 / sum(w^2)))
  })
  differences <- if (axis == "against") Filter(Negate(is.null), lapply(seq_along(lines), function(i) {
    name <- if (average) "value" else if (a$measure == "count") "count" else "share"
    values <- lapply(made[[i]], function(m) m$cell[[name]])
    if (any(vapply(values, is.null, TRUE))) return(NULL)
    if (a$measure == "median" && groups[[1]]$q$kind %in% c("scale", "bands")) return(NULL) # between categories there is no distance
    ci <- if (apart && name == "share") newcombe(made[[i]][[1]], made[[i]][[2]])
    list(row = lines[[i]]$code, value = values[[1]] - values[[2]], lower = ci[1], upper = ci[2])
  }))
  list(rows = lapply(lines, function(l) l[c("code", "net")]), groups = heads, cells = cells, differences = differences, tests = found$tests)
}

arranged <- function(table, order) {
  codes <- vapply(table$rows, function(r) r$code, "")[order]
  table$rows <- table$rows[order]; table$cells <- table$cells[order]
  if (!is.null(table$differences)) table$differences <- table$differences[order(match(vapply(table$differences, function(d) d$row, ""), codes))]
  table
}

# Holm's correction over all tests of a view; with an exact test among them it depends on random numbers, and is left to the test that reads this.
adjusted <- function(table) {
  parts <- c(list(table), lapply(table$panels, function(p) p$table))
  all <- do.call(c, lapply(parts, function(p) p$tests))
  random <- any(vapply(all, function(t) t$name == "exact-monte-carlo", TRUE))
  p <- if (!random && length(all) > 1) p.adjust(vapply(all, function(t) t$p, 0), method = "holm")
  at <- 0
  put <- function(tests) lapply(tests, function(t) { at <<- at + 1; if (!random) t["pAdjusted"] <- list(if (!is.null(p)) p[at]); t })
  table$tests <- put(table$tests)
  for (i in seq_along(table$panels)) table$panels[[i]]$table$tests <- put(table$panels[[i]]$table$tests)
  table
}

answer <- function(text) {
  a <- parsed(text)
  q <- question(a$question)
  axes <- c(if (q$kind == "battery") "items", if (!is.null(a$against)) "against", a$by)
  axis <- if (length(axes)) axes[1] else ""
  place <- list(rows = population(a$where), frame = everyone)
  first <- groups_of(a, q, axis, place$rows, place$frame)
  apart <- switch(axis, items = FALSE, against = !any(first[[1]]$rows & first[[2]]$rows), TRUE)
  if (!axis %in% c("", "items", "against")) apart <- question(axis)$kind != "multiple"
  lines <- lines_of(a, if (q$kind == "battery") question(q$items[1]) else q)
  table <- one_table(a, q, lines, axis, place, apart)
  if (length(axes) > 1) table$panels <- lapply(groups_of(a, q, axes[2], place$rows, place$frame), function(g)
    list(code = g$code, table = one_table(a, q, lines, axis, g, apart)))
  if (a$order == "value" && !q$kind %in% c("grade", "scale", "bands", "number")) {
    key <- vapply(table$cells, function(r) { c <- r[[1]]; v <- c(c$value, if (a$measure == "count") c$count else c$share); if (length(v)) v[1] else -1 }, 0)
    by_value <- order(vapply(table$rows, function(r) r$net, TRUE), -key)
    table <- arranged(table, by_value)
    for (i in seq_along(table$panels)) table$panels[[i]]$table <- arranged(table$panels[[i]]$table, by_value)
  }
  table["panels"] <- list(table$panels)
  adjusted(table)
}

set.seed(SEED)
queries <- grep("^[^#]", readLines("queries.txt"), value = TRUE)
line <- function(value) toJSON(value, digits = NA, auto_unbox = TRUE, null = "null", na = "null")
cases <- vapply(queries, function(q) paste0(line(q), ": ", line(answer(q))), "")
writeLines(paste0("{\"software\": ", line(paste0(R.version.string, "; survey ", packageVersion("survey"))), ", \"script\": \"tables.R\", \"seed\": ", SEED,
  ", \"tables\": {\n", paste(cases, collapse = ",\n"), "\n}}"), "tables.json")

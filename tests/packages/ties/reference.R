# Base R's chi-squared tests of five by size in responses.csv: the options as they are, and b and c taken together.
# Rscript reference.R (R 4.2.2 made the numbers in the tests).
answers <- read.csv("responses.csv", colClasses = "character")
told <- function(name, answer) {
  test <- suppressWarnings(chisq.test(table(answer, answers$size), correct = FALSE))
  cat(name, format(test$statistic, digits = 12), "df", test$parameter, "p", format(test$p.value, digits = 12), "\n")
}
told("options", answers$five)
told("b and c together", ifelse(answers$five %in% c("b", "c"), "bc", answers$five))

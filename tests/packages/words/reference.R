# Base R's numbers for plan by few in responses.csv, those who lack a class left out: Rscript reference.R (R 4.2.2 made those in the tests).
answers <- read.csv("responses.csv", colClasses = "character", na.strings = c("", "-", "?"))
answers$few <- factor(answers$few, c("no-class", "no-answer", "dont-know"))
counts <- table(factor(answers$plan, c("yes", "no")), answers$few)
print(counts)
print(table(is.na(answers$few)))
test <- chisq.test(counts, correct = FALSE)
cat("chi2", format(test$statistic, digits = 12), "df", test$parameter, "p", format(test$p.value, digits = 12), "\n")
print(test$stdres, digits = 12)

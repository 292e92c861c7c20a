# COINr's times for the tasks of src/construct.ts; the last line is JSON. Fails at once where COINr is missing.
suppressMessages(library(COINr))
ms <- function(n, f) { f(); t <- replicate(n, { s <- proc.time()[["elapsed"]]; f(); proc.time()[["elapsed"]] - s }); 1000 * median(t) }
coin <- suppressMessages(build_example_coin(quietly = TRUE))
data <- get_dset(coin, dset = "Normalised")[, -1]
times <- c(
  "full chain" = ms(15, function() suppressMessages(build_example_coin(quietly = TRUE))),
  "re-aggregation with other weights" = ms(15, function() Regen(coin, from = "Aggregate", quietly = TRUE)),
  "1,000 full rebuilds" = 1000 * ms(15, function() Regen(coin, quietly = TRUE)),
  "leave one indicator out, 49 times" = ms(3, function() suppressMessages(remove_elements(coin, Level = 1, dset = "Aggregated", iCode = "Index"))),
  "Copeland, 51 \u00d7 49" = ms(3, function() a_copeland(data, rep(1, ncol(data)))),
  "correlations with p-values, 49 \u00d7 49" = ms(5, function() get_corr(coin, dset = "Normalised"))
)
cat(sprintf("{%s}\n", paste(sprintf("\"%s\": %.3f", names(times), times), collapse = ", ")))

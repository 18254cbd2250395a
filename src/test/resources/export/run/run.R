# Rscript run.R score.R: scores the leads in "leads", a line of JSON each.
source("score.R")

decoded <- function(text) {
  found <- gregexpr("%[0-9a-f]+;", text)
  regmatches(text, found) <- lapply(regmatches(text, found), function(each) {
    vapply(each, function(code) intToUtf8(strtoi(substr(code, 2, nchar(code) - 1), 16L)), "")
  })
  enc2utf8(text)
}

quoted <- function(text) {
  codes <- utf8ToInt(enc2utf8(text))
  units <- unlist(lapply(codes, function(code) {
    if (code < 0x10000) code else c(0xd800 + (code - 0x10000) %/% 0x400, 0xdc00 + (code - 0x10000) %% 0x400)
  }))
  paste0("\"", paste(sprintf("\\u%04x", as.integer(units)), collapse = ""), "\"")
}

lines <- readLines("leads")
tab <- regexpr("\t", lines, fixed = TRUE)
columns <- substr(lines, 2, ifelse(tab > 0, tab - 1, nchar(lines)))
texts <- ifelse(tab > 0, substr(lines, tab + 1, nchar(lines)), "")
for (part in c("columns", "texts")) {
  raw <- unique(get(part))
  assign(part, vapply(raw, decoded, "", USE.NAMES = FALSE)[match(get(part), raw)])
}
texts[substr(lines, 1, 1) == "-"] <- NA

from <- 1
for (end in which(lines == "")) {
  rows <- seq_len(end - from) + from - 1
  lead <- as.list(texts[rows])
  names(lead) <- columns[rows]
  result <- score(lead)
  reasons <- vapply(result$reasons, function(each) sprintf("%s: %s %+d", each$attribute, each$level, each$points), "")
  cat(sprintf("[%d, %.17g, %s, %s]\n", result$score, result$probability, quoted(result$tier), quoted(paste(reasons, collapse = "; "))))
  from <- end + 1
}

# Rscript run.R score.R: scores the leads in "leads", a line of JSON each.
source("score.R")

decoded <- function(text) {
  parts <- regmatches(text, gregexpr("%[0-9a-f]+;", text))
  regmatches(text, gregexpr("%[0-9a-f]+;", text)) <- lapply(parts, function(found) {
    vapply(found, function(each) intToUtf8(strtoi(substr(each, 2, nchar(each) - 1), 16L)), "")
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

lead <- list()
for (line in readLines("leads")) {
  if (line == "") {
    result <- score(lead)
    reasons <- vapply(result$reasons, function(each) sprintf("%s: %s %+d", each$attribute, each$level, each$points), "")
    cat(sprintf("[%d, %.17g, %s, %s]\n", result$score, result$probability, quoted(result$tier), quoted(paste(reasons, collapse = "; "))))
    lead <- list()
  } else {
    cell <- strsplit(substr(line, 2, nchar(line)), "\t")[[1]]
    value <- if (substr(line, 1, 1) == "-") NA else if (length(cell) > 1) decoded(cell[2]) else ""
    lead[[decoded(cell[1])]] <- value
  }
}

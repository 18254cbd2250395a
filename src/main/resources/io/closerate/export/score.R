# The score of a lead: a list, or a one-row data frame, with a value for each column, texts or numbers.
score <- function(lead) {
  points <- 0L
  reasons <- list()
  for (line in GRID$lines) {
    level <- line$levels[[.place(lead, line$cuts) + 1]]
    points <- points + as.integer(level[[2]])
    if (level[[2]] != 0) {
      reasons[[length(reasons) + 1]] <- list(attribute = line$attribute, level = level[[1]], points = as.integer(level[[2]]))
    }
  }
  sizes <- vapply(reasons, function(reason) abs(reason$points), 0)
  list(score = points, probability = .probability(points), tier = .tier(points), reasons = reasons[order(-sizes)])
}

.probability <- function(points) {
  curve <- GRID$curve
  if (curve$type == "knots") {
    return(.between(unlist(curve$scores), unlist(curve$probabilities), points))
  }
  log_odds <- max(-curve$farthest, min(curve$farthest, curve$intercept + curve$slope * points))
  1 / (1 + exp(-log_odds))
}

# Along straight lines from knot to knot, level outside.
.between <- function(scores, values, points) {
  above <- sum(scores < points) + 1
  if (above == 1 || above > length(scores)) {
    return(values[[min(above, length(scores))]])
  }
  share <- (points - scores[[above - 1]]) / (scores[[above]] - scores[[above - 1]])
  values[[above - 1]] + share * (values[[above]] - values[[above - 1]])
}

.tier <- function(points) {
  for (tier in GRID$tiers) {
    if (points >= tier[[2]]) {
      return(tier[[1]])
    }
  }
}

# The place of the level, from 0: of two cuts, the second one runs faster.
.place <- function(lead, cuts) {
  place <- 0
  for (cut in cuts) {
    place <- place * cut$size + .bin(lead, cut)
  }
  place
}

.bin <- function(lead, cut) {
  reading <- .read(lead, cut)
  if (is.null(reading)) {
    return(cut$size - 2) # missing
  }
  for (i in seq_along(cut$specials)) {
    if (is.numeric(reading) && reading %in% unlist(cut$specials[[i]])) {
      return(cut$ranges + length(cut$words) + i - 1)
    }
  }
  if (is.numeric(reading) && cut$ranges > 0) {
    return(sum(unlist(cut$starts) <= reading))
  }
  for (i in seq_along(cut$words)) {
    if (is.character(reading) && reading %in% unlist(cut$words[[i]])) {
      return(i - 1)
    }
  }
  cut$size - 1 # unseen
}

# What the signal of a cut reads of a lead; NULL where it is missing.
.read <- function(lead, cut) {
  value <- .value(lead, cut$column)
  reading <- switch(cut$signal,
    word = .text(value),
    number = .number(value),
    email = .email_class(.text(value)),
    days = .day(.text(.value(lead, cut$reference))) - .day(.text(value)))
  if (is.na(reading) || identical(reading, "")) NULL else reading
}

.value <- function(lead, column) {
  at <- match(column, enc2utf8(names(lead)))
  if (is.na(at)) NULL else lead[[at]]
}

# White space as Closerate sees it: no-break spaces are none.
.WHITE <- c(9:13, 28:32, 0x1680, 0x2000:0x2006, 0x2008:0x200a, 0x2028, 0x2029, 0x205f, 0x3000)

# A value as text, without white space around it.
.text <- function(value) {
  if (is.null(value) || length(value) == 0 || is.na(value[[1]])) {
    return("")
  }
  value <- value[[1]]
  if (is.logical(value)) {
    return(if (value) "true" else "false")
  }
  if (inherits(value, "POSIXt")) {
    return(format(value, "%Y-%m-%d %H:%M:%S"))
  }
  if (is.numeric(value) && !is.factor(value) && !inherits(value, "Date")) {
    return(.of_number(value))
  }
  text <- enc2utf8(as.character(value))
  codes <- utf8ToInt(text)
  kept <- which(!(codes %in% .WHITE))
  if (length(kept) == 0) "" else if (max(kept) - min(kept) + 1 == length(codes)) text else intToUtf8(codes[min(kept):max(kept)])
}

.of_number <- function(value) {
  if (!is.finite(value)) {
    return("")
  }
  if (value == round(value) && abs(value) < 1e15) sprintf("%.0f", value + 0) else format(value, digits = 15)
}

.NUMBER <- "\\A-?(?:(?:0|[1-9][0-9]*|[1-9][0-9]{0,2}(?:'[0-9]{3})+)(?:\\.[0-9]+)?|\\.[0-9]+)(?:[eE][+-]?[0-9]{1,2})?\\z"

# A number, or a text that people write for one: 1234.5; 1 234,5; 1'234.5; 1.234.567; 1e3. Of two different signs the last one
# begins the decimals; a sign that occurs once does so too; one that occurs more often parts thousands.
.number <- function(value) {
  if (is.numeric(value) && !is.factor(value) && length(value) > 0) {
    return(if (is.finite(value[[1]])) as.numeric(value[[1]]) + 0 else NA) # and -0 is 0
  }
  text <- .text(value)
  if (text == "" || nchar(text) > 40) {
    return(NA)
  }
  signs <- strsplit(text, "")[[1]]
  commas <- which(signs == ",")
  points <- which(signs == ".")
  decimal_comma <- if (length(commas) == 0) length(points) > 1 else if (length(points) == 0) length(commas) == 1 else max(commas) > max(points)
  signs[signs %in% c(" ", "\u00a0", "\u202f", "\u2019")] <- "'"
  signs[points] <- if (decimal_comma) "'" else "."
  signs[commas] <- if (decimal_comma) "." else "'"
  bare <- paste(signs[signs != "'"], collapse = "")
  if (!grepl(.NUMBER, paste(signs, collapse = ""), perl = TRUE) || grepl("\\A-?[0-9]{16,}\\z", bare, perl = TRUE)) {
    return(NA)
  }
  as.numeric(bare) + 0
}

.TIME <- "(?:[T ][0-9]{1,2}:[0-9]{2}[0-9:.,+\\-TZAPMapm ]*)?\\z"
.YEAR_FIRST <- paste0("\\A[0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2}", .TIME)
.DAY_FIRST <- paste0("\\A[0-9]{1,2}[-/.][0-9]{1,2}[-/.][0-9]{4}", .TIME)

# The number of a day, counted without gaps; NA for what is no date.
.day <- function(text) {
  year_first <- grepl(.YEAR_FIRST, text, perl = TRUE)
  if (nchar(text) > 48 || !(year_first || grepl(.DAY_FIRST, text, perl = TRUE))) {
    return(NA)
  }
  parts <- as.numeric(strsplit(sub("[T ].*", "", text), "[-/.]")[[1]])
  year <- if (year_first) parts[1] else parts[3]
  month <- parts[2]
  day <- if (year_first) parts[3] else parts[1]
  leap <- year %% 4 == 0 && (year %% 100 != 0 || year %% 400 == 0)
  days <- c(31, if (leap) 29 else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
  if (month < 1 || month > 12 || day < 1 || day > days[month]) {
    return(NA)
  }
  y <- year + 400 - (month <= 2) # years that begin in March
  m <- month + (if (month <= 2) 9 else -3)
  365 * y + y %/% 4 - y %/% 100 + y %/% 400 + (153 * m + 2) %/% 5 + day
}

.has <- function(text, signs) {
  any(vapply(signs, function(sign) grepl(sign, text, fixed = TRUE), TRUE))
}

.email_class <- function(text) {
  if (text == "") {
    return("")
  }
  address <- chartr("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "abcdefghijklmnopqrstuvwxyz", text)
  signs <- strsplit(address, "")[[1]]
  at <- match("@", signs, nomatch = 1)
  domain <- signs[-seq_len(at)]
  fenced <- paste0(".", paste(domain, collapse = ""), ".")
  valid <- at > 1 && !any(signs %in% strsplit(" \t\n\v\f\r,;:\"<>()", "")[[1]]) &&
    !any(domain %in% strsplit("@!#$%&'*+/=?[\\]^_`{|}~", "")[[1]]) &&
    "." %in% domain && !.has(fenced, c("..", ".-", "-.")) &&
    domain[length(domain) - 1] != "." && !(domain[length(domain)] %in% 0:9)
  if (!valid) {
    return("invalid")
  }
  mail <- GRID$mail
  where <- paste(domain, collapse = "")
  who <- paste(signs[seq_len(at - 1)], collapse = "")
  if (where %in% mail$disposable) "disposable" else if (where %in% mail$personal) "personal"
  else if (who %in% mail$generic) "generic" else "professional"
}

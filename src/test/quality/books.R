# Thirty public books beside which the defaults are judged: Rscript books.R FOLDER
# Needs the R packages modeldata, kernlab, AER, carData, mlbench and survival (Debian: r-cran-modeldata and so on).
# Each file has a column "won" (yes, no) and its rows in an order drawn by a fixed seed, without ids and what is known only afterwards.
folder <- commandArgs(trailingOnly = TRUE)[1]

book <- function(name, package, object, outcome, won, without = c()) {
  here <- new.env()
  data(list = object, package = package, envir = here)
  leads <- as.data.frame(get(object, here))
  leads <- leads[!is.na(leads[[outcome]]), ]
  yes <- as.character(leads[[outcome]]) %in% as.character(won)
  leads <- leads[, setdiff(names(leads), c(outcome, without)), drop = FALSE]
  leads$won <- ifelse(yes, "yes", "no")
  set.seed(1)
  write.csv(leads[sample(nrow(leads)), ], file.path(folder, paste0(name, ".csv")), row.names = FALSE, na = "")
}

book("affairs", "AER", "Affairs", "affairs", c(1, 2, 3, 7, 12))
book("arrests", "carData", "Arrests", "released", "No")
book("attrition", "modeldata", "attrition", "Attrition", "Yes")
book("bank wages", "AER", "BankWages", "job", "manage")
book("breast cancer", "mlbench", "BreastCancer", "Class", "malignant", "Id")
book("cells", "modeldata", "cells", "class", "WS", "case")
book("churn", "modeldata", "mlc_churn", "churn", "yes")
book("credit card", "AER", "CreditCard", "card", "yes", c("expenditure", "share"))
book("credit data", "modeldata", "credit_data", "Status", "bad")
book("doctor visits", "AER", "DoctorVisits", "visits", 1:9)
book("fertility", "AER", "Fertility2", "morekids", "yes")
book("health insurance", "AER", "HealthInsurance", "insurance", "no")
book("HMDA", "AER", "HMDA", "deny", "yes")
book("income", "kernlab", "income", "INCOME", c("[75.000-", "[50.000-75.000)"))
book("lending club", "modeldata", "lending_club", "Class", "bad")
book("Mroz", "carData", "Mroz", "lfp", "yes")
book("NMES", "AER", "NMES1988", "hospital", 1:8)
book("nwtco", "survival", "nwtco", "rel", 1, c("seqno", "edrel"))
book("Pima", "mlbench", "PimaIndiansDiabetes2", "diabetes", "pos")
book("PSID", "AER", "PSID1976", "participation", "yes", c("hours", "wage", "repwage"))
book("resumes", "AER", "ResumeNames", "call", "yes", "name")
book("smoke ban", "AER", "SmokeBan", "smoker", "yes")
book("spam", "kernlab", "spam", "type", "spam")
book("stack overflow", "modeldata", "stackoverflow", "Remote", "Remote")
book("stops", "carData", "MplsStops", "citationIssued", "YES", c("idNum", "date"))
book("telco", "modeldata", "wa_churn", "churn", "Yes")
book("ticdata", "kernlab", "ticdata", "CARAVAN", "insurance")
book("Titanic", "carData", "TitanicSurvival", "survived", "yes")
book("votes", "mlbench", "HouseVotes84", "Class", "democrat")
book("women", "carData", "Womenlf", "partic", c("fulltime", "parttime"))

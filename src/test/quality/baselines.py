"""Logistic regression and boosted trees on the splits of reports/quality.md: python3 baselines.py FOLDER"""
import sys

import numpy as np
import pandas as pd
from sklearn.compose import ColumnTransformer
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import log_loss, roc_auc_score
from sklearn.model_selection import train_test_split
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, OrdinalEncoder, StandardScaler

EDUCATION = ("Tags,Lead Quality,Lead Profile,Last Notable Activity,Asymmetrique Activity Index,Asymmetrique Profile Index,"
             "Asymmetrique Activity Score,Asymmetrique Profile Score,Prospect ID,Lead Number").split(",")


def models(numbers, words):
    filled = make_pipeline(SimpleImputer(strategy="median", add_indicator=True), StandardScaler())
    yield "logistic regression", make_pipeline(
        ColumnTransformer([("n", filled, numbers), ("w", OneHotEncoder(handle_unknown="ignore"), words)]),
        LogisticRegression(max_iter=2000))
    coded = OrdinalEncoder(handle_unknown="use_encoded_value", unknown_value=-1)
    yield "boosted trees", make_pipeline(
        ColumnTransformer([("n", "passthrough", numbers), ("w", coded, words)]),
        HistGradientBoostingClassifier(learning_rate=.05, max_iter=300, early_stopping=True, max_leaf_nodes=15, random_state=0))


def run(name, table, outcome, won, ignored, share):
    table = table.drop(columns=ignored)
    y = (table.pop(outcome).astype(str) == won).astype(int)
    words = [c for c in table if table[c].dtype == object]
    table[words] = table[words].fillna("").astype(str)
    for model, pipeline in models([c for c in table if c not in words], words):
        figures = []
        for seed in range(4):
            train, test, yes, judged = train_test_split(table, y, train_size=share, stratify=y, random_state=seed)
            p = pipeline.fit(train, yes).predict_proba(test)[:, 1]
            figures.append((roc_auc_score(judged, p), log_loss(judged, p)))
        print(f"{name}, {share:.0%}, {model}: AUC {np.mean(figures, 0)[0]:.4f}, log loss {np.mean(figures, 0)[1]:.4f}")


if __name__ == "__main__":
    folder = sys.argv[1]
    bank = pd.read_csv(f"{folder}/bank-full.csv.gz", sep=";")
    education = pd.read_csv(f"{folder}/x_education_leads.csv.gz")
    for share in (.7, .03):
        run("bank-full", bank, "y", "yes", ["duration"], share)
    for share in (.7, .1):
        run("X Education", education, "Converted", "1", EDUCATION, share)

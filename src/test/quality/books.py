"""Splits of the books of books.R, and what other models make of them: python3 books.py FOLDER

Writes NAME.SEED.split (a line a row, 1 for those to judge by) and baselines.csv (book, seed, log loss of the two models)."""
import csv
import glob
import os
import sys

import numpy as np
import pandas as pd
from sklearn.metrics import log_loss
from sklearn.model_selection import train_test_split

from baselines import models

folder = sys.argv[1]
with open(os.path.join(folder, "baselines.csv"), "w", newline="") as out:
    rows = csv.writer(out, lineterminator="\n")
    rows.writerow(["book", "seed", "logistic", "trees"])
    for path in sorted(glob.glob(os.path.join(folder, "*.csv"))):
        name = os.path.basename(path)[:-4]
        if name == "baselines":
            continue
        leads = pd.read_csv(path)
        won = (leads.pop("won") == "yes").astype(int).values
        words = [c for c in leads if leads[c].dtype == object or leads[c].dtype == bool]
        leads[words] = leads[words].fillna("").astype(str)
        for seed in range(3):
            _, judged = train_test_split(np.arange(len(won)), train_size=.7, stratify=won, random_state=seed)
            split = np.zeros(len(won), int)
            split[judged] = 1
            np.savetxt(os.path.join(folder, f"{name}.{seed}.split"), split, fmt="%d")
            learn, judge = split == 0, split == 1
            losses = [log_loss(won[judge], model.fit(leads[learn], won[learn]).predict_proba(leads[judge])[:, 1])
                      for _, model in models([c for c in leads if c not in words], words)]
            rows.writerow([name, seed] + [f"{loss:.6f}" for loss in losses])
            out.flush()

"""Recalibrates the lead scoring grid once a month; for Airflow 2.4 or newer, and 3.

Missed months are made up for, each with the as-of date it would have had (catchup), and give the same grids as runs on time. Runs of one
registry never overlap (max_active_runs), and the registry's own lock holds where Airflow does not look.
"""

from __future__ import annotations

import subprocess
from datetime import datetime, timedelta, timezone

from airflow.exceptions import AirflowException, AirflowFailException, AirflowSkipException

try:
    from airflow.sdk import dag, task
except ImportError:  # Airflow 2
    from airflow.decorators import dag, task

# Decisions: the grid in force stays. The task is skipped, which is neither success nor failure.
DECIDED = {3: "the new grid was refused", 4: "not enough data"}

# What may pass by itself: the task fails, and is tried again.
AGAIN = {74: "reading or writing broke off", 75: "another run is at work"}

# What needs a person: the task fails, and is not tried again.
BROKEN = {
    64: "wrong use",
    65: "data that cannot be used",
    66: "no such input",
    69: "Java is missing or too old",
    70: "a fault of Closerate",
    73: "an output cannot be made",
    78: "a wrong address, login or driver",
}


@dag(
    dag_id="closerate_recalibrate",
    schedule="15 6 1 * *",
    start_date=datetime(2026, 1, 1, tzinfo=timezone.utc),
    catchup=True,
    max_active_runs=1,
    default_args={"retries": 3, "retry_delay": timedelta(minutes=15), "execution_timeout": timedelta(hours=2)},
    tags=["closerate"],
)
def closerate_recalibrate():
    @task
    def recalibrate(data_interval_end=None):
        as_of = data_interval_end.strftime("%Y-%m-%d")
        command = ["/opt/closerate/closerate", "recalibrate", "/etc/closerate/plan.yaml", "--registry", "/var/lib/closerate/grids"]
        command += ["--as-of", as_of, "--lock-wait", "600", "--metrics", "/var/lib/closerate/metrics/closerate.prom"]
        done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=False)
        print(done.stdout)
        if done.returncode in DECIDED:
            raise AirflowSkipException(DECIDED[done.returncode])
        if done.returncode in AGAIN:
            raise AirflowException(AGAIN[done.returncode])
        if done.returncode != 0:
            raise AirflowFailException(BROKEN.get(done.returncode, f"ended with {done.returncode}"))
        return done.stdout.strip()

    recalibrate()


closerate_recalibrate()

"""Writes into a file and says which call was answered, until it is killed.

writer.py PATH NAME exclusive|shared
"""

import itertools
import os
import sys

import crm_core
from crm_core import errors

# As in crash/src/flows/writers.rs.
RECORDS = 3


def main() -> None:
    path, name, mode = sys.argv[1:]
    given = {"shared": mode == "shared"}
    opened = crm_core.open(path, **given) if os.path.exists(path) else crm_core.create(path, **given)
    print("ready", flush=True)
    for number in itertools.count(1):
        write(opened, f"{name} {number}")
        print(number, flush=True)


def write(crm: crm_core.Crm, name: str) -> None:
    while True:
        try:
            with crm.transaction() as tx:
                account = tx.accounts.create(name=name)
                for _ in range(1, RECORDS):
                    tx.contacts.create(last_name=name, account=account.id)
            return
        except (errors.Busy, errors.Conflict):
            pass


main()

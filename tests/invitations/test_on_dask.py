"""Copies made by processes of a Dask cluster, which may be on any machine: the same bytes."""

from pathlib import Path

import pytest
from invited_people import PEOPLE, visit_in


@pytest.mark.dask
@pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::ResourceWarning")
def test_a_cluster_makes_the_same_copies(tmp_path: Path) -> None:
    from distributed import Client, LocalCluster

    visit = visit_in(tmp_path)
    people = [{**person, "name": f"{person['name']} {number}"} for number in range(8) for person in PEOPLE]
    here = list(visit.invite(people, formats=("docx", "pdf"), jobs=1))
    cluster = LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None)
    with cluster, Client(cluster) as client, client.get_executor(pure=False) as executor:
        there = list(visit.invite(people, executor, formats=("docx", "pdf")))
    assert len(there) == 24
    assert there == here

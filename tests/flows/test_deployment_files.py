"""The files of `deployments/` for systemd and containers: their shape, and that they name what there is."""

from __future__ import annotations

import configparser
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parent.parent.parent
DEPLOYMENTS = ROOT / "deployments"


@pytest.mark.parametrize("unit", ["marsad", "marsad-server", "marsad-worker"])
def test_units_start_commands_that_exist(unit: str) -> None:
    read = configparser.ConfigParser(strict=False, interpolation=None, delimiters="=", comment_prefixes="#")
    read.optionxform = str  # type: ignore[assignment,method-assign]
    read.read(DEPLOYMENTS / "systemd" / f"{unit}.service")
    command = Path(shlex.split(read["Service"]["ExecStart"])[0])
    assert (Path(sys.executable).parent / command.name).exists()
    assert read["Service"]["WorkingDirectory"] == "/opt/marsad"
    assert read["Install"]["WantedBy"] == "multi-user.target"


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="systemd-analyze is not installed")
@pytest.mark.parametrize("unit", ["marsad", "marsad-server", "marsad-worker"])
def test_systemd_finds_nothing_wrong_in_units(unit: str, tmp_path: Path) -> None:
    told = (DEPLOYMENTS / "systemd" / f"{unit}.service").read_text("utf-8")
    here = tmp_path / f"{unit}.service"
    here.write_text(told.replace("/opt/marsad/.venv/bin", str(Path(sys.executable).parent)), "utf-8")
    done = subprocess.run(["systemd-analyze", "verify", str(here)], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout + done.stderr) == (0, "")


def test_compose_services_hang_together() -> None:
    told = yaml.safe_load((DEPLOYMENTS / "compose.yaml").read_text("utf-8"))
    services = told["services"]
    assert set(services) == {"database", "server", "deploy", "worker"}
    for service in services.values():
        for other, wanted in service.get("depends_on", {}).items():
            has_check = "healthcheck" in services[other]
            assert (wanted["condition"] == "service_healthy") == has_check
        for volume in service.get("volumes", []):
            assert volume.split(":")[0] in told["volumes"]
    # Nothing is open to other machines.
    assert [port for service in services.values() for port in service.get("ports", [])] == ["127.0.0.1:4200:4200"]
    assert (ROOT / services["server"]["build"]["dockerfile"]).exists()


def test_every_deployment_waits_for_the_one_before_it() -> None:
    told = yaml.safe_load((DEPLOYMENTS / "prefect.yaml").read_text("utf-8"))
    for deployment in told["deployments"]:
        assert deployment["concurrency_limit"]["collision_strategy"] == "ENQUEUE"
        assert deployment["concurrency_limit"]["grace_period_seconds"] == 60
        path, name = deployment["entrypoint"].split(":")
        assert f"def {name}(" in (ROOT / path).read_text("utf-8")
        for schedule in deployment["schedules"]:
            assert schedule["slug"]
            assert schedule["timezone"]

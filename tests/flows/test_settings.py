"""Where settings come from, and what is said of wrong ones."""

from __future__ import annotations

from pathlib import Path

import pytest

from flows.settings import SettingsError, load_settings


@pytest.fixture(autouse=True)
def _nothing_set(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("HOME", "BATCH_SIZE", "WORKERS", "MAX_FILE_MB"):
        monkeypatch.delenv(f"MARSAD_{name}", raising=False)


def test_defaults_work_on_one_machine(tmp_path: Path) -> None:
    settings = load_settings()
    assert settings.home == tmp_path / "marsad-data"
    assert settings.inbox == tmp_path / "marsad-data" / "inbox"
    assert settings.batch_size == 500
    assert settings.workers >= 1


def test_option_before_variable_before_dotenv_before_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "marsad.toml").write_text('home = "from-toml"\nbatch_size = 7\nworkers = 3\n')
    (tmp_path / ".env").write_text("MARSAD_BATCH_SIZE=8\nMARSAD_HOME=from-dotenv\nOTHER=1\n")
    monkeypatch.setenv("MARSAD_HOME", "from-variable")
    settings = load_settings()
    assert (settings.home.name, settings.batch_size, settings.workers) == ("from-variable", 8, 3)
    assert load_settings(Path("from-option")).home == tmp_path / "from-option"


def test_a_wrong_value_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MARSAD_BATCH_SIZE", "many")
    with pytest.raises(SettingsError, match=r"MARSAD_BATCH_SIZE.*'many'"):
        load_settings()


def test_a_broken_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "marsad.toml").write_text("batch_size = = 1\n")
    with pytest.raises(SettingsError, match=r"marsad\.toml"):
        load_settings()

"""Settings: `MARSAD_*` variables, then `.env`, then `marsad.toml` here, then defaults for one machine."""

from __future__ import annotations

import math
import os
from pathlib import Path
from typing import Any, ClassVar, Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import Field, ValidationError, field_validator
from pydantic_settings import (
    BaseSettings,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    TomlConfigSettingsSource,
)

from extraction.readers.options import MEGABYTE, Options
from flows.schedule import Plan, parse_schedule
from flows.workers.limits import Limits
from schemas.errors import UserError

# The roles of `extraction/readers/field_names.tsv`.
FieldRole = Literal["content", "content_html", "title", "byline", "outlet", "url", "published"]


class SettingsError(UserError):
    """A setting with a value that it cannot have; the message is one line for the user."""


_MEMORY_MB = 4096


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _memory_share() -> int:
    """What one file may take where nothing is set: three quarters of the memory shared out, 4 GB at most."""
    try:
        megabytes = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") // 2**20
    except (AttributeError, OSError, ValueError):
        return _MEMORY_MB
    return max(512, min(_MEMORY_MB, megabytes * 3 // 4 // _cores()))


class Settings(BaseSettings):
    """Every setting of Marsad; the description of each stands in the README's table."""

    model_config: ClassVar[SettingsConfigDict] = SettingsConfigDict(
        env_prefix="MARSAD_", env_file=".env", toml_file="marsad.toml", extra="ignore"
    )

    home: Path = Field(default=Path("marsad-data"), description="Folder of inbox, warehouse and published copies.")
    batch_size: int = Field(default=500, ge=1, le=5000, description="Files per transaction.")
    workers: int = Field(default_factory=_cores, ge=1, le=256, description="Processes that read and extract.")
    max_file_mb: float = Field(default=256, gt=0, description="Larger files go to the quarantine unread.")
    settle_seconds: float = Field(
        default=10, ge=0, description="Files changed so recently, and open for writing, are left for the next run."
    )
    place_seconds: float = Field(default=60, gt=0, description="Longest time for one request to a remote place.")
    keep_mb: float = Field(default=64, ge=0, description="Of quarantined files up to this size the bytes are kept.")
    keep_days: float = Field(default=30, ge=0, description="How long kept bytes stay after the matter is resolved.")
    file_seconds: float = Field(default=300, gt=0, description="Longest time that one file may take to read.")
    run_seconds: float = Field(
        default=math.inf, gt=0, description="Longest time that a run may read; what is left is for the next run."
    )
    worker_memory_mb: int = Field(
        default_factory=_memory_share, ge=64, description="Most memory that reading one file may take."
    )
    max_unpacked_mb: float = Field(default=1024, gt=0, description="What a packed file may unpack to.")
    max_expansion: float = Field(default=200, ge=1, description="How many times its size a file may unpack to.")
    max_article_characters: int = Field(default=2_000_000, ge=1, description="Longer articles go to the quarantine.")
    max_articles: int = Field(default=200_000, ge=1, description="Files of more articles go to the quarantine.")
    max_depth: int = Field(default=4, ge=0, le=16, description="How deep archives within archives are opened.")
    field_names: dict[FieldRole, list[str]] = Field(
        default_factory=dict, description="Own names of an article's fields in JSON and tables, by role."
    )
    parquet_grace_seconds: float = Field(
        default=600, ge=0, description="How long former Parquet files stay for readers in their midst."
    )
    history_days: int | None = Field(default=None, ge=0, description="How long former rows stay; for ever without.")
    quarantine_days: int | None = Field(default=180, ge=0, description="How long what no longer fails stays.")
    runs_days: int | None = Field(default=365, ge=0, description="How long runs stay in ops.runs.")
    backup_place: str | None = Field(default=None, description="Where `marsad backup` puts copies: a folder or a URL.")
    backups_kept: int = Field(default=7, ge=1, description="How many backups stay at a place.")
    prefect_startup_seconds: int = Field(default=120, ge=10, description="How long Prefect's server may take to start.")
    serve_host: str = Field(default="127.0.0.1", min_length=1, description="Address of `marsad serve`.")
    serve_port: int = Field(default=4200, ge=1, le=65535, description="Port of `marsad serve`.")
    schedule: str = Field(default="arrival; 15m", description="When `marsad serve` starts runs.")
    timezone: str = Field(default="UTC", description="Time zone of cron lines.")
    quiet_seconds: float = Field(default=5, gt=0, le=3600, description="A run starts when the inbox was so long quiet.")
    lock_wait_seconds: float = Field(
        default=900, ge=0, description="How long a scheduled run waits while another one is writing."
    )

    quarantine_alert: float = Field(
        default=0.1, ge=0, le=1, description="A run that sets aside a larger share of files or records raises an alert."
    )

    alert_webhook: str = Field(default="", description="Where alerts are posted as JSON; empty: nowhere.")
    alert_stale_hours: float = Field(default=24, ge=0.003, description="So long without new articles raises an alert.")

    @field_validator("schedule")
    @classmethod
    def _schedule_can_be_read(cls, text: str) -> str:
        parse_schedule(text)
        return text

    @field_validator("timezone")
    @classmethod
    def _timezone_exists(cls, name: str) -> str:
        try:
            ZoneInfo(name)  # quicker than asking which ones there are
        except (ZoneInfoNotFoundError, ValueError, OSError):
            raise ValueError("is no time zone, such as Africa/Cairo") from None
        return name

    @property
    def plan(self) -> Plan:
        """`schedule`, read."""
        return parse_schedule(self.schedule)

    @property
    def inbox(self) -> Path:
        """The folder that `marsad ingest` reads when no path is given."""
        return self.home / "inbox"

    @property
    def keep_bytes(self) -> int:
        """`keep_mb` in bytes."""
        return int(self.keep_mb * MEGABYTE)

    @property
    def reading(self) -> Options:
        """What the readers are told."""
        return Options(
            max_bytes=int(self.max_file_mb * MEGABYTE),
            max_unpacked_bytes=int(self.max_unpacked_mb * MEGABYTE),
            max_expansion=self.max_expansion,
            max_characters=self.max_article_characters,
            max_articles=self.max_articles,
            max_depth=self.max_depth,
            field_names={str(role): names for role, names in self.field_names.items()},
        )

    @property
    def limits(self) -> Limits:
        """What one file may take: half of a run at most, so that every run brings something to an end."""
        return Limits(min(self.file_seconds, self.run_seconds / 2), self.worker_memory_mb, self.reading)

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Options given by the caller first, then the environment, `.env` and `marsad.toml`."""
        return init_settings, env_settings, dotenv_settings, TomlConfigSettingsSource(settings_cls)


def load_settings(home: Path | None = None, **given: Any) -> Settings:
    """The settings in force, those `given` before all others, with an absolute home.

    Raises SettingsError naming the setting that is wrong.
    """
    try:
        settings = Settings(**given) if home is None else Settings(home=home, **given)
    except ValidationError as error:
        first = error.errors()[0]
        name = ".".join(str(part) for part in first["loc"])
        raise SettingsError(f"setting {name} (MARSAD_{name.upper()}): {first['msg']}, got {first['input']!r}") from None
    except (OSError, ValueError) as error:
        raise SettingsError(f"marsad.toml cannot be read: {error}") from None
    return settings.model_copy(update={"home": Path(os.path.abspath(settings.home.expanduser()))})

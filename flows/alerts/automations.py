"""The automations of `automations.yaml` on a Prefect server: made where missing, brought up to date where not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import timedelta
from pathlib import Path
from typing import Any

import yaml
from prefect.automations import Automation
from prefect.blocks.webhook import Webhook
from prefect.client.orchestration import SyncPrefectClient, get_client
from prefect.client.schemas.objects import StateType
from prefect.events.actions import CallWebhook, ChangeFlowRunState
from pydantic import SecretStr

_DATA = Path(__file__).parent / "automations.yaml"
_BLOCK = "marsad-alerts"


def make_automations(webhook: str | None, stale_hours: float) -> dict[str, str]:
    """Each automation's name with what was done: made, updated, removed or unchanged.

    Without a webhook those that would call it are removed. Called again with the same arguments it changes nothing.
    """
    with get_client(sync_client=True) as client:
        block = _webhook_block(webhook) if webhook else None
        there = {found.name: found for found in _read(client)}
        return {name: _bring(name, wanted, there.get(name)) for name, wanted in _wanted(block, stale_hours)}


def _wanted(block: Any, stale_hours: float) -> Iterator[tuple[str, Automation | None]]:
    for entry in yaml.safe_load(_DATA.read_text("utf-8")):
        text = entry.pop("text", None)
        state = entry.pop("state", None)
        name = entry["name"]
        if text and block is None:
            yield name, None
            continue
        action = _call(block, text, stale_hours) if text else _close(state)
        trigger = dict(entry["trigger"])
        if trigger["within"] == "stale_hours":
            trigger["within"] = timedelta(hours=stale_hours)
        yield name, Automation.model_validate(entry | {"trigger": trigger, "actions": [action]})


def _call(block: Any, text: str, stale_hours: float) -> CallWebhook:
    # `text` is what Slack and Mattermost show; the filter makes JSON of it, whatever the fields hold.
    filled = text.replace("{{ stale_hours }}", f"{stale_hours:g}")
    payload = '{"text": {% filter tojson %}' + filled + "{% endfilter %}}"
    return CallWebhook(block_document_id=block, payload=payload)


def _close(message: str) -> ChangeFlowRunState:
    return ChangeFlowRunState(state=StateType.CRASHED, name="Crashed", message=message, force=False)


def _webhook_block(url: str) -> Any:
    block = Webhook(method="POST", url=SecretStr(url))
    return block.save(_BLOCK, overwrite=True)


def _read(client: SyncPrefectClient) -> list[Automation]:
    answer = client.request("POST", "/automations/filter", json={"limit": 200})
    return [Automation.model_validate(found) for found in answer.json()]


def _bring(name: str, wanted: Automation | None, there: Automation | None) -> str:
    if wanted is None:
        if there is None:
            return "left out: no webhook"
        there.delete()
        return "removed: no webhook"
    if there is None:
        wanted.create()
        return "made"
    if _same(wanted, there):
        return "unchanged"
    wanted.id = there.id
    wanted.update()
    return "updated"


def _same(one: Automation, other: Automation) -> bool:
    def essence(automation: Automation) -> Mapping[str, Any]:
        # As Python holds it: in JSON the sets of events would stand in any order.
        kept = automation.model_dump(include={"description", "trigger", "actions", "enabled"})
        kept["trigger"].pop("id", None)
        return kept

    return essence(one) == essence(other)

"""The house rules that a machine can keep."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGES = ("extraction", "flows", "schemas", "warehouse")
# What each package may import of the others, and what it must not import at all.
ALLOWED = {
    "flows": {"extraction", "schemas", "warehouse"},
    "extraction": {"schemas"},
    "warehouse": {"schemas"},
    "schemas": set[str](),
}
FORBIDDEN = {
    "extraction": {"prefect", "duckdb"},
    "schemas": {"prefect", "duckdb"},
    "warehouse": {"prefect"},
    "flows": set[str](),
}
MAX_LINES = 400
TEXT_SUFFIXES = {".py", ".sql", ".toml", ".yaml", ".yml", ".md", ".txt", ".cfg", ".tsv", ".service", ".sh", ""}
# In two halves, so that this file does not name them itself.
HOSTS = ["pypi" + ".org", "pythonhosted" + ".org", "pypi" + ".python.org", "conda" + ".anaconda.org"]
LOCK_FILES = {"poetry.lock", "uv.lock", "pdm.lock", "Pipfile.lock", "conda-lock.yml", "pylock.toml"}


def tracked() -> list[Path]:
    """Every file of the project that git keeps or would keep."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=ROOT,
        capture_output=True,
        check=True,
    ).stdout.decode()
    return [path for name in listed.split("\0") if name and (path := ROOT / name).is_file()]


def modules(package: str) -> list[Path]:
    return sorted((ROOT / package).rglob("*.py"))


def imported(path: Path) -> set[str]:
    """Top-level names of everything a module imports, inside functions too."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            names.add((node.module or "").split(".")[0])
    return names


@pytest.mark.parametrize("package", PACKAGES)
def test_imports_go_one_way(package: str) -> None:
    assert modules(package)
    for path in modules(package):
        names = imported(path)
        others = (names & set(PACKAGES)) - {package}
        assert others <= ALLOWED[package], f"{path} imports {others - ALLOWED[package]}"
        assert not names & FORBIDDEN[package], f"{path} imports {names & FORBIDDEN[package]}"


def test_only_the_flow_and_its_command_import_prefect() -> None:
    users = {path.relative_to(ROOT).as_posix() for path in modules("flows") if "prefect" in imported(path)}
    serving = {f"flows/serving/{name}.py" for name in ("backlog", "deployments", "supervise")}
    flows = {f"flows/{name}.py" for name in ("ingest", "maintain", "publish", "rebuild", "retry_quarantine", "tasks")}
    commands = {f"flows/commands/{name}.py" for name in ("alerts", "ingest", "server")}
    assert users == flows | serving | commands | {"flows/ui/tell.py", "flows/alerts/automations.py"}


@pytest.mark.parametrize("package", ["extraction", "schemas"])
def test_packages_load_without_prefect_and_duckdb(package: str) -> None:
    """Imports at run time, through other libraries too."""
    names = [p.relative_to(ROOT).with_suffix("").as_posix().replace("/", ".") for p in modules(package)]
    code = "import importlib, sys\n"
    code += "".join(f"importlib.import_module({name.removesuffix('.__init__')!r})\n" for name in names)
    code += "print(sorted({'prefect', 'duckdb'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_files_are_small() -> None:
    long = {
        path.relative_to(ROOT).as_posix(): lines
        for path in tracked()
        if path.suffix in {".py", ".sql"} and (lines := path.read_text("utf-8").count("\n")) > MAX_LINES
    }
    assert long == {}


def test_no_file_names_a_package_registry() -> None:
    named = [
        (path.relative_to(ROOT).as_posix(), host)
        for path in tracked()
        if path.suffix in TEXT_SUFFIXES
        for host in HOSTS
        if host in path.read_text("utf-8", errors="replace")
    ]
    assert named == []


def test_there_are_no_lock_files() -> None:
    assert [path.name for path in tracked() if path.name in LOCK_FILES] == []


def test_constraints_are_versions_only() -> None:
    lines = (ROOT / "constraints.txt").read_text("utf-8").splitlines()
    wrong = [line for line in lines if not re.fullmatch(r"[A-Za-z0-9._-]+==[A-Za-z0-9.!+-]+", line)]
    assert lines
    assert wrong == []


_STATEMENT = re.compile(
    r"\s*(?:select|insert|update|delete|create|drop|with|merge|attach|copy|alter|from)\b.*\n.*\S",
    re.IGNORECASE | re.DOTALL,
)


def _docstrings(tree: ast.AST) -> set[int]:
    """Ids of the nodes that are docstrings."""
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) and node.body:
            first = node.body[0]
            if isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant):
                found.add(id(first.value))
    return found


@pytest.mark.parametrize("package", PACKAGES)
def test_sql_of_several_lines_lives_in_sql_files(package: str) -> None:
    found = []
    for path in modules(package):
        tree = ast.parse(path.read_text("utf-8"))
        docstrings = _docstrings(tree)
        for node in ast.walk(tree):
            if not isinstance(node, ast.Constant) or not isinstance(node.value, str) or id(node) in docstrings:
                continue
            if _STATEMENT.match(node.value):
                found.append(f"{path.name}:{node.lineno}")
    assert found == []

"""Write the warehouse that a former version of the program leaves: `python tests/warehouse/old/write.py REVISION...`

A revision of this repository makes `NNNN.duckdb.gz`, named after its newest migration, by its own loader. Run it for
the last revision before a migration is added; what is stored stays as it is.
"""

from __future__ import annotations

import gzip
import io
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parent.parent.parent
FILL = """
import sys
from pathlib import Path
sys.path[:0] = sys.argv[2:]
from contents import fill
from warehouse.connect import open_writer
from warehouse.publish import publish
with open_writer(Path(sys.argv[1])) as con:
    fill(con)
    publish(con, Path(sys.argv[1]))
    con.execute("CHECKPOINT")
"""


def write(revision: str) -> Path:
    """Run the program of that revision, and store its database."""
    with tempfile.TemporaryDirectory() as place:
        tree, home = Path(place) / "tree", Path(place) / "home"
        archive = subprocess.run(["git", "archive", revision], cwd=ROOT, capture_output=True, check=True).stdout
        with tarfile.open(fileobj=io.BytesIO(archive)) as tar:
            tar.extractall(tree, filter="data")
        number = max(path.name[:4] for path in (tree / "warehouse" / "migrations").glob("*.sql"))
        paths = [str(path) for path in (tree, HERE, tree / "tests" / "warehouse", tree / "tests")]
        subprocess.run([sys.executable, "-c", FILL, str(home), *paths], cwd=tree, check=True)
        target = HERE / f"{number}.duckdb.gz"
        target.write_bytes(gzip.compress((home / "warehouse.duckdb").read_bytes(), mtime=0))
    return target


if __name__ == "__main__":
    for name in sys.argv[1:]:
        print(write(name))

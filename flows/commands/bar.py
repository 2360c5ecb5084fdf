"""Progress on a terminal as a bar, elsewhere as lines; always on stderr."""

from __future__ import annotations

from types import TracebackType
from typing import Self

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, SpinnerColumn, TextColumn, TimeElapsedColumn
from rich.progress import Progress as RichProgress

from flows.run.summary import Summary


class Bar:
    """A `flows.run.progress.Progress`; a context manager, so that the terminal is left clean."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._bar = RichProgress(
            SpinnerColumn(),
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            TextColumn("{task.fields[articles]}"),
            TimeElapsedColumn(),
            console=console,
            transient=True,
            disable=not console.is_terminal,
        )
        self._files, self._articles = 0.0, 0
        self.begun = False
        self.summary: Summary | None = None
        self._task = self._bar.add_task("listing", total=None, articles="")

    def __enter__(self) -> Self:
        self._bar.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, tb: TracebackType | None) -> None:
        self._bar.stop()

    def phase(self, text: str) -> None:
        """Name what is going on."""
        self._bar.update(self._task, description=text)

    def begin(self, files: int) -> None:
        """The number of files to read is known."""
        self.begun = True
        self._bar.update(self._task, total=files, description="files")

    def done(self, files: float, articles: int) -> None:
        """So many more are done."""
        self._files += files
        self._articles += articles
        # Rounded, so that the parts of a file make up the whole of it.
        self._bar.update(self._task, completed=round(self._files, 6), articles=f"{self._articles:,} articles")

    def end(self, summary: Summary | None = None) -> None:
        """The run has done what there was to do; a server may still want to hear of it."""
        self.summary = summary
        self.phase("closing the run")

    def say(self, line: str) -> None:
        """A line of the log, where there is no bar to tell it."""
        if not self._console.is_terminal:
            self._console.print(line, markup=False, soft_wrap=True)

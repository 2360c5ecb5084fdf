"""Files -> articles. `read_file` takes any supported file; what it cannot read it names, with what to do about it."""

from extraction.readers.errors import UnreadableFile
from extraction.readers.options import Options
from extraction.readers.reading import load_bytes, parse, read_file, refused

__all__ = ["Options", "UnreadableFile", "load_bytes", "parse", "read_file", "refused"]

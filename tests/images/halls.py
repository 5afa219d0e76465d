"""Every hall of the example catalogue, by name, and a view of one with some seats taken."""

import tomllib
from pathlib import Path

import examples

_FILE = Path(examples.__file__).parent / "catalogue.toml"
PLANS = {f"{hall['cinema']}/{hall['slug']}": hall["plan"] for hall in tomllib.loads(_FILE.read_text())["halls"]}

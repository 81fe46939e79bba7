"""
Makes the seed files of the collection open-record from the chronology that it was compiled in.

    python3 seeds/open-record/convert CHRONOLOGY.json

The chronology is somebody's first coding. What each module here corrects of it is listed in CHANGES.md, which is written by the same run.
"""

import json
import pathlib
import sys

import actors
import agreements
import events
import figures
import projects
import sources
import written

HEAD = "Made by convert from the chronology; correct it there, and run it again. What was corrected is in CHANGES.md."


def main(path):
    chronology = json.loads(pathlib.Path(path).read_text(encoding="utf-8"))
    folder = pathlib.Path(__file__).resolve().parent.parent
    changes = []
    for module in (sources, actors, events, agreements, projects, figures):
        entries, told = module.convert(chronology)
        changes.append((module.__name__, told))
        (folder / f"{module.__name__}.yaml").write_text(written.records(entries, HEAD), encoding="utf-8")
    head = (folder / "convert" / "CHANGES.head.md").read_text(encoding="utf-8")
    parts = [head.rstrip()]
    for name, told in changes:
        parts.append(f"## {name.capitalize()}\n\n" + "\n".join(f"- {line}" for line in told))
    (folder / "CHANGES.md").write_text("\n\n".join(parts) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1])

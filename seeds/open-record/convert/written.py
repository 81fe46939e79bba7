"""Writes records as the YAML that people read and edit: one field a line, short lists on one line, every text quoted so that YAML cannot take it for something else."""

import json


def _flow(value):
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{key}: {_flow(item)}" for key, item in value.items() if item is not None) + " }"
    if isinstance(value, list):
        return "[" + ", ".join(_flow(item) for item in value) + "]"
    if isinstance(value, bool):
        return "true" if value else "false"
    return json.dumps(value, ensure_ascii=False)


def records(entries, head):
    """The text of a file: its head as comments, then each entry in the order of its fields; what is None or an empty list is left out."""
    lines = [f"# {line}".rstrip() for line in head.strip().splitlines()]
    for entry in entries:
        lines.append("")
        mark = "- "
        for field, value in entry.items():
            if value is None or value == []:
                continue
            if isinstance(value, list) and isinstance(value[0], dict):
                lines.append(f"{mark}{field}:")
                lines.extend(f"    - {_flow(item)}" for item in value)
            else:
                lines.append(f"{mark}{field}: {_flow(value)}")
            mark = "  "
    return "\n".join(lines) + "\n"

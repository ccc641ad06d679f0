"""Does every meter and label in alert rules and dashboards exist on /q/metrics?

usage: names.py METRICS FILE..., where METRICS is what a running server answers, and a FILE is Prometheus rules (YAML)
or a Grafana dashboard (JSON). Prometheus itself takes a misspelt name for a series that has no samples yet.
"""

import json
import re
import sys

import yaml

WORDS = {"and", "or", "unless", "by", "without", "on", "ignoring", "group_left", "group_right", "bool", "offset", "inf", "nan"}
ADDED = {"job", "instance"}  # by Prometheus
SCRAPED = {"up": ADDED, "ALERTS": {"alertname", "alertstate"}}


def expressions(file):
    content = json.load(file) if file.name.endswith(".json") else yaml.safe_load(file)
    if "groups" in content:
        return [(rule["alert"], rule["expr"]) for group in content["groups"] for rule in group["rules"]]
    panels = [(p["title"], t["expr"]) for p in content["panels"] for t in p.get("targets", [])]
    variables = [(v["name"], v["query"]["query"]) for v in content["templating"]["list"] if v["type"] == "query"]
    return panels + [(name, re.sub(r"label_values\((.*), \w+\)$", r"\1", query)) for name, query in variables]


def parts(expression):
    """The series of an expression, each with the labels that select it, and the labels it is grouped by."""
    text = re.sub(r'"(\\.|[^"\\])*"', '""', expression)
    text = re.sub(r"\[[^\]]*\]", "", text)
    grouped = set()
    for labels in re.findall(r"\b(?:by|without|on|ignoring)\s*\(([^)]*)\)", text):
        grouped |= set(re.findall(r"\w+", labels))
    text = re.sub(r"\b(?:by|without|on|ignoring)\s*\([^)]*\)", "", text)
    series = []
    for found in re.finditer(r"\b([a-zA-Z_:][\w:]*)\b\s*(\(|\{([^}]*)\})?", text):
        if found[2] != "(" and found[1].lower() not in WORDS:
            series.append((found[1], set(re.findall(r"(\w+)\s*(?:=~|!~|!=|=)", found[3] or ""))))
    return series, grouped


def served(metrics):
    labels = dict(SCRAPED)
    for name, inside in re.findall(r"^(\w+)(?:\{(.*)\})? \S+$", metrics, re.MULTILINE):
        labels.setdefault(name, set(ADDED)).update(re.findall(r'(\w+)="', inside))
    return labels


def main(metrics, *files):
    with open(metrics, encoding="utf-8") as answer:
        known = served(answer.read())
    wrong, checked = [], 0
    for path in files:
        with open(path, encoding="utf-8") as file:
            for where, expression in expressions(file):
                series, grouped = parts(expression)
                if not series:
                    wrong.append(f"{path}: {where}: no meter in {expression}")
                for name, labels in series:
                    checked += 1
                    if name not in known:
                        wrong.append(f"{path}: {where}: {name} is not on /q/metrics")
                    else:
                        wrong += [f"{path}: {where}: {name} has no label {l}" for l in sorted((labels | grouped) - known[name])]
    print("\n".join(wrong) or f"{checked} uses of meters, all on /q/metrics")
    return 1 if wrong or not checked else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))

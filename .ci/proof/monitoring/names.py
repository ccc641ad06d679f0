"""Does every meter, label and value in alert rules, their tests and dashboards exist on /q/metrics?

usage: names.py METRICS FILE..., where METRICS is what a running server answers, and a FILE is Prometheus rules (YAML),
tests of them (YAML) or a Grafana dashboard (JSON). Prometheus itself takes a misspelt name for a series that has no
samples yet, and promtool fires rules on whatever series a test makes up.
"""

import json
import re
import sys

import yaml

WORDS = {"and", "or", "unless", "by", "without", "on", "ignoring", "group_left", "group_right", "bool", "offset", "inf", "nan"}
ADDED = {"job", "instance"}  # by Prometheus
SCRAPED = {"up": ADDED, "ALERTS": {"alertname", "alertstate"}}
# A server in order has few of their values.
RARE = {("http_server_requests_seconds_count", label) for label in ("status", "outcome")}
TEST = "a test"
SELECTOR = re.compile(r'(\w+)\s*(=~|!~|!=|=)\s*"((?:\\.|[^"\\])*)"')


def expressions(file):
    content = json.load(file) if file.name.endswith(".json") else yaml.safe_load(file)
    if "tests" in content:
        return [(TEST, series["series"]) for test in content["tests"] for series in test["input_series"]]
    if "groups" in content:
        return [(rule["alert"], rule["expr"]) for group in content["groups"] for rule in group["rules"]]
    panels = [(p["title"], t["expr"]) for p in content["panels"] for t in p.get("targets", [])]
    variables = [(v["name"], v["query"]["query"]) for v in content["templating"]["list"] if v["type"] == "query"]
    return panels + [(name, re.sub(r"label_values\((.*), \w+\)$", r"\1", query)) for name, query in variables]


def parts(expression):
    """The series of an expression, each with the labels that select it, and the labels it is grouped by."""
    values = []  # kept aside: brackets and braces stand in them
    text = re.sub(r'"((?:\\.|[^"\\])*)"', lambda value: f'"{values.append(value[1]) or len(values) - 1}"', expression)
    text = re.sub(r"\[[^\]]*\]", "", text)
    grouped = set()
    for labels in re.findall(r"\b(?:by|without|on|ignoring)\s*\(([^)]*)\)", text):
        grouped |= set(re.findall(r"\w+", labels))
    text = re.sub(r"\b(?:by|without|on|ignoring)\s*\([^)]*\)", "", text)
    series = []
    for found in re.finditer(r"\b([a-zA-Z_:][\w:]*)\b\s*(\(|\{([^}]*)\})?", text):
        if found[2] != "(" and found[1].lower() not in WORDS:
            series.append((found[1], [(l, op, values[int(v)]) for l, op, v in SELECTOR.findall(found[3] or "")]))
    return series, grouped


def served(metrics):
    """The values of each label of each meter."""
    known = {name: {label: set() for label in labels} for name, labels in SCRAPED.items()}
    for name, inside in re.findall(r"^(\w+)(?:\{(.*)\})? \S+$", metrics, re.MULTILINE):
        labels = known.setdefault(name, {label: set() for label in ADDED})
        for label, _, value in SELECTOR.findall(inside):
            labels.setdefault(label, set()).add(value)
    return known


def unserved(name, selectors, labels):
    """What a rule or a test asks for that no series has."""
    for label, operator, value in selectors:
        if label in labels and label not in ADDED and (name, label) not in RARE and "$" not in value:
            for wanted in value.split("|") if operator.endswith("~") else [re.escape(value)]:
                if operator.startswith("=") and not any(re.fullmatch(wanted, one) for one in labels[label]):
                    yield f"{name} has no {label} {wanted}"


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
                for name, selectors in series:
                    checked += 1
                    if name not in known:
                        wrong.append(f"{path}: {where}: {name} is not on /q/metrics")
                    else:
                        asked = {label for label, _, _ in selectors} | grouped
                        wrong += [f"{path}: {where}: {name} has no label {l}" for l in sorted(asked - set(known[name]))]
                        if where == TEST:  # rules match series by all of their labels
                            wrong += [f"{path}: {name} without {l}" for l in sorted(set(known[name]) - asked)]
                        wrong += [f"{path}: {where}: {one}" for one in unserved(name, selectors, known[name])]
    print("\n".join(wrong) or f"{checked} uses of meters, all on /q/metrics")
    return 1 if wrong or not checked else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
